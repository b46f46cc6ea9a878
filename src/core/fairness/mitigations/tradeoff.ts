// What every threshold of a group achieves, as points of a plane: what must be equal on x, what is wanted on y.

import type { RocScan } from '../roc-scan';
import type { Plane } from './hull';
import type { Measure } from './reach';
import type { Cut } from './threshold-rule';

/** Favourable above the threshold only, or also below it where that serves better (Fairlearn's `flip`). */
export type Direction = 'above' | 'either';

interface Axis {
  readonly name: string;
  readonly of: Measure;
}

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
  }: { readonly x: Axis; readonly y: Axis; readonly direction: Direction; readonly group: string },
): Plane {
  const { scores, positives, negatives, allPositives, allNegatives } = scan;
  const lines = scores.length + 1;
  const xs = new Float64Array(direction === 'either' ? 2 * lines : lines);
  const ys = new Float64Array(xs.length);
  const reach = { tp: 0, fp: 0, positives: allPositives, negatives: allNegatives };
  // Point k < lines favours above the line between scores k − 1 and k; the points beyond these favour below it.
  for (let k = 0; k < xs.length; k++) {
    const i = (k < lines ? k : k - lines) - 1;
    const tp = i < 0 ? 0 : positives[i]!;
    const fp = i < 0 ? 0 : negatives[i]!;
    reach.tp = k < lines ? tp : allPositives - tp;
    reach.fp = k < lines ? fp : allNegatives - fp;
    xs[k] = x.of(reach);
    ys[k] = y.of(reach);
    if (Number.isNaN(xs[k]!) || Number.isNaN(ys[k]!))
      throw new Error(oneLabelOnly(group, (Number.isNaN(xs[k]!) ? x : y).name));
  }
  return {
    x: xs,
    y: ys,
    cut: (k) => (k < lines ? cutAbove(scores, k - 1) : cutBelow(scores, k - lines - 1)),
  };
}

/** Why a rate is not defined in a group, and what to do. */
export function oneLabelOnly(group: string, rate: string): string {
  return `The group "${group}" has only rows of one label among the tuning rows, so its ${rate} is not defined. Join it to another group, or ask for demographic parity and accuracy.`;
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
