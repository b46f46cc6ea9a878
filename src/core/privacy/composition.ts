// What many answers cost together: the promises add up, by three rules.

import { exp, log } from '../base/math';
import { needsPositive, needsShare, type Guarantee } from './mechanisms';

/** k answers, each (ε, δ): the promises add up (Dwork & Roth 2014, theorem 3.16). */
export function basicComposition({ epsilon, delta }: Guarantee, k: number): Guarantee {
  return { epsilon: k * epsilon, delta: k * delta };
}

/** The same, less ε for some more δ (Dwork & Roth 2014, theorem 3.20). */
export function advancedComposition(
  { epsilon, delta }: Guarantee,
  k: number,
  slack: number,
): Guarantee {
  return {
    epsilon:
      epsilon * Math.sqrt(2 * k * log(1 / needsShare(slack))) + k * epsilon * (exp(epsilon) - 1),
    delta: k * delta + slack,
  };
}

/** ρ of Gaussian noise, zero-concentrated (Bun & Steinke 2016, proposition 1.6). */
export function zeroConcentrated(sigma: number, sensitivity: number): number {
  const ratio = sensitivity / needsPositive(sigma, 'The standard deviation');
  return (ratio * ratio) / 2;
}

/** ε at δ of a zero-concentrated ρ (Bun & Steinke 2016, proposition 1.3). ρ of several answers add up. */
export function zeroConcentratedEpsilon(rho: number, delta: number): number {
  return rho + 2 * Math.sqrt(rho * log(1 / needsShare(delta)));
}
