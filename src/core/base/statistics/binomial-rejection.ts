// Exact binomial draws in a time that does not grow with n: a curve above the probabilities, and a coin for what it has too much.
// Hörmann (1993), Journal of Statistical Computation and Simulation 46, algorithm BTRS.

import { log } from '../math';
import type { Rng } from '../rng';
import { logFactorial } from './log-factorial';

/** Number of successes in n trials of probability p, for p ≤ ½ and n p ≥ 10 (below, the curve is not above). */
export function binomialByRejection(n: number, p: number, random: Rng): number {
  const deviation = Math.sqrt(n * p * (1 - p));
  const b = 1.15 + 2.53 * deviation;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const centre = n * p + 0.5;
  const surely = 0.92 - 4.2 / b;
  for (;;) {
    const u = random.next() - 0.5;
    const v = random.next();
    const us = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / us + b) * u + centre);
    // Six in seven end here: in the middle the curve is known to lie below the probabilities.
    if (us >= 0.07 && v <= surely) return k;
    if (k < 0 || k > n || us <= 0) continue;
    const mode = Math.floor((n + 1) * p);
    const scale = (2.83 + 5.1 / b) * deviation;
    const height =
      logFactorial(mode) +
      logFactorial(n - mode) -
      logFactorial(k) -
      logFactorial(n - k) +
      (k - mode) * log(p / (1 - p));
    if (log((v * scale) / (a / (us * us) + b)) <= height) return k;
  }
}
