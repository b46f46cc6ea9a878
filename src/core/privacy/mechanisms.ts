// Noise that hides one person in an answer: how much of it a promise of (ε, δ) asks for.

import { exp, log } from '../base/math';
import { normalCdf } from '../base/statistics';

/** What is promised to each person in the rows (Dwork & Roth 2014, definition 2.4). */
export interface Guarantee {
  /** ε > 0: how far one person's row may shift the log-odds of any answer. */
  readonly epsilon: number;
  /** 0 < δ < 1: how often that may fail. */
  readonly delta: number;
}

/** Scale of the Laplace noise that gives ε (Dwork & Roth 2014, theorem 3.6); `sensitivity` = how far one person can move the answer. */
export function laplaceScale(epsilon: number, sensitivity: number): number {
  return needsPositive(sensitivity, 'The sensitivity') / needsPositive(epsilon, 'Epsilon');
}

/** Standard deviation by the classic rule √(2 ln(1.25/δ)) Δ/ε (Dwork & Roth 2014, theorem A.1); undefined for ε > 1, where it is not proven. */
export function classicGaussianSigma(
  { epsilon, delta }: Guarantee,
  sensitivity: number,
): number | undefined {
  if (epsilon > 1) return undefined;
  return (Math.sqrt(2 * log(1.25 / needsShare(delta))) * sensitivity) / epsilon;
}

/** The least δ that Gaussian noise of this size gives at ε (Balle & Wang 2018, theorem 8). */
export function gaussianDelta(sigma: number, epsilon: number, sensitivity: number): number {
  const half = sensitivity / (2 * sigma);
  const shift = (epsilon * sigma) / sensitivity;
  return normalCdf(half - shift) - exp(epsilon) * normalCdf(-half - shift);
}

/** The least standard deviation that keeps the promise (Balle & Wang 2018, algorithm 1), to 1e-13 of itself. */
export function analyticGaussianSigma({ epsilon, delta }: Guarantee, sensitivity: number): number {
  needsPositive(epsilon, 'Epsilon');
  needsPositive(sensitivity, 'The sensitivity');
  needsShare(delta);
  let low = sensitivity * 1e-6;
  let high = sensitivity;
  while (gaussianDelta(high, epsilon, sensitivity) > delta) high *= 2;
  while (high - low > 1e-13 * high) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (gaussianDelta(middle, epsilon, sensitivity) > delta) low = middle;
    else high = middle;
  }
  return high;
}

/** Chance of a true answer under randomised response with two answers (Warner 1965): e^ε / (1 + e^ε). */
export function truthChance(epsilon: number): number {
  return 1 / (1 + exp(-epsilon));
}

export function needsPositive(value: number, what: string): number {
  if (value > 0 && Number.isFinite(value)) return value;
  throw new Error(`${what} must be a number above 0, not ${value}.`);
}

export function needsShare(delta: number): number {
  if (delta > 0 && delta < 1) return delta;
  throw new Error(
    `Delta must lie between 0 and 1, not ${delta}; below one over the number of rows is usual.`,
  );
}
