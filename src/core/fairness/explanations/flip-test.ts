// The flip test: two values of a column change places, all else stays, and every row is decided twice.
// Flipping a column is not changing a life: what goes with the attribute in the world stays as it was.

import type { Dataset } from '../../table/dataset';
import { asCategory, column, type Column } from '../../table/table';
import { flipCounts, flipRates, type FlipRates } from '../flip-rate';
import { mixedRows } from './mixed-rows';

/** Rows that have one of the two values, and the same rows with the other. */
export interface FlippedRows {
  /** Positions in the rows given, of those that have one of the two values. */
  readonly positions: Int32Array;
  readonly before: Dataset;
  readonly after: Dataset;
}

/** Throws, naming the column, when it has no such values or both are the same. */
export function flippedRows(
  rows: Dataset,
  name: string,
  [one, other]: readonly [string, string],
): FlippedRows {
  if (one === other) throw new Error(`To flip "${name}", choose two different values.`);
  const source = column(rows.table, name);
  const { codes, levels } = asCategory(rows.table, name);
  const places = [one, other].map((level) => {
    const place = levels.indexOf(level);
    if (place < 0) throw new Error(`The column "${name}" has no value "${level}" on these rows.`);
    return place;
  });
  const positions: number[] = [];
  codes.forEach((code, i) => places.includes(code) && positions.push(i));
  const own = Int32Array.from(positions);
  const turned = Int32Array.from(own, (i) => (codes[i] === places[0] ? places[1]! : places[0]!));
  const swapped: Column =
    source.kind === 'number'
      ? { kind: 'number', values: Float64Array.from(turned, (code) => Number(levels[code])) }
      : { kind: 'category', codes: turned, levels };
  return {
    positions: own,
    before: mixedRows(rows, own, new Map()),
    after: mixedRows(rows, own, new Map([[name, swapped]])),
  };
}

/** Scores and decisions (1 = yes) of the same people before and after, one place a pair. */
export interface FlipPairs {
  readonly before: Float64Array;
  readonly after: Float64Array;
  readonly yesBefore: Uint8Array;
  readonly yesAfter: Uint8Array;
}

/** What the flip did to scores; null of nobody. */
export interface ScoreChange {
  readonly mean: number | null;
  readonly meanSize: number | null;
  readonly largest: number | null;
}

export interface FlipOutcome extends FlipRates {
  readonly score: ScoreChange;
}

/** What the flip did to these members (all pairs without them): decisions that changed, and the scores behind them. */
export function flipOutcome(
  { before, after, yesBefore, yesAfter }: FlipPairs,
  members: Int32Array = Int32Array.from(before, (_, i) => i),
): FlipOutcome {
  let [sum, size, largest] = [0, 0, 0];
  for (const i of members) {
    const change = after[i]! - before[i]!;
    sum += change;
    size += Math.abs(change);
    largest = Math.max(largest, Math.abs(change));
  }
  const n = members.length;
  return {
    ...flipRates(flipCounts(yesBefore, yesAfter, members)),
    score:
      n === 0
        ? { mean: null, meanSize: null, largest: null }
        : { mean: sum / n, meanSize: size / n, largest },
  };
}
