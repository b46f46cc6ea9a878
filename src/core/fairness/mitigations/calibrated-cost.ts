// What a group's scores cost it in the sense of Pleiss et al. 2017, and how much must be mixed in to bring costs together.

import type { RocScan } from '../roc-scan';
import { oneLabelOnly } from './tradeoff';
import { sizeOf } from './tuning';

export type CostKind = 'false-positive-rate' | 'false-negative-rate' | 'weighted';

export interface Cost {
  readonly own: number;
  /** If every row got the group's base rate for a score. */
  readonly trivial: number;
}

export function baseRateOf(scan: RocScan): number {
  return scan.allPositives / sizeOf(scan);
}

/**
 * Generalised rates: false positive = mean score of the rows with the unfavourable label, false negative = mean lack to 1
 * of the others; weighted = FPR · (1 − base rate) + FNR · base rate. Throws, naming the group, where one is not defined.
 */
export function costOf(kind: CostKind, scan: RocScan, level: string): number {
  const { scores, positives, negatives, allPositives, allNegatives } = scan;
  let ofPositives = 0;
  let ofNegatives = 0;
  for (let i = 0; i < scores.length; i++) {
    ofPositives += scores[i]! * (positives[i]! - (i > 0 ? positives[i - 1]! : 0));
    ofNegatives += scores[i]! * (negatives[i]! - (i > 0 ? negatives[i - 1]! : 0));
  }
  if (kind === 'weighted') return (ofNegatives + allPositives - ofPositives) / sizeOf(scan);
  const all = kind === 'false-positive-rate' ? allNegatives : allPositives;
  if (all === 0) throw new Error(oneLabelOnly(level, kind));
  return kind === 'false-positive-rate' ? ofNegatives / all : (all - ofPositives) / all;
}

export function trivialCostOf(kind: CostKind, scan: RocScan): number {
  const base = baseRateOf(scan);
  if (kind === 'weighted') return 2 * base * (1 - base);
  return kind === 'false-positive-rate' ? base : 1 - base;
}

/**
 * For each group the share of rows whose score must give way to the base rate, so that it costs what the dearest costs.
 * Below 0 or above 1 (or infinite) where no share does; 0 for the dearest.
 */
export function mixRates(costs: readonly Cost[]): readonly number[] {
  const dearest = Math.max(...costs.map(({ own }) => own));
  return costs.map(({ own, trivial }) => (own === dearest ? 0 : (dearest - own) / (trivial - own)));
}
