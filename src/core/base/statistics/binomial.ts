// Exact draws from a binomial and a multinomial: how a bootstrap of counts moves people between cells.

import { exp, log } from '../math';
import type { Rng } from '../rng';
import { binomialByRejection } from './binomial-rejection';
import { logFactorial } from './log-factorial';

/** From this many expected successes on, rejection is valid and faster than inversion. */
const MANY = 10;

/** Number of successes in n trials of probability p. */
export function binomial(n: number, p: number, random: Rng): number {
  if (n <= 0 || p <= 0) return 0;
  if (p >= 1) return n;
  if (p > 0.5) return n - binomial(n, 1 - p, random);
  return n * p < MANY ? inversion(n, p, random) : binomialByRejection(n, p, random);
}

/** One uniform a draw, from the mode outwards (Kemp 1986, Communications in Statistics 15): a few steps, no table to set up. */
function inversion(n: number, p: number, random: Rng): number {
  const mode = Math.min(n, Math.floor((n + 1) * p));
  const odds = p / (1 - p);
  const peak = exp(
    logFactorial(n) -
      logFactorial(mode) -
      logFactorial(n - mode) +
      mode * log(p) +
      (n - mode) * log(1 - p),
  );
  let left = random.next() - peak;
  let low = mode;
  let high = mode;
  let pLow = peak;
  let pHigh = peak;
  while (left >= 0) {
    if (high < n) {
      pHigh *= ((n - high) / (high + 1)) * odds;
      high++;
      left -= pHigh;
      if (left < 0) return high;
    }
    if (low > 0) {
      pLow *= low / ((n - low + 1) * odds);
      low--;
      left -= pLow;
      if (left < 0) return low;
    } else if (high >= n) {
      return mode; // only rounding is left of the probability
    }
  }
  return mode;
}

/**
 * Draws as many people as `from[start .. start + width]` holds over cells with those shares, into the same places
 * of `into`: a bootstrap of the rows of one group.
 */
export function multinomial(
  from: ArrayLike<number>,
  start: number,
  width: number,
  into: Float64Array | Int32Array,
  random: Rng,
): void {
  let people = 0;
  for (let i = start; i < start + width; i++) people += from[i]!;
  let share = people;
  let left = people;
  for (let i = start; i < start + width; i++) {
    const cell = from[i]!;
    const drawn = cell >= share ? left : binomial(left, cell / share, random);
    into[i] = drawn;
    left -= drawn;
    share -= cell;
  }
}
