// Whether the two rows of a 2 × 2 table differ, by counting every table with the same margins. Right for any number of people.
// Fisher (1935), JRSS 98; two-sided by probability: the tables no likelier than the one seen.

import { exp } from '../math';
import { logFactorial } from './log-factorial';

export interface FisherExact {
  /** a d / (b c); Infinity where only the divisor is 0, undefined where both are. */
  readonly oddsRatio: number | undefined;
  readonly p: number;
  /** P(first cell ≤ the one seen). */
  readonly less: number;
  /** P(first cell ≥ the one seen). */
  readonly greater: number;
}

/** Tables this little likelier than the one seen count as equally likely: rounding must not split them. */
const SAME = 1 + 1e-7;

/** Rows (a, b) and (c, d): whole counts ≥ 0. With an empty margin there is only one table and every p is 1. */
export function fisherExact(a: number, b: number, c: number, d: number): FisherExact {
  const first = a + b;
  const second = c + d;
  const marked = a + c;
  const least = Math.max(0, marked - second);
  const most = Math.min(first, marked);
  const ways = (n: number, k: number): number =>
    logFactorial(n) - logFactorial(k) - logFactorial(n - k);
  const all = ways(first + second, marked);
  const chance = (k: number): number => exp(ways(first, k) + ways(second, marked - k) - all);
  const seen = chance(a) * SAME;
  let p = 0;
  let less = 0;
  let greater = 0;
  for (let k = least; k <= most; k++) {
    const here = chance(k);
    if (here <= seen) p += here;
    if (k <= a) less += here;
    if (k >= a) greater += here;
  }
  const [up, down] = [a * d, b * c];
  return {
    oddsRatio: up === 0 && down === 0 ? undefined : up / down,
    p: Math.min(1, p),
    less: Math.min(1, less),
    greater: Math.min(1, greater),
  };
}
