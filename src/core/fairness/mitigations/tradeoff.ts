// What every threshold of a group achieves, as points of a plane: what must be equal on x, what is wanted on y.

import type { RocScan } from '../roc-scan';
import type { Cut } from './threshold-rule';

export interface Point {
  readonly x: number;
  readonly y: number;
  readonly cut: Cut;
}

/** Confusion counts of a threshold on one group. */
interface Reach {
  readonly tp: number;
  readonly fp: number;
  readonly positives: number;
  readonly negatives: number;
}

const rates = {
  'selection-rate': ({ tp, fp, positives, negatives }: Reach) =>
    (tp + fp) / (positives + negatives),
  'true-positive-rate': ({ tp, positives }: Reach) => tp / positives,
  'false-positive-rate': ({ fp, negatives }: Reach) => fp / negatives,
  'true-negative-rate': ({ fp, negatives }: Reach) => (negatives - fp) / negatives,
  'false-negative-rate': ({ tp, positives }: Reach) => (positives - tp) / positives,
  accuracy: ({ tp, fp, positives, negatives }: Reach) =>
    (tp + negatives - fp) / (positives + negatives),
  'balanced-accuracy': ({ tp, fp, positives, negatives }: Reach) =>
    (0.5 * tp) / positives + (0.5 * (negatives - fp)) / negatives,
} as const;
export type Rate = keyof typeof rates;

/** The value of a rate from counts; NaN where it is 0/0. */
export function rateOf(rate: Rate, reach: Reach): number {
  return rates[rate](reach);
}

/** Favourable above the threshold only, or also below it where that serves better (Fairlearn's `flip`). */
export type Direction = 'above' | 'either';

/**
 * The points of all thresholds, from nobody to everybody. A threshold lies half-way between two neighbouring
 * scores. Throws, naming the group, when a rate is not defined there (no row with one of the labels).
 */
export function tradeoffPoints(
  scan: RocScan,
  {
    x,
    y,
    direction,
    group,
  }: { readonly x: Rate; readonly y: Rate; readonly direction: Direction; readonly group: string },
): Point[] {
  const { scores, positives, negatives, allPositives, allNegatives } = scan;
  const points: Point[] = [];
  for (let i = -1; i < scores.length; i++) {
    const tp = i < 0 ? 0 : positives[i]!;
    const fp = i < 0 ? 0 : negatives[i]!;
    const all = { positives: allPositives, negatives: allNegatives };
    const above = { tp, fp, ...all };
    points.push({ x: rateOf(x, above), y: rateOf(y, above), cut: cutAbove(scores, i) });
    if (direction === 'either') {
      const below = { tp: allPositives - tp, fp: allNegatives - fp, ...all };
      points.push({ x: rateOf(x, below), y: rateOf(y, below), cut: cutBelow(scores, i) });
    }
  }
  if (points.some((point) => Number.isNaN(point.x) || Number.isNaN(point.y))) {
    throw new Error(
      `The group "${group}" has only rows of one label among the tuning rows, so its ${Number.isNaN(points[0]!.x) ? x : y} is not defined. Join it to another group, or ask for demographic parity and accuracy.`,
    );
  }
  return points;
}

/** Favourable for the scores at place i and before (i = -1: none). */
export function cutAbove(scores: Float64Array, i: number): Cut {
  if (i < 0) return { op: 'none' };
  if (i === scores.length - 1) return { op: 'all' };
  const middle = (scores[i]! + scores[i + 1]!) / 2;
  // Between two neighbouring doubles the middle is one of them; take the one that keeps them apart.
  return { op: '>', threshold: middle < scores[i]! ? middle : scores[i + 1]! };
}

function cutBelow(scores: Float64Array, i: number): Cut {
  if (i < 0) return { op: 'all' };
  if (i === scores.length - 1) return { op: 'none' };
  const middle = (scores[i]! + scores[i + 1]!) / 2;
  return { op: '<', threshold: middle > scores[i + 1]! ? middle : scores[i]! };
}
