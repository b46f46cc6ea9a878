// Where a line falls in a group's scan, and what it reaches there.

import { firstPlace } from '../../base/first-place';
import type { RocScan } from '../roc-scan';
import type { Reach } from './reach';
import { cutAbove } from './tradeoff';
import type { Mix } from './threshold-rule';

/** How many of the falling scores lie above a line. O(log n). */
function placesAbove(scores: Float64Array, line: number): number {
  return firstPlace(scores.length, (i) => !(scores[i]! > line));
}

/** What the line reaches: everybody with a score above it. */
export function reachAbove(scan: RocScan, line: number): Reach {
  return reachAt(scan, placesAbove(scan.scores, line) - 1);
}

/** What selecting the scores at place i and before reaches (i = -1: nobody). */
export function reachAt(scan: RocScan, i: number): Reach {
  return {
    tp: i < 0 ? 0 : scan.positives[i]!,
    fp: i < 0 ? 0 : scan.negatives[i]!,
    positives: scan.allPositives,
    negatives: scan.allNegatives,
  };
}

/** Everybody before place i, and those at place i with a chance: a lottery among equal scores only. */
export function mixUpTo({ scores }: RocScan, i: number, share: number): Mix {
  if (i < 0 || scores.length === 0) return { parts: [{ share: 1, cut: { op: 'none' } }] };
  const whole = { share, cut: cutAbove(scores, i) };
  if (share >= 1) return { parts: [{ ...whole, share: 1 }] };
  return { parts: [{ share: 1 - share, cut: cutAbove(scores, i - 1) }, whole] };
}
