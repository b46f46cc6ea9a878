// Every setting of a reject-option rule on its grid, with what it reaches: two binary searches a group and setting.

import { evenSteps } from '../../base/even-steps';
import type { RocScan } from '../roc-scan';
import { rateOf, together, type Reach } from './reach';
import { reachAbove } from './scan-place';

export const rejectMetrics = ['statistical-parity', 'average-odds', 'equal-opportunity'] as const;
export type RejectMetric = (typeof rejectMetrics)[number];

export interface RejectGrid {
  readonly lowThreshold: number;
  readonly highThreshold: number;
  readonly thresholds: number;
  readonly margins: number;
  readonly metric: RejectMetric;
}

export interface RejectSetting {
  readonly threshold: number;
  readonly margin: number;
  /** Others minus favoured; NaN where a rate is 0/0. */
  readonly metric: number;
  readonly balancedAccuracy: number;
}

/**
 * Thresholds outside, margins inside, both rising from even steps; margins from 0 to the nearer of 0 and 1. Within
 * t − m < score ≤ t + m the favoured get a no and the others a yes, which is the same as a line at t + m for the
 * favoured and one at t − m for the others.
 */
export function rejectSettings(
  favoured: RocScan,
  others: RocScan,
  { lowThreshold, highThreshold, thresholds, margins, metric }: RejectGrid,
): RejectSetting[] {
  const settings: RejectSetting[] = [];
  for (const threshold of evenSteps(lowThreshold, highThreshold, thresholds)) {
    for (const margin of evenSteps(0, Math.min(threshold, 1 - threshold), margins)) {
      const high = reachAbove(favoured, threshold + margin);
      const low = reachAbove(others, threshold - margin);
      const all = together([high, low]);
      settings.push({
        threshold,
        margin,
        metric: rejectMetricOf(metric, low, high),
        balancedAccuracy: 0.5 * (all.tp / all.positives + (all.negatives - all.fp) / all.negatives),
      });
    }
  }
  return settings;
}

/** Others minus favoured. */
function rejectMetricOf(metric: RejectMetric, others: Reach, favoured: Reach): number {
  const apart = (rate: Parameters<typeof rateOf>[0]): number =>
    rateOf(rate, others) - rateOf(rate, favoured);
  switch (metric) {
    case 'statistical-parity':
      return apart('selection-rate');
    case 'equal-opportunity':
      return apart('true-positive-rate');
    case 'average-odds':
      return 0.5 * (apart('false-positive-rate') + apart('true-positive-rate'));
  }
}
