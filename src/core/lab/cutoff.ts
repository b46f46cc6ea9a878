// Counts at a cut-off, by binary search: what the main thread does while the line is being dragged.

import type { Counts } from '../fairness/scored';
import type { ThresholdTable } from './jobs/thresholds';

/** The group's confusion counts when everybody with a score above the cut-off is accepted. O(log n). */
export function countsAbove(table: ThresholdTable, cutoff: number): Counts {
  let low = 0;
  let high = table.scores.length;
  // scores fall; find how many are > cutoff
  while (low < high) {
    const middle = (low + high) >> 1;
    if (table.scores[middle]! > cutoff) low = middle + 1;
    else high = middle;
  }
  const tp = low === 0 ? 0 : table.tp[low - 1]!;
  const fp = low === 0 ? 0 : table.fp[low - 1]!;
  const negatives = table.n - table.positives;
  return { tp, fp, fn: table.positives - tp, tn: negatives - fp };
}
