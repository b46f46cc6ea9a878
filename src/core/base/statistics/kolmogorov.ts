// How often the step curve of n values strays that far from the curve they were drawn from: the tail of Kolmogorov's D.
// Which way where: Simard & L'Ecuyer (2011), Journal of Statistical Software 39(11).

import { exp, log } from '../math';
import { logFactorial } from './log-factorial';
import { durbin } from './kolmogorov-durbin';
import { pelzGood } from './kolmogorov-pelz-good';

/** Up to here the exact distribution is at hand wherever twice the one-sided tail is not yet exact. */
const FEW = 140;

/** P(D ≥ d) for n ≥ 1 values of a continuous distribution: to 10 digits up to n = 140, to about 6 beyond. */
export function kolmogorovTail(d: number, n: number): number {
  if (d <= 1 / (2 * n)) return 1;
  if (d >= 1) return 0;
  const spread = n * d * d;
  if (d >= 0.5 || spread >= (n <= FEW ? 4 : 2.2)) return Math.min(1, 2 * oneSided(d, n));
  if (n <= FEW || (n <= 100_000 && n * d * Math.sqrt(d) <= 1.4)) return within(1 - durbin(d, n));
  return within(1 - pelzGood(d, n));
}

function within(p: number): number {
  return Math.min(1, Math.max(0, p));
}

/** P(D⁺ ≥ d): Birnbaum & Tingey (1951), Annals of Mathematical Statistics 22. Every term is positive. */
function oneSided(d: number, n: number): number {
  let sum = 0;
  for (let j = 0; j <= n * (1 - d); j++) {
    const above = 1 - d - j / n;
    const below = d + j / n;
    if (above <= 0) continue;
    const choose = logFactorial(n) - logFactorial(j) - logFactorial(n - j);
    sum += exp(choose + (n - j) * log(above) + (j - 1) * log(below));
  }
  return d * sum;
}
