// A lottery among rows that hangs on the seed and each row's number in the file, not on the order or the names they come in.

import { mix32, type Rng } from '../../base/rng';
import type { Dataset } from '../../table/dataset';

/** One number a row; where a repair draws lots, the lower numbers are drawn first. */
export function lots({ rows }: Pick<Dataset, 'rows'>, random: Rng): Float64Array {
  const salt = random.int(4294967296);
  return Float64Array.from(rows, (row) => mix32(mix32(row + 1) ^ salt));
}

/** Positions by rising value; equal values by row number in the file. */
export function byValue(
  positions: Int32Array,
  value: Float64Array,
  { rows }: Pick<Dataset, 'rows'>,
): Int32Array {
  return positions.slice().sort((a, b) => value[a]! - value[b]! || rows[a]! - rows[b]!);
}
