// Count once: one pass over the rows gives the four confusion counts of every cell, and everything follows from them.

import { crossing } from './crossing';
import type { Counts, Grouping, Scored } from './scored';

export interface CellCounts {
  /** Levels joined by "|", control first. */
  readonly keys: readonly string[];
  /** One a key; a cell without rows has zeros. */
  readonly counts: readonly Counts[];
  /** All rows, those in no cell too. */
  readonly overall: Counts;
  /** Rows in no cell because a grouping is missing there. */
  readonly missing: number;
  readonly grouping: Grouping;
}

/** Counts of every cell of the crossing of `control` and `groups`. O(rows). */
export function countCells(
  rows: Scored,
  groups: readonly string[],
  control: readonly string[] = [],
): CellCounts {
  return countGrouping(rows, crossing(rows, [...control, ...groups]));
}

/** The plain counts at place 4 `cell` of a flat table; inside a cell the place of a row is 2 y + yhat. */
export function countsAt(
  table: ArrayLike<number>,
  cell: number,
): Pick<Counts, 'tp' | 'fp' | 'tn' | 'fn'> {
  const at = 4 * cell;
  return { tn: table[at]!, fp: table[at + 1]!, fn: table[at + 2]!, tp: table[at + 3]! };
}

export function countGrouping(rows: Scored, grouping: Grouping): CellCounts {
  const { levels } = grouping;
  // Cell 0 takes the rows that are in none: a missing code is -1.
  const size = 4 * (levels.length + 1);
  const tables = rows.weights ? sumWeights(rows, rows.weights, grouping.codes, size) : undefined;
  const persons = tables?.persons ?? countRows(rows, grouping.codes, size);
  const cell = (k: number): Counts =>
    tables
      ? {
          ...countsAt(tables.sums, k),
          rows: countsAt(persons, k),
          squares: countsAt(tables.squares, k),
        }
      : countsAt(persons, k);
  const lost = countsAt(persons, 0);
  return {
    keys: levels,
    counts: levels.map((_, k) => cell(k + 1)),
    overall: tables
      ? { ...fold(tables.sums), rows: fold(persons), squares: fold(tables.squares) }
      : fold(persons),
    missing: lost.tp + lost.fp + lost.tn + lost.fn,
    grouping,
  };
}

/** Two tables in turn: neighbouring rows often fall in one cell, and one table would make each wait for the last. */
function countRows({ n, y, yhat }: Scored, codes: Int32Array, size: number): Int32Array {
  const even = new Int32Array(size);
  const odd = new Int32Array(size);
  const pairs = n - (n % 2);
  for (let i = 0; i < pairs; i += 2) {
    const a = 4 * codes[i]! + 2 * y[i]! + yhat[i]! + 4;
    const b = 4 * codes[i + 1]! + 2 * y[i + 1]! + yhat[i + 1]! + 4;
    even[a]!++;
    odd[b]!++;
  }
  if (pairs < n) even[4 * codes[pairs]! + 2 * y[pairs]! + yhat[pairs]! + 4]!++;
  for (let at = 0; at < size; at++) even[at]! += odd[at]!;
  return even;
}

/** A row of weight 0 is nobody: it adds to no sum and to no number of people. */
function sumWeights(
  { n, y, yhat }: Scored,
  weights: Float64Array,
  codes: Int32Array,
  size: number,
): { persons: Int32Array; sums: Float64Array; squares: Float64Array } {
  const persons = new Int32Array(size);
  const sums = new Float64Array(size);
  const squares = new Float64Array(size);
  for (let i = 0; i < n; i++) {
    const at = 4 * codes[i]! + 2 * y[i]! + yhat[i]! + 4;
    const w = weights[i]!;
    if (w > 0) persons[at]!++;
    sums[at]! += w;
    squares[at]! += w * w;
  }
  return { persons, sums, squares };
}

/** The sum over all cells of a flat table. */
function fold(table: ArrayLike<number>): Pick<Counts, 'tp' | 'fp' | 'tn' | 'fn'> {
  const total = [0, 0, 0, 0];
  for (let at = 0; at < table.length; at++) total[at & 3]! += table[at]!;
  return countsAt(total, 0);
}

/**
 * Score-weighted counts of each cell: a row adds its score to the decision "favourable" and the rest to the other.
 * Undefined where a row has no score in [0, 1]: only such a score is part of a person.
 */
export function softCounts(
  rows: Scored,
  { grouping: { codes }, counts }: CellCounts,
): Counts[] | undefined {
  const { n, y, score, weights } = rows;
  if (!score) return undefined;
  // Place 2 (code + 1) + y; the rest to the other decision follows from the counts.
  const sums = new Float64Array(2 * (counts.length + 1));
  for (let i = 0; i < n; i++) {
    if (!(score[i]! >= 0 && score[i]! <= 1)) return undefined;
    sums[2 * codes[i]! + y[i]! + 2]! += weights ? weights[i]! * score[i]! : score[i]!;
  }
  return counts.map((c, k) => {
    const fp = sums[2 * k + 2]!;
    const tp = sums[2 * k + 3]!;
    return { tp, fp, tn: c.tn + c.fp - fp, fn: c.tp + c.fn - tp };
  });
}
