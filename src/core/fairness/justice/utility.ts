// What decisions are worth to those they concern: a utility for each of the four outcomes, averaged over those with a claim.
// Baumann, Hertweck, Loi & Heitz (2022), Distributive Justice as the Foundational Premise of Fair Machine Learning,
// arXiv 2206.02897; Hertweck et al. (2023), FairnessLab.

import { clip, effectiveNumber, normalLimits, wilson, type Limits } from '../../base/statistics';
import { people } from '../counts';
import type { Counts } from '../scored';

/** What each outcome is worth to one person, in any unit; a harm is negative. */
export interface Utilities {
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
  readonly tn: number;
}

/** Who may claim to be treated alike: everybody, or those with one label, or those with one decision. */
export type Claim = 'everybody' | 'favourable-label' | 'other-label' | 'selected' | 'rejected';

export type Outcome = keyof Utilities;

/** Outcomes that people with the claim may have. */
export const outcomesOf: Readonly<Record<Claim, readonly Outcome[]>> = {
  everybody: ['tp', 'fp', 'fn', 'tn'],
  'favourable-label': ['tp', 'fn'],
  'other-label': ['fp', 'tn'],
  selected: ['tp', 'fp'],
  rejected: ['fn', 'tn'],
};

export interface ExpectedUtility {
  /** Mean over those with the claim; undefined when there are none. */
  readonly value: number | undefined;
  /** People with the claim, unweighted. */
  readonly n: number;
  /** Standard error of the mean; undefined with the value. */
  readonly error: number | undefined;
  /** Limits at z. */
  limits(z: number): Limits | undefined;
}

/** A mean of utilities with what its limits need. */
export interface UtilitySpread {
  readonly value: number;
  readonly error: number;
  /** The utilities that somebody with the claim may get. */
  readonly levels: readonly number[];
  /** People behind the mean, or what weighted or repeated ones are worth. */
  readonly worth: number;
}

/**
 * Limits at z. Of two levels the mean is a share in disguise and has Wilson's; of more it has the normal ones. Where
 * everybody got the same of several, each other level may still be as frequent as Wilson's limit of none allows.
 */
export function utilityLimits({ value, error, levels, worth }: UtilitySpread, z: number): Limits {
  const [least, most] = [Math.min(...levels), Math.max(...levels)];
  const span = most - least;
  if (span === 0) return { lo: value, hi: value };
  if (new Set(levels).size === 2) {
    const { lo, hi } = wilson(((value - least) / span) * worth, worth, z);
    return { lo: least + span * lo, hi: least + span * hi };
  }
  if (error > 0) return clip(normalLimits(value, error, z), [least, most]);
  const unseen = wilson(0, worth, z).hi;
  return { lo: value - unseen * (value - least), hi: value + unseen * (most - value) };
}

/** The utilities that people with the claim may get. */
export function levelsOf(utilities: Utilities, claim: Claim): number[] {
  return outcomesOf[claim].map((outcome) => utilities[outcome]);
}

/** Throws, naming the outcome, for a utility that is not a finite number. */
export function expectedUtility(
  counts: Counts,
  utilities: Utilities,
  claim: Claim,
): ExpectedUtility {
  const outcomes = outcomesOf[claim];
  const squares = counts.squares ?? counts;
  let n = 0;
  let total = 0;
  let squared = 0;
  let sum = 0;
  for (const outcome of outcomes) {
    if (!Number.isFinite(utilities[outcome]))
      throw new Error(`The utility of "${outcome}" must be a number; it is ${utilities[outcome]}.`);
    n += people(counts)[outcome];
    total += counts[outcome];
    squared += squares[outcome];
    sum += counts[outcome] * utilities[outcome];
  }
  if (!(total > 0)) return { value: undefined, n, error: undefined, limits: () => undefined };
  const value = sum / total;
  let variance = 0;
  for (const outcome of outcomes) {
    const away = utilities[outcome] - value;
    variance += squares[outcome] * away * away;
  }
  const error = Math.sqrt(variance) / total;
  const worth = counts.squares ? effectiveNumber(total, squared) : total;
  const levels = levelsOf(utilities, claim);
  return { value, n, error, limits: (z) => utilityLimits({ value, error, levels, worth }, z) };
}
