// Many tests at once, from the largest p down: never weaker than Holm, where the tests do not work against each other.
// Hochberg (1988), Biometrika 75.

import { stepUp } from './step-up';

/** Adjusted p-values in the given order; compare each with α itself. Valid for independent or positively related tests. */
export function hochberg(pValues: readonly number[]): number[] {
  const n = pValues.length;
  return stepUp(pValues, (rank) => n - rank + 1);
}
