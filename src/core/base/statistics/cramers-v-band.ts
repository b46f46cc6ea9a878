// How large Cramér's V gets by chance: it is never negative, so a value says nothing until this is beside it.

import type { Rng } from '../rng';
import { chiSquare } from './chi-square';
import { quantile, sorted } from './quantile';
import { randomTable } from './random-table';

/**
 * The value that V stays below in `level` of the tables with the same margins, people dealt at random. Whole counts.
 * Undefined where V is.
 */
export function cramersVBand(
  table: readonly (readonly number[])[],
  level: number,
  draws: number,
  random: Rng,
): number | undefined {
  if (chiSquare(table) === undefined) return undefined;
  const width = table[0]!.length;
  const flat = table.flat();
  const dealt = new Int32Array(flat.length);
  const values = Float64Array.from({ length: draws }, () => {
    randomTable(flat, width, dealt, random);
    const rows = table.map((_, r) => Array.from(dealt.subarray(r * width, (r + 1) * width)));
    return chiSquare(rows)!.cramersV;
  });
  return quantile(sorted(values), level);
}
