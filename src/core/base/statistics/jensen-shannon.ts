// How far apart two distributions over the same categories are, the same both ways and never infinite.
// Lin (1991), IEEE Transactions on Information Theory 37; its root is a metric: Endres & Schindelin (2003), same journal 49.

import { log } from '../math';

/**
 * The Jensen–Shannon divergence in bits, in [0, 1]. Takes shares or counts: each side is scaled to add up to 1.
 * Undefined where a side adds up to 0. Its square root is the distance.
 */
export function jensenShannon(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
): number | undefined {
  const [a, b] = [total(first), total(second)];
  if (!(a > 0 && b > 0)) return undefined;
  let sum = 0;
  for (let i = 0; i < first.length; i++) {
    const p = first[i]! / a;
    const q = second[i]! / b;
    sum += part(p, (p + q) / 2) + part(q, (p + q) / 2);
  }
  return Math.min(1, Math.max(0, sum / (2 * Math.LN2)));
}

function part(p: number, middle: number): number {
  return p > 0 ? p * log(p / middle) : 0;
}

function total(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum;
}
