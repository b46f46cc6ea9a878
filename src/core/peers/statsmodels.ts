// The form that statsmodels 0.15 has of Wald's test of two shares: where neither share varies it divides by a standard error of 0.
// Ours is undefined there: shares of 0 and 1 without any spread call for Fisher's exact test.

import { waldZ, type PartOf, type ZTest } from '../base/statistics';

/** test_proportions_2indep(compare='diff', method='wald'): infinite for two shares that differ, NaN for equal ones. */
export function statsmodelsWald(first: PartOf, second: PartOf): ZTest {
  const found = waldZ(first, second);
  if (found) return found;
  const difference = first.part / first.of - second.part / second.of;
  return { z: difference / 0, p: difference === 0 ? NaN : 0 };
}
