// The change of a share, or of a mean of shares, on the same rows: closed limits that hold even when few decisions changed.

import { effectiveNumber, meanOf, pairedSpread, type Spread, type Twice } from '../base/statistics';
import { kindAt, type JointCounts } from './joint-counts';
import type { CountMetric, Share } from './metric';
import type { Counts } from './scored';

/**
 * The change of the metric in one cell with Newcombe's paired limits. Undefined where there are none: the metric is no
 * share, or who is in its denominator depends on the decision (precision), or nobody is in it.
 */
export function changeSpread(
  metric: CountMetric,
  joint: JointCounts,
  cell: number,
): Spread | undefined {
  if (metric.given === 'decision') return undefined;
  if (metric.share) return shareChange(metric.share, joint, cell);
  const parts = metric.meanOf?.map((share) => shareChange(share, joint, cell));
  if (!parts || !parts.every((part) => part !== undefined)) return undefined;
  const value = parts.reduce((sum, part) => sum + part.value, 0) / parts.length;
  return { value, limits: (z) => meanOf(parts, z) };
}

function shareChange({ part, of }: Share, joint: JointCounts, cell: number): Spread | undefined {
  const twice = { both: 0, onlyBefore: 0, onlyAfter: 0, neither: 0 };
  let squares = 0;
  for (let at = 0; at < 8; at++) {
    const was = one(kindAt(at, 'before'));
    const is = one(kindAt(at, 'after'));
    if (of(was) === 0) continue;
    twice[seen(part(was), part(is))] += joint.sums[8 * cell + at]!;
    squares += joint.squares[8 * cell + at]!;
  }
  const sum = twice.both + twice.onlyBefore + twice.onlyAfter + twice.neither;
  if (!(sum > 0)) return undefined;
  // With weights each person counts as what the sample is worth (Kish).
  const worth = effectiveNumber(sum, squares) / sum;
  return pairedSpread({
    both: twice.both * worth,
    onlyBefore: twice.onlyBefore * worth,
    onlyAfter: twice.onlyAfter * worth,
    neither: twice.neither * worth,
  });
}

function one(kind: 'tp' | 'fp' | 'tn' | 'fn'): Counts {
  return { tp: 0, fp: 0, tn: 0, fn: 0, [kind]: 1 };
}

function seen(before: number, after: number): keyof Twice {
  if (before > 0) return after > 0 ? 'both' : 'onlyBefore';
  return after > 0 ? 'onlyAfter' : 'neither';
}
