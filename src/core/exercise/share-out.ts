// Rounds parts to whole numbers that add up to a given sum (largest remainder; of equals the first).

/** Whole numbers in proportion to the parts, summing to `sum`. All zero when the parts are. */
export function shareOut(parts: readonly number[], sum: number): number[] {
  const total = parts.reduce((a, b) => a + b, 0);
  if (total === 0) return parts.map(() => 0);
  const exact = parts.map((part) => (part * sum) / total);
  const whole = exact.map(Math.floor);
  let left = sum - whole.reduce((a, b) => a + b, 0);
  const order = exact
    .map((value, i) => ({ i, rest: value - whole[i]! }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i);
  for (const { i } of order) {
    if (left <= 0) break;
    whole[i] = whole[i]! + 1;
    left--;
  }
  return whole;
}
