// What step-up procedures for many tests have in common: from the largest p down, no adjusted p above the one before it.

/** `factor` by rank: 1 for the smallest p. Adjusted p-values in the given order, each at most 1. */
export function stepUp(pValues: readonly number[], factor: (rank: number) => number): number[] {
  const order = pValues.map((_, i) => i).sort((a, b) => pValues[b]! - pValues[a]!);
  const adjusted = new Array<number>(pValues.length);
  let lowest = 1;
  order.forEach((at, i) => {
    lowest = Math.min(lowest, factor(pValues.length - i) * pValues[at]!);
    adjusted[at] = lowest;
  });
  return adjusted;
}
