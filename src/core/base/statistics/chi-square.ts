// Whether rows and columns of a table of counts have to do with each other, and how much: χ² and Cramér's V.
// Pearson (1900); the correction: Yates (1934), JRSS Supplement 1; V: Cramér (1946), section 21.9.

import { chiSquareTail } from './incomplete-gamma';

export interface ChiSquare {
  readonly statistic: number;
  readonly freedom: number;
  readonly p: number;
  /** In [0, 1]; never negative, so it is read against what chance alone gives (cramers-v-band.ts). */
  readonly cramersV: number;
}

/** Each difference moved towards 0 by a half, which matters in a 2 × 2 table with few people. */
export type Correction = 'none' | 'yates';

/**
 * Test of a rows × columns table of whole counts. Rows and columns without anybody are left out.
 * Undefined where fewer than two rows or two columns are left. Yates' correction acts on 2 × 2 tables alone.
 */
export function chiSquare(
  table: readonly (readonly number[])[],
  correction: Correction = 'none',
): ChiSquare | undefined {
  const rows = table.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columns = (table[0] ?? []).map((_, c) => table.reduce((sum, row) => sum + row[c]!, 0));
  const people = rows.reduce((sum, count) => sum + count, 0);
  const height = rows.filter((count) => count > 0).length;
  const width = columns.filter((count) => count > 0).length;
  if (height < 2 || width < 2) return undefined;
  const freedom = (height - 1) * (width - 1);
  const corrected = correction === 'yates' && freedom === 1;
  let statistic = 0;
  let plain = 0;
  table.forEach((row, r) =>
    row.forEach((count, c) => {
      const expected = (rows[r]! * columns[c]!) / people;
      if (expected === 0) return;
      const gap = Math.abs(count - expected);
      plain += (gap * gap) / expected;
      const moved = corrected ? gap - Math.min(0.5, gap) : gap;
      statistic += (moved * moved) / expected;
    }),
  );
  return {
    statistic,
    freedom,
    p: chiSquareTail(statistic, freedom),
    cramersV: Math.sqrt(plain / (people * (Math.min(height, width) - 1))),
  };
}
