// The rate a group has at a cut-off: the last computed one at or below it, never a value in between that nobody computed.

interface Point {
  readonly cut: number;
  readonly rate: number | null;
}

/** @param points In order of their cut-offs. */
export function rateAt(points: readonly Point[], cut: number): number | null {
  let [low, high] = [0, points.length - 1];
  let found = -1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if ((points[middle]?.cut ?? Infinity) <= cut + 1e-9) {
      found = middle;
      low = middle + 1;
    } else {
      high = middle - 1;
    }
  }
  return points[Math.max(0, found)]?.rate ?? null;
}
