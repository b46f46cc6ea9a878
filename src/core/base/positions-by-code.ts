// Rows sorted into lists by a code each of them carries: a group, a cell, a class.

/** Positions of each code from 0 to `size` − 1, in the order of the rows; rows with code -1 are in none. */
export function positionsByCode(codes: Int32Array, size: number): Int32Array[] {
  const sizes = new Int32Array(size);
  for (const code of codes) if (code >= 0) sizes[code]!++;
  const lists = Array.from(sizes, (count) => new Int32Array(count));
  sizes.fill(0);
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i]!;
    if (code >= 0) lists[code]![sizes[code]!++] = i;
  }
  return lists;
}
