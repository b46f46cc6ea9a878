// Before counting: how likely a real gap between two shares is to show, and how many people that takes.
// Cohen (1988), Statistical Power Analysis, sections 6.2–6.4: shares as angles, so that the spread depends on the number of
// people alone. Good for planning with many people; what given rows can show is counted out (detectable-gap.ts).

import { normalCdf, zOf } from './normal';
import { turningPoint } from './turning-point';
import { cohensH } from './two-shares';

/** Two-sided test. */
export interface Test {
  /** Chance of a false alarm; 0.05 for intervals of 95 %. For a family: α over its size (Bonferroni). */
  readonly alpha: number;
}

/** The chance that shares of separate people, as far apart as `h` (Cohen), are told apart. n may be effective numbers. */
export function powerOfH(h: number, first: number, second: number, { alpha }: Test): number {
  if (!(first > 0 && second > 0)) return 0;
  const z = zOf(1 - alpha);
  const errors = Math.abs(h) * Math.sqrt((first * second) / (first + second));
  return normalCdf(errors - z) + normalCdf(-errors - z);
}

/** The people needed in each of two groups of one size (not rounded). Undefined where the shares are the same. */
export function sampleSize(
  first: number,
  second: number,
  { alpha, power }: Test & { readonly power: number },
): number | undefined {
  const h = cohensH(first, second);
  if (h === 0 || !(power > 0 && power < 1)) return undefined;
  if (power <= alpha) return 0;
  let enough = 1;
  while (powerOfH(h, enough, enough, { alpha }) < power) enough *= 2;
  return turningPoint(enough, 0, (n) => powerOfH(h, n, n, { alpha }) >= power);
}
