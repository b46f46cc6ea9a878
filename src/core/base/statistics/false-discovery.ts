// Many tests at once when some false alarms are bearable: the expected share of false ones among those called is held.
// Benjamini & Hochberg (1995), JRSS B 57; under any dependence: Benjamini & Yekutieli (2001), Annals of Statistics 29.

import { stepUp } from './step-up';

/** Adjusted p-values in the given order. Valid for independent or positively related tests. */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  const n = pValues.length;
  return stepUp(pValues, (rank) => n / rank);
}

/** Adjusted p-values in the given order, whatever the tests have to do with each other. */
export function benjaminiYekutieli(pValues: readonly number[]): number[] {
  const n = pValues.length;
  let harmonic = 0;
  for (let k = 1; k <= n; k++) harmonic += 1 / k;
  return stepUp(pValues, (rank) => (n * harmonic) / rank);
}
