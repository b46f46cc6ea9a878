// Two groups compared within strata and put together: what is left of a difference once the strata are held fixed.
// Mantel & Haenszel (1959), JNCI 22; interval of the odds ratio: Robins, Breslow & Greenland (1986), Biometrics 42;
// of the risk difference: Greenland & Robins (1985), Biometrics 41, with the variance of Sato (1989), Biometrics 45.

import { exp, log } from '../math';
import { chiSquareTail } from './incomplete-gamma';
import { normalLimits, type Limits, type Spread } from './limits';

/** One stratum: those with and without the outcome in the first group (a, b) and in the second (c, d). */
export type Stratum = readonly [a: number, b: number, c: number, d: number];

export interface MantelHaenszel {
  /** Pooled over strata, first to second. Undefined where either side of the ratio is 0. */
  readonly oddsRatio: Spread | undefined;
  /** Pooled over strata, first − second. Undefined where no stratum holds both groups. */
  readonly riskDifference: Spread | undefined;
  /** Of "no association in any stratum", without continuity correction. Undefined where no stratum can tell. */
  readonly test: { readonly statistic: number; readonly p: number } | undefined;
}

export function mantelHaenszel(strata: readonly Stratum[]): MantelHaenszel {
  const both = strata.filter(([a, b, c, d]) => a + b > 0 && c + d > 0);
  return {
    oddsRatio: oddsRatio(both),
    riskDifference: riskDifference(both),
    test: association(both),
  };
}

function oddsRatio(strata: readonly Stratum[]): Spread | undefined {
  let r = 0;
  let s = 0;
  let pr = 0;
  let mixed = 0;
  let qs = 0;
  for (const [a, b, c, d] of strata) {
    const n = a + b + c + d;
    const [up, down] = [(a * d) / n, (b * c) / n];
    const [same, other] = [(a + d) / n, (b + c) / n];
    r += up;
    s += down;
    pr += same * up;
    mixed += same * down + other * up;
    qs += other * down;
  }
  if (!(r > 0 && s > 0)) return undefined;
  const error = Math.sqrt(pr / (2 * r * r) + mixed / (2 * r * s) + qs / (2 * s * s));
  const limits = (z: number): Limits => {
    const { lo, hi } = normalLimits(log(r / s), error, z);
    return { lo: exp(lo), hi: exp(hi) };
  };
  return { value: r / s, limits };
}

function riskDifference(strata: readonly Stratum[]): Spread | undefined {
  if (strata.length === 0) return undefined;
  let difference = 0;
  let weight = 0;
  let p = 0;
  let q = 0;
  for (const [a, b, c, d] of strata) {
    const [first, second] = [a + b, c + d];
    const n = first + second;
    difference += (a * second - c * first) / n;
    weight += (first * second) / n;
    p +=
      (first * first * c - second * second * a + (first * second * (second - first)) / 2) / (n * n);
    q += (a * d + c * b) / (2 * n);
  }
  const value = difference / weight;
  const error = Math.sqrt(Math.max(0, value * p + q)) / weight;
  return { value, limits: (z) => normalLimits(value, error, z) };
}

function association(strata: readonly Stratum[]): MantelHaenszel['test'] {
  let gap = 0;
  let variance = 0;
  for (const [a, b, c, d] of strata) {
    const n = a + b + c + d;
    gap += a - ((a + b) * (a + c)) / n;
    variance += ((a + b) * (c + d) * (a + c) * (b + d)) / (n * n * (n - 1));
  }
  if (!(variance > 0)) return undefined;
  const statistic = (gap * gap) / variance;
  return { statistic, p: chiSquareTail(statistic, 1) };
}
