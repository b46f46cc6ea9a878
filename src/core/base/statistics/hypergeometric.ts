// Exact draws without replacement: how a permutation deals marked people to a group.

import { exp } from '../math';
import type { Rng } from '../rng';
import { logFactorial } from './log-factorial';

/** Number of marked ones among `drawn` out of `total` of which `marked` are marked. Inversion from the mode outwards. */
export function hypergeometric(total: number, marked: number, drawn: number, random: Rng): number {
  const least = Math.max(0, drawn + marked - total);
  const most = Math.min(marked, drawn);
  if (least === most) return least;
  const mode = Math.min(
    most,
    Math.max(least, Math.floor(((drawn + 1) * (marked + 1)) / (total + 2))),
  );
  const other = total - marked;
  const choose = (n: number, k: number) => logFactorial(n) - logFactorial(k) - logFactorial(n - k);
  const peak = exp(choose(marked, mode) + choose(other, drawn - mode) - choose(total, drawn));
  let left = random.next() - peak;
  let low = mode;
  let high = mode;
  let pLow = peak;
  let pHigh = peak;
  while (left >= 0) {
    if (high < most) {
      pHigh *= ((marked - high) * (drawn - high)) / ((high + 1) * (other - drawn + high + 1));
      high++;
      left -= pHigh;
      if (left < 0) return high;
    }
    if (low > least) {
      pLow *= (low * (other - drawn + low)) / ((marked - low + 1) * (drawn - low + 1));
      low--;
      left -= pLow;
      if (left < 0) return low;
    } else if (high >= most) {
      return mode; // only rounding is left of the probability
    }
  }
  return mode;
}
