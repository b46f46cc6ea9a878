// How far a repair cut the gap, and whether it turned it round: measured in pairs.

import type { Interval } from '../../fairness/frame';
import type { Gap } from '../../lab/frontier';
import type { Comparison } from '../../lab/jobs/compare';

export interface Cut {
  /** By how much the gap shrank, as a share. */
  readonly cut: number;
  /** The paired interval of the change leaves out 0. */
  readonly sure: boolean;
  /** The gap now lies on the other side, and the rows can tell it from none. */
  readonly turned: boolean;
}

/**
 * How far the gap was cut. The change is taken with its sign, for it is measured in pairs and far surer than either
 * gap: a repair that lands near zero may stand a little beyond it by chance. Only what the rows can tell from none on
 * the other side is charged as an overshoot.
 */
export function cutOf(own: Comparison, { metric, group, reference }: Gap): Cut {
  const { before, after, difference, interval } = own.gap ?? {
    before: null,
    after: null,
    difference: null,
  };
  if (before === null || after === null || difference === null || before === 0)
    return { cut: 0, sure: false, turned: false };
  const side = before > 0 ? 1 : -1;
  const left = intervalOf(own, metric, group);
  // The rows' own reference may be the group itself: then the other one carries the comparison, with the other sign.
  const mirrored = left ? undefined : intervalOf(own, metric, reference);
  const ends = left ?? (mirrored && { lo: -mirrored.hi, hi: -mirrored.lo });
  const turned = ends !== undefined && (side > 0 ? ends.hi < 0 : ends.lo > 0);
  const sure = interval !== undefined && (side > 0 ? interval.hi < 0 : interval.lo > 0);
  return { cut: -side * difference, sure, turned };
}

/** Interval of a cell's difference to the rows' reference after the repair. */
function intervalOf({ after }: Comparison, metric: string, cell: string): Interval | undefined {
  return after.cells.find(({ key }) => key === cell)?.toReference?.[metric]?.interval;
}
