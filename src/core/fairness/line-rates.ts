// What one line through the scores does to a group, as the rates that an identity ties together.

import { reachAbove } from './mitigations/scan-place';
import { rateOf, type Rate } from './mitigations/reach';
import type { RocScan } from './roc-scan';

/**
 * Shares from 0 to 1; undefined where they are 0 of 0. With p the base rate,
 * fpr = p / (1 − p) · (1 − ppv) / ppv · tpr wherever all are defined and ppv is above 0.
 * Source: Chouldechova (2017), Fair Prediction with Disparate Impact, Big Data 5, equation 2.6.
 */
export interface LineRates {
  /** p: share with the good outcome. */
  readonly baseRate: number | undefined;
  readonly selected: number | undefined;
  readonly tpr: number | undefined;
  readonly fpr: number | undefined;
  /** Share with the good outcome among those selected. */
  readonly ppv: number | undefined;
}

/** Selected is who scores strictly above the line. O(log n). */
export function lineRates(scan: RocScan, line: number): LineRates {
  const reach = reachAbove(scan, line);
  const rate = (name: Rate): number | undefined => defined(rateOf(name, reach));
  return {
    baseRate: defined(reach.positives / (reach.positives + reach.negatives)),
    selected: rate('selection-rate'),
    tpr: rate('true-positive-rate'),
    fpr: rate('false-positive-rate'),
    ppv: rate('precision'),
  };
}

function defined(share: number): number | undefined {
  return Number.isNaN(share) ? undefined : share;
}
