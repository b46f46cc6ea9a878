// The p-value that belongs to an interval: the interval leaves out the point exactly when p is below 1 − level.
// So a Bonferroni-wide interval and a p-value compared with α / family can never tell two stories.

import type { Limits } from './limits';
import { pOf } from './normal';

/** Beyond this z a p-value is 0 to any reader. */
const WIDEST = 38;

/** p of "the quantity is `point`", by inverting limits that widen with z. 1 when even the estimate is the point. */
export function pValue(limits: (z: number) => Limits, point = 0): number {
  const estimate = limits(0);
  if (estimate.lo <= point && estimate.hi >= point) return 1;
  // How far the point still lies outside the interval at z; falls as z grows.
  const outside =
    estimate.lo > point ? (z: number) => limits(z).lo - point : (z: number) => point - limits(z).hi;
  let a = 0;
  let fa = Math.max(estimate.lo - point, point - estimate.hi);
  let b = Math.min(WIDEST, fa / Math.max(1e-300, fa - outside(1)));
  let fb = outside(b);
  while (fb > 0) {
    if (b >= WIDEST) return 0;
    a = b;
    fa = fb;
    b = Math.min(WIDEST, 1.2 * b);
    fb = outside(b);
  }
  // Regula falsi with the Illinois step (Dowell & Jarratt 1971): always bracketed, about eight rounds.
  for (let i = 0; i < 100 && fb !== 0 && b - a > 1e-12 * b; i++) {
    const c = (a * fb - b * fa) / (fb - fa);
    const fc = outside(c);
    if (fc > 0) {
      a = c;
      fa = fc;
      fb /= 2;
    } else {
      if (fc === 0) return pOf(c);
      b = c;
      fb = fc;
      fa /= 2;
    }
  }
  return pOf(b);
}
