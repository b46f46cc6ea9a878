// The same people judged twice: how many of each cell and label had which decision before and after.

import type { Counts, Scored } from './scored';

/** Tables of cells × 8; inside a cell the place of a row is 4 y + 2 before + after. */
export interface JointCounts {
  readonly cells: number;
  readonly people: Float64Array;
  /** Sums of weights and of their squares; without weights the people themselves. */
  readonly sums: Float64Array;
  readonly squares: Float64Array;
}

/** Throws unless both hold the same rows with the same labels, in the same order. */
export function requireSameRows(before: Scored, after: Scored): void {
  if (before.n !== after.n) {
    throw new Error(
      `A paired comparison needs the same rows: ${before.n} before, ${after.n} after.`,
    );
  }
  for (let i = 0; i < before.n; i++) {
    const row = before.rows[i]!;
    if (row !== after.rows[i]) {
      throw new Error(
        `A paired comparison needs the same rows in the same order: position ${i} holds row ${row} before and row ${after.rows[i]!} after.`,
      );
    }
    if (before.y[i] !== after.y[i]) {
      throw new Error(
        `A paired comparison needs the same labels: row ${row} has another one after.`,
      );
    }
  }
}

/** `codes`: cell of each row, -1 = none. */
export function jointCounts(
  before: Scored,
  after: Scored,
  codes: Int32Array,
  cells: number,
): JointCounts {
  const { n, y, weights } = before;
  // Cell 0 takes the rows that are in none.
  const people = new Float64Array(8 * (cells + 1));
  const sums = weights ? new Float64Array(people.length) : people;
  const squares = weights ? new Float64Array(people.length) : people;
  for (let i = 0; i < n; i++) {
    const at = 8 * (codes[i]! + 1) + 4 * y[i]! + 2 * before.yhat[i]! + after.yhat[i]!;
    people[at]!++;
    if (!weights) continue;
    sums[at]! += weights[i]!;
    squares[at]! += weights[i]! * weights[i]!;
  }
  return {
    cells,
    people: people.subarray(8),
    sums: sums.subarray(8),
    squares: squares.subarray(8),
  };
}

/** The confusion counts of a cell, before or after, from a table of `JointCounts`. */
export function onceCounts(table: Float64Array, cell: number, when: 'before' | 'after'): Counts {
  const counts = { tp: 0, fp: 0, tn: 0, fn: 0 };
  for (let at = 0; at < 8; at++) counts[kindAt(at, when)] += table[8 * cell + at]!;
  return counts;
}

/** What a place of the joint table is, before or after. */
export function kindAt(at: number, when: 'before' | 'after'): 'tp' | 'fp' | 'tn' | 'fn' {
  const yhat = when === 'before' ? (at >> 1) & 1 : at & 1;
  if (at >> 2) return yhat ? 'tp' : 'fn';
  return yhat ? 'fp' : 'tn';
}
