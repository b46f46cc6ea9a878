// The beta distribution: its share below a point, and the point below which a share lies. Exact intervals of a share need it.
// Continued fraction: Press et al. (2007), Numerical Recipes, section 6.4, by Lentz's method.

import { exp, log } from '../math';
import { logGamma } from './log-gamma';
import { turningPoint } from './turning-point';

const TINY = 1e-300;
const CLOSE = 1e-16;
/** The fraction needs about √max(a, b) rounds; this is enough for any table of people. */
const MOST_ROUNDS = 100_000;

/** I_x(a, b): the share of a beta(a, b) below x. a, b > 0. */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * log(x) + b * log(1 - x));
  // The fraction is quick on this side of the mean; the other side follows by symmetry.
  return x < (a + 1) / (a + b + 2)
    ? (front * fraction(x, a, b)) / a
    : 1 - (front * fraction(1 - x, b, a)) / b;
}

function fraction(x: number, a: number, b: number): number {
  const away = (value: number): number => (Math.abs(value) < TINY ? TINY : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let product = d;
  for (let m = 1; m <= MOST_ROUNDS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    product *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    product *= d * c;
    if (Math.abs(d * c - 1) < CLOSE) break;
  }
  return product;
}

/** The x with I_x(a, b) = share. a, b > 0; share in [0, 1]. */
export function betaQuantile(share: number, a: number, b: number): number {
  if (share <= 0) return 0;
  if (share >= 1) return 1;
  return turningPoint(0, 1, (x) => incompleteBeta(x, a, b) <= share);
}
