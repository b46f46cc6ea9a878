// How far apart the labels of two groups are distributed. With two labels every distance is one of two base rates.

import { log } from '../base/math';
import { jensenShannon } from '../base/statistics';
import { everybody, positives } from './counts';
import type { Counts } from './scored';

/** Share of favourable labels; undefined for nobody. */
export function labelRate(c: Counts): number | undefined {
  const of = everybody(c);
  return of > 0 ? positives(c) / of : undefined;
}

/** 0 · ln(0 / q) is 0; p · ln(p / 0) is not finite. */
function part(p: number, q: number): number {
  return p === 0 ? 0 : p * log(p / q);
}

/**
 * Kullback–Leibler divergence of a label with chance p from one with chance q, in nats: not the same the other way round.
 * Undefined where it is infinite, which is where q rules a label out that p has.
 */
export function kullbackLeibler(p: number, q: number): number | undefined {
  if ((q === 0 && p > 0) || (q === 1 && p < 1)) return undefined;
  return Math.max(0, part(p, q) + part(1 - p, 1 - q));
}

/** Jensen–Shannon divergence in nats: of both from their mean, halved. At most ln 2. */
export function jensenShannonOfRates(p: number, q: number): number {
  return jensenShannon([p, 1 - p], [q, 1 - q])! * Math.LN2;
}
