// The middle of what one believes of a share after counting, from Jeffreys' prior: covers about as often as it says.
// Brown, Cai & DasGupta (2001), Statistical Science 16, section 4.3. They move the limits to 0 and 1 where nobody or
// everybody is counted; here they stay what the posterior says, as in the packages that offer this interval.

import { betaQuantile } from './incomplete-beta';
import type { Limits } from './limits';

/** Equal-tailed limits of the share part/of at `level`. Counts may be effective numbers; 0 ≤ part ≤ of. */
export function jeffreys(part: number, of: number, level: number): Limits {
  const tail = (1 - level) / 2;
  const a = part + 0.5;
  const b = of - part + 0.5;
  return { lo: betaQuantile(tail, a, b), hi: betaQuantile(1 - tail, a, b) };
}
