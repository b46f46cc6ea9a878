// Whether a difference is small enough not to matter: two one-sided tests against a margin, and the interval that says the same.
// "No difference was found" is never this. Schuirmann (1987), J. Pharmacokinetics and Biopharmaceutics 15.

import type { Limits, Spread } from './limits';
import { zOf } from './normal';
import { pValue } from './p-value';

/**
 * `within`: the whole interval lies inside ± margin, so the difference is too small to matter, whether or not it is 0.
 * `beyond`: it lies wholly outside. `differs`: it leaves out 0, and reaches over an edge of the margin.
 * `not-shown`: neither a difference nor its absence.
 */
export type EquivalenceVerdict = 'within' | 'beyond' | 'differs' | 'not-shown';

export interface Equivalence {
  readonly verdict: EquivalenceVerdict;
  /** At level 1 − 2α: what decides. */
  readonly interval: Limits;
  /** Of "it is at or beyond the margin"; at most α exactly when the verdict is `within`. */
  readonly p: number;
}

/**
 * A difference against ± margin (> 0). α is that of each one-sided test: 0.025 unless given, so that the interval that
 * decides is the 95 % one shown everywhere. For a family: α over its size. Throws unless the margin is above 0.
 */
export function equivalence(
  { value, limits }: Pick<Spread, 'value' | 'limits'>,
  margin: number,
  alpha = 0.025,
): Equivalence {
  if (!(margin > 0)) throw new Error(`A margin of no difference is above 0, not ${margin}.`);
  const interval = limits(zOf(1 - 2 * alpha));
  const oneSided = (edge: number, inside: boolean): number => {
    const p = pValue(limits, edge) / 2;
    return inside ? p : 1 - p;
  };
  const p = Math.max(oneSided(-margin, value > -margin), oneSided(margin, value < margin));
  return { verdict: equivalenceVerdict(interval, margin), interval, p };
}

/** The verdict of an interval of a difference, as a frame shows it, against ± margin. */
export function equivalenceVerdict({ lo, hi }: Limits, margin: number): EquivalenceVerdict {
  if (lo >= -margin && hi <= margin) return 'within';
  if (lo >= margin || hi <= -margin) return 'beyond';
  return lo > 0 || hi < 0 ? 'differs' : 'not-shown';
}
