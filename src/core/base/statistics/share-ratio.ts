// Which interval a ratio of two shares gets: score-type where a numerator is under 5, the log method otherwise.

import { koopman } from './koopman';
import type { Limits } from './limits';
import { logRatio } from './log-ratio';
import { moverRatio } from './mover';
import { shareSpread } from './wilson';

/** A share as counted: `part` of `of`, and the number of people (unweighted) behind `part`. */
export interface CountedShare {
  /** Effective numbers where rows carry weights. */
  readonly part: number;
  readonly of: number;
  readonly people: number;
}

/** A numerator below this calls for a score-type interval. */
export const FEW = 5;

/** Limits of a / b at z with the method used; undefined where b is 0. Both `of` > 0. */
export function shareRatio(
  a: CountedShare,
  b: CountedShare,
  z: number,
): (Limits & { readonly method: string }) | undefined {
  const named = (method: string, limits: Limits | undefined) => limits && { ...limits, method };
  if (Math.min(a.people, b.people) >= FEW)
    return named('log ratio', logRatio(a.part, a.of, b.part, b.of, z));
  // Koopman's test is one of whole counts; with weights the limits are put together from Wilson's.
  const whole = a.part === a.people && b.part === b.people;
  return whole
    ? named('Koopman', koopman(a.part, a.of, b.part, b.of, z))
    : named('MOVER ratio', moverRatio(shareSpread(a.part, a.of), shareSpread(b.part, b.of), z));
}
