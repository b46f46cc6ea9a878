// Where scores are cut into bins: equal widths or equal numbers of rows. A bin is (lo, hi]; the first also holds its own edge.

import { evenSteps } from '../../base/even-steps';
import { firstPlace } from '../../base/first-place';
import { quantile, sorted } from '../../base/statistics';

export type Binning = 'uniform' | 'quantile';

const BINS = 10;

/** bins + 1 edges from 0 to 1, multiples of the step: 0.3 is then below the edge at 3 steps of 0.1. */
export function uniformEdges(bins = BINS): Float64Array {
  return evenSteps(0, 1, bins + 1);
}

/** bins + 1 edges with about as many rows between each two; tied scores can leave a bin empty. */
export function quantileEdges(score: ArrayLike<number>, bins = BINS): Float64Array {
  const values = sorted(score);
  return Float64Array.from({ length: bins + 1 }, (_, i) => quantile(values, i / bins));
}

/** Bin of each score: how many inner edges lie below it. */
export function placeScores(score: ArrayLike<number>, edges: ArrayLike<number>): Int32Array {
  const inner = edges.length - 2;
  const places = new Int32Array(score.length);
  for (let i = 0; i < places.length; i++) {
    const own = score[i]!;
    places[i] = firstPlace(inner, (edge) => !(edges[edge + 1]! < own));
  }
  return places;
}
