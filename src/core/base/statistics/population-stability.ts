// The population stability index: how far the shares of bins have moved between two samples. A habit of credit scoring.
// Lewis (1994), An Introduction to Credit Scoring; its rules of thumb (0.1, 0.25) come without a test: see the KS test.

import { firstPlace } from '../first-place';
import { log } from '../math';
import { quantile, sorted } from './quantile';

/** Shares below this are lifted to it: the index of an empty bin would be infinite. */
const FLOOR = 1e-4;

/** Σ (current − reference) log(current / reference) over bins with these shares; ≥ 0, the same both ways. */
export function populationStability(
  reference: ArrayLike<number>,
  current: ArrayLike<number>,
  floor = FLOOR,
): number {
  let sum = 0;
  for (let i = 0; i < reference.length; i++) {
    const before = Math.max(floor, reference[i]!);
    const after = Math.max(floor, current[i]!);
    if (after !== before) sum += (after - before) * log(after / before);
  }
  return sum;
}

/** The bins − 1 inner edges that part the values into so many equal shares (quantiles, type 7). */
export function quantileEdges(values: ArrayLike<number>, bins: number): Float64Array {
  const ascending = sorted(values);
  return Float64Array.from({ length: bins - 1 }, (_, i) => quantile(ascending, (i + 1) / bins));
}

/** Share of the values in each bin [edge, next edge); the outer bins have no end. All 0 for no values. */
export function binShares(values: ArrayLike<number>, edges: ArrayLike<number>): Float64Array {
  const shares = new Float64Array(edges.length + 1);
  for (let i = 0; i < values.length; i++) {
    const own = values[i]!;
    shares[firstPlace(edges.length, (edge) => !(edges[edge]! <= own))]!++;
  }
  if (values.length > 0) for (let b = 0; b < shares.length; b++) shares[b]! /= values.length;
  return shares;
}
