// What the attribution would have been with other background rows: they are drawn again, with replacement.

import type { Rng } from '../../base/rng';
import type { PairedAttribution } from './attribution';

/** `draws` arrays of values, one a column. */
export function backgroundDraws(
  { columns, byBackground }: PairedAttribution,
  draws: number,
  random: Rng,
): Float64Array[] {
  const k = columns.length;
  const rows = byBackground.length / k;
  return Array.from({ length: draws }, () => {
    const values = new Float64Array(k);
    for (let i = 0; i < rows; i++) {
      const b = random.int(rows) * k;
      for (let j = 0; j < k; j++) values[j]! += byBackground[b + j]! / rows;
    }
    return values;
  });
}
