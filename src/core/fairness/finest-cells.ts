// The finest crossing of some columns: every combination that a row has, with missing as a level of its own, so that each
// row is in one cell and any conjunction of levels is some of the cells.

import { groupingByName } from './crossing';
import type { Scored } from './scored';

export interface FinestCells {
  /** Of each cell the code in each column, in their order; -1 = missing there. In the order of their first rows. */
  readonly cells: readonly (readonly number[])[];
  /** Cell of each row. */
  readonly codes: Int32Array;
}

/** Throws, naming it, when a column is no grouping of the rows. */
export function finestCells(
  rows: Pick<Scored, 'n' | 'groups'>,
  columns: readonly string[],
): FinestCells {
  const groupings = columns.map((name) => groupingByName(rows, name));
  const known = new Map<string, number>();
  const cells: number[][] = [];
  const codes = new Int32Array(rows.n);
  for (let i = 0; i < rows.n; i++) {
    const levels = groupings.map((grouping) => grouping.codes[i]!);
    const key = levels.join('|');
    const place = known.get(key) ?? cells.push(levels) - 1;
    known.set(key, place);
    codes[i] = place;
  }
  return { cells, codes };
}
