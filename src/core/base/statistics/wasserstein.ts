// How far the values of one sample must be carried, on average, to become the other: the area between the two step curves.
// Vallender (1974), Theory of Probability and its Applications 18.

import { mergedSteps } from './merged-steps';

/** Wasserstein's distance of order 1, in the unit of the values. Undefined where a sample is empty. */
export function wasserstein(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
): number | undefined {
  if (first.length === 0 || second.length === 0) return undefined;
  let sum = 0;
  mergedSteps(first, second, (below, belowSecond, from, to) => {
    sum += Math.abs(below / first.length - belowSecond / second.length) * (to - from);
  });
  return sum;
}
