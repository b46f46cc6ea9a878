// A design times narrow matrices as if it were dense: column by column, touching only numbers and the places of the 1s.

import type { Design } from '../../table/encode';

/** Sum of squares of each row. */
export function squaredLengths({ n, numeric, codes, width }: Design): Float64Array {
  const lengths = new Float64Array(n);
  for (const column of numeric) {
    for (let i = 0; i < n; i++) lengths[i]! += column[i]! * column[i]!;
  }
  for (const positions of codes) {
    for (let i = 0; i < n; i++) if (positions[i]! < width) lengths[i]! += 1;
  }
  return lengths;
}

/** Rows × `right` (width × count, by row): n × count, by row. */
export function rowsTimes(
  { n, numeric, codes, width }: Design,
  right: Float64Array,
  count: number,
): Float64Array {
  const out = new Float64Array(n * count);
  for (const [c, column] of numeric.entries()) {
    for (let i = 0, at = 0; i < n; i++) {
      const value = column[i]!;
      for (let k = 0; k < count; k++) out[at++]! += value * right[c * count + k]!;
    }
  }
  for (const positions of codes) {
    for (let i = 0; i < n; i++) {
      const c = positions[i]!;
      if (c >= width) continue;
      for (let k = 0; k < count; k++) out[i * count + k]! += right[c * count + k]!;
    }
  }
  return out;
}

/** Rows turned over × `right` (n × count, by row): width × count, by row. */
export function columnsTimes(
  { n, numeric, codes, width }: Design,
  right: Float64Array,
  count: number,
): Float64Array {
  const out = new Float64Array(width * count);
  for (const [c, column] of numeric.entries()) {
    for (let i = 0, at = 0; i < n; i++) {
      const value = column[i]!;
      for (let k = 0; k < count; k++) out[c * count + k]! += value * right[at++]!;
    }
  }
  for (const positions of codes) {
    for (let i = 0; i < n; i++) {
      const c = positions[i]!;
      if (c >= width) continue;
      for (let k = 0; k < count; k++) out[c * count + k]! += right[i * count + k]!;
    }
  }
  return out;
}
