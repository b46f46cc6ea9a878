// Disparities of people drawn anew: the percentile interval that other tools print beside a gap.
// For a gap that is never negative it cannot hold 0, however equal the groups are: it is shown as a peer's number and
// decides nothing. What decides is the null band and the signed difference of each group to the reference.

import { multinomial, percentileLimits, simultaneousLevel } from '../base/statistics';
import { rng, type Rng } from '../base/rng';
import { countCells, countsAt, type CellCounts } from './count-cells';
import { disparityById } from './disparities';
import type { Interval } from './estimate';
import { LEVEL, type FrameSpec } from './frame-spec';
import { farthestStratum } from './over-strata';
import type { Counts, Scored } from './scored';
import { countControl, referenceLevels, stratify } from './strata';
import { positionsByCell } from './take-scored';
import { unitDraws, unitsRepeat } from './unit-draws';

const DRAWS = 1000;

/**
 * Percentile interval of each disparity of counts, by id; null where more than 1 in 20 draws are not defined.
 * Rows are drawn within each group, never within a label: who has which label is part of the luck. Whole units are
 * drawn where units repeat. Throws for a disparity of scores.
 */
export function bootstrapIntervals(
  rows: Scored,
  spec: FrameSpec,
  ids: readonly string[],
  draws = DRAWS,
  random: Rng = rng('bootstrap'),
): Record<string, Interval | null> {
  const asked = ids.map(disparityById);
  const scores = asked.find(({ needs }) => needs === 'scores');
  if (scores) throw new Error(`"${scores.name}" is made of scores: it is not drawn from counts.`);
  const counted = countCells(rows, spec.groups, spec.control);
  const reference = referenceLevels(rows, spec)?.join('|');
  const strata = stratify(rows, counted, countControl(rows, spec), reference);
  const next = drawnCells(rows, counted, random);
  const values = asked.map(() => new Float64Array(draws));
  for (let b = 0; b < draws; b++) {
    const cells = next(b);
    asked.forEach((disparity, d) => {
      const found = strata.map(({ tally, filled }) =>
        disparity.of({ ...tally, cells: filled.map((k) => cells[k]!) }),
      );
      values[d]![b] = farthestStratum(strata, found, disparity.equal)?.found.value ?? NaN;
    });
  }
  const level = simultaneousLevel(spec.level ?? LEVEL, spec.family ?? 1);
  return Object.fromEntries(
    asked.map(({ id }, d) => {
      const limits = percentileLimits(values[d]!, level);
      return [id, limits ? { ...limits, method: 'bootstrap percentile', level } : null];
    }),
  );
}

/** The cells of draw b. */
function drawnCells(
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
  const cells = positionsByCell(grouping);
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
