// Counts at a cut-off, by binary search: what the main thread does while the line is being dragged.

import { firstPlace } from '../base/first-place';
import type { Counts } from '../fairness/scored';
import type { ThresholdTable } from './jobs/thresholds';

/** The group's confusion counts when everybody with a score above the cut-off is accepted. O(log n). */
export function countsAbove(table: ThresholdTable, cutoff: number): Counts {
  const above = firstPlace(table.scores.length, (i) => !(table.scores[i]! > cutoff));
  const tp = above === 0 ? 0 : table.tp[above - 1]!;
  const fp = above === 0 ? 0 : table.fp[above - 1]!;
  const negatives = table.n - table.positives;
  return { tp, fp, fn: table.positives - tp, tn: negatives - fp };
}
