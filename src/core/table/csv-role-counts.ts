// What the checks of a person's own roles share: the roles they look at, and counts of a column's values.

import type { CategoryColumn } from './table';

/** The roles of an experiment, as far as columns are concerned (table/dataset.ts says what each means). */
export interface CheckedRoles {
  readonly label: string;
  readonly favourable: string;
  readonly groups: readonly string[];
  readonly features: readonly string[];
  readonly weight?: string | undefined;
  readonly unit?: string | undefined;
  readonly score?: string | undefined;
}

/** Row of the file for a row of the table: `readCsvRows` knows it. */
export type RowOf = (row: number) => number;

/** Levels that occur, the most frequent first. */
export function levelCounts(column: CategoryColumn): { level: string; n: number }[] {
  const counts = new Int32Array(column.levels.length);
  for (const code of column.codes) if (code >= 0) counts[code]!++;
  return column.levels
    .map((level, i) => ({ level, n: counts[i]! }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.n - a.n);
}

export function firstMissing(column: CategoryColumn): { n: number; row: number } {
  let n = 0;
  let row = -1;
  column.codes.forEach((code, i) => {
    if (code >= 0) return;
    if (n === 0) row = i;
    n++;
  });
  return { n, row };
}
