// Differential fairness: the largest factor between two groups' chances of an outcome, smoothed for small groups.
// Foulds, Islam, Keya & Pan (2018), An Intersectional Definition of Fairness, arXiv 1807.08362, section 6.

import { log } from '../base/math';

export interface Chance {
  /** Weight of the people with the outcome. */
  readonly yes: number;
  readonly of: number;
}

/** Prior people added to each group, half with the outcome and half without: a symmetric Dirichlet prior. */
export const CONCENTRATION = 1;

/**
 * The largest |ln| of the ratio of two groups' chances, of the outcome and of its opposite; places of the two groups.
 * Undefined for fewer than two groups.
 */
export function differentialFairness(
  chances: readonly Chance[],
  concentration = CONCENTRATION,
): { readonly value: number; readonly cells: readonly [number, number] } | undefined {
  if (chances.length < 2) return undefined;
  const rates = chances.map(({ yes, of }) => (yes + concentration / 2) / (of + concentration));
  const ends = (values: readonly number[]) => {
    let lowest = 0;
    let highest = 0;
    values.forEach((value, k) => {
      if (value < values[lowest]!) lowest = k;
      if (value > values[highest]!) highest = k;
    });
    return { value: log(values[highest]! / values[lowest]!), cells: [lowest, highest] as const };
  };
  const chosen = ends(rates);
  const refused = ends(rates.map((rate) => 1 - rate));
  return chosen.value >= refused.value ? chosen : refused;
}
