// How often a decision changes when one thing about a person is changed: of pairs of decisions, the share that differ.
// No flip in n pairs does not prove that none ever happens: the exact upper bound is then about 3/n.

import { clopperPearson, wilson, zOf } from '../base/statistics';
import type { Interval } from './estimate';
import { LEVEL } from './frame-spec';

/** Pairs by their two decisions; a yes is the favourable one. */
export interface FlipCounts {
  readonly yesYes: number;
  /** Yes before, no after. */
  readonly yesNo: number;
  /** No before, yes after. */
  readonly noYes: number;
  readonly noNo: number;
}

export interface FlipShare {
  readonly part: number;
  readonly of: number;
  /** null of nobody. */
  readonly value: number | null;
  /** Wilson's; absent of nobody. */
  readonly interval?: Interval;
  /** With that confidence the share is no higher than this: Clopper & Pearson (1934), one-sided. */
  readonly upper: number;
}

export interface FlipRates {
  /** Decisions that changed, of all pairs. */
  readonly flips: FlipShare;
  /** Yes to no, of those who had a yes. */
  readonly lost: FlipShare;
  /** No to yes, of those who had a no. */
  readonly gained: FlipShare;
}

/** Counts pairs of decisions (1 = yes), of the people at `members` (everybody unless given). */
export function flipCounts(
  before: ArrayLike<number>,
  after: ArrayLike<number>,
  members: ArrayLike<number> = Array.from({ length: before.length }, (_, i) => i),
): FlipCounts {
  if (before.length !== after.length)
    throw new Error(
      `A flip needs both decisions of everybody: ${before.length} before, ${after.length} after.`,
    );
  const counts = [0, 0, 0, 0];
  for (let m = 0; m < members.length; m++) {
    const i = members[m]!;
    counts[2 * before[i]! + after[i]!]!++;
  }
  const [noNo, noYes, yesNo, yesYes] = counts as [number, number, number, number];
  return { yesYes, yesNo, noYes, noNo };
}

/** `level`: of the interval and of the upper bound; 0.95 unless given. */
export function flipRates({ yesYes, yesNo, noYes, noNo }: FlipCounts, level = LEVEL): FlipRates {
  const hadYes = yesYes + yesNo;
  const hadNo = noYes + noNo;
  return {
    flips: share(yesNo + noYes, hadYes + hadNo, level),
    lost: share(yesNo, hadYes, level),
    gained: share(noYes, hadNo, level),
  };
}

function share(part: number, of: number, level: number): FlipShare {
  // A two-sided interval that leaves out 2 (1 − level) leaves half of it above.
  const upper = clopperPearson(part, of, 2 * level - 1).hi;
  if (of === 0) return { part, of, value: null, upper };
  const { lo, hi } = wilson(part, of, zOf(level));
  return { part, of, value: part / of, interval: { lo, hi, method: 'Wilson', level }, upper };
}
