// The counts of every cell as another sample of the same people would give them: rows are drawn within each group.

import { positionsByCode } from '../base/positions-by-code';
import { multinomial } from '../base/statistics';
import type { Rng } from '../base/rng';
import { countsAt, type CellCounts } from './count-cells';
import type { Counts, Scored } from './scored';
import { unitDraws, unitsRepeat } from './unit-draws';

/**
 * The cells of draw b, asked for in turn. Never drawn within a label: who has which label is part of the luck. Whole
 * units are drawn where units repeat, single rows with their weights where rows carry weights.
 */
export function drawnCells(
  rows: Scored,
  counted: CellCounts,
  random: Rng,
): (b: number) => readonly Counts[] {
  const { counts, grouping } = counted;
  if (unitsRepeat(rows)) {
    const drawn = unitDraws(rows, grouping);
    return (b) => counts.map((_, k) => drawn.counts(b % drawn.draws, k));
  }
  if (rows.weights) return weightedCells(rows, rows.weights, counted, random);
  // One multinomial a group gives the same as drawing its rows, at the price of three numbers.
  const table = Int32Array.from(counts.flatMap(({ tn, fp, fn, tp }) => [tn, fp, fn, tp]));
  const into = new Int32Array(table.length);
  return () => {
    for (let k = 0; k < counts.length; k++) multinomial(table, 4 * k, 4, into, random);
    return counts.map((_, k) => countsAt(into, k));
  };
}

function weightedCells(
  { y, yhat }: Scored,
  weights: Float64Array,
  { grouping }: CellCounts,
  random: Rng,
): () => readonly Counts[] {
  const cells = positionsByCode(grouping.codes, grouping.levels.length);
  return () =>
    cells.map((positions) => {
      const sums = [0, 0, 0, 0];
      for (let i = 0; i < positions.length; i++) {
        const row = positions[random.int(positions.length)]!;
        sums[2 * y[row]! + yhat[row]!]! += weights[row]!;
      }
      return countsAt(sums, 0);
    });
}
