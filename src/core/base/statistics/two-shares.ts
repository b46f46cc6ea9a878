// Whether two shares of separate people differ: the z tests of introductory books, with the effect size that goes with them.
// Fleiss, Levin & Paik (2003), Statistical Methods for Rates and Proportions, section 3.1; h: Cohen (1988), section 6.2.

import { arcsine } from '../arcsine';
import { pOf } from './normal';

/** `part` of `of` people; effective numbers where rows carry weights. */
export interface PartOf {
  readonly part: number;
  readonly of: number;
}

export interface ZTest {
  /** first − second in standard errors. */
  readonly z: number;
  /** Two-sided. */
  readonly p: number;
}

const share = ({ part, of }: PartOf): number => part / of;

/** Standard error from the pooled share: what the test of "no difference" says. Undefined where everybody is alike. */
export function pooledZ(first: PartOf, second: PartOf): ZTest | undefined {
  const pooled = (first.part + second.part) / (first.of + second.of);
  return test(first, second, pooled * (1 - pooled) * (1 / first.of + 1 / second.of));
}

/** Standard error from each share by itself (Wald). Undefined where each is 0 or 1. */
export function waldZ(first: PartOf, second: PartOf): ZTest | undefined {
  const variance = ({ part, of }: PartOf): number => ((part / of) * (1 - part / of)) / of;
  return test(first, second, variance(first) + variance(second));
}

function test(first: PartOf, second: PartOf, variance: number): ZTest | undefined {
  if (!(variance > 0)) return undefined;
  const z = (share(first) - share(second)) / Math.sqrt(variance);
  return { z, p: pOf(z) };
}

/** A share as an angle: on this scale its spread depends on the number of people alone. In [0, π]. */
function angleOf(p: number): number {
  return 2 * arcsine(Math.sqrt(p));
}

/** Cohen's h: the difference of two shares as angles. In [−π, π]. */
export function cohensH(first: number, second: number): number {
  return angleOf(first) - angleOf(second);
}
