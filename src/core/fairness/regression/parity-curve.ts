// Statistical parity at every line one could draw: the shares of two groups at or above each prediction, and their difference.

import { firstPlace } from '../../base/first-place';
import { sorted } from '../../base/statistics';
import { allPredictions } from './success-at';
import type { PredictedGroups } from './predictions';

/** Share of the sorted values at or above the line. */
function shareFrom(rising: Float64Array, line: number): number {
  const from = firstPlace(rising.length, (i) => rising[i]! >= line);
  return (rising.length - from) / rising.length;
}

interface ParityCurve {
  /** Mean of the absolute difference over the lines through everybody's predictions. */
  readonly mean: number;
  /** The largest. */
  readonly max: number;
}

/** At these lines, of two groups' predictions in rising order. Undefined when a group is empty. */
function parityCurve(
  lines: Float64Array,
  own: Float64Array,
  other: Float64Array,
): ParityCurve | undefined {
  if (own.length === 0 || other.length === 0) return undefined;
  let [sum, max] = [0, 0];
  for (const line of lines) {
    const apart = Math.abs(shareFrom(own, line) - shareFrom(other, line));
    sum += apart;
    max = Math.max(max, apart);
  }
  return { mean: sum / lines.length, max };
}

/** The largest value over the groups against the reference, with a line through each person's own prediction: exact. */
export function farthestParity(
  all: PredictedGroups,
  pick: (curve: ParityCurve) => number,
): number | undefined {
  const reference = all.groups[all.reference];
  if (!reference || all.groups.length < 2) return undefined;
  const lines = allPredictions(all);
  const other = sorted(reference.yhat);
  let most = 0;
  for (const group of all.groups) {
    if (group === reference) continue;
    const curve = parityCurve(lines, sorted(group.yhat), other);
    if (!curve) return undefined;
    most = Math.max(most, pick(curve));
  }
  return most;
}
