// The tail of the χ² distribution, from the incomplete gamma function.
// Series and continued fraction: Press et al. (2007), Numerical Recipes, section 6.2.

import { exp, log } from '../math';
import { logGamma } from './log-gamma';

const CLOSE = 1e-17;
const TINY = 1e-300;
const MOST_ROUNDS = 100_000;

/** P(χ² ≥ x) with `freedom` degrees of freedom (> 0). Keeps its digits far out in the tail. */
export function chiSquareTail(x: number, freedom: number): number {
  if (!(x > 0)) return 1;
  if (x === Infinity) return 0;
  const a = freedom / 2;
  const half = x / 2;
  const front = exp(a * log(half) - half - logGamma(a));
  return half < a + 1 ? 1 - front * below(half, a) : front * above(half, a);
}

function below(x: number, a: number): number {
  let term = 1 / a;
  let sum = term;
  for (let k = 1; k <= MOST_ROUNDS && term > sum * CLOSE; k++) {
    term *= x / (a + k);
    sum += term;
  }
  return sum;
}

function above(x: number, a: number): number {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let product = d;
  for (let k = 1; k <= MOST_ROUNDS; k++) {
    const step = -k * (k - a);
    b += 2;
    d = 1 / (step * d + b);
    c = b + step / c;
    product *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return product;
}
