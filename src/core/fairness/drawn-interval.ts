// The interval of a number from its values in people drawn anew: the middle of the draws.
// Efron & Tibshirani (1993), section 13.3.

import { percentileLimits, simultaneousLevel } from '../base/statistics';
import type { Interval } from './estimate';
import { LEVEL, type FrameSpec } from './frame-spec';

/** At the frame's own level, for its family; null where more than 1 in 20 draws (NaN) are not defined. */
export function drawnInterval(
  draws: Float64Array,
  { level: wanted = LEVEL, family = 1 }: Pick<FrameSpec, 'level' | 'family'>,
): Interval | null {
  const level = simultaneousLevel(wanted, family);
  const limits = percentileLimits(draws, level);
  return limits ? { ...limits, method: 'bootstrap percentile', level } : null;
}
