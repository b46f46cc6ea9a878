// The distinct scores of some rows from the highest down, with what lies at or above each: AUC, thresholds and hulls are scans of it.

import { fallingOrder } from '../base/rising-order';
import type { Scored } from './scored';

export interface ScoreTable {
  /** Distinct scores, falling. */
  readonly scores: Float64Array;
  /** Weight of the rows with the favourable label and a score of at least `scores[i]`. */
  readonly tp: Float64Array;
  /** The same for the other label. */
  readonly fp: Float64Array;
  readonly positives: number;
  readonly negatives: number;
  /** Place of each row's score in `scores`. */
  readonly place: Int32Array;
}

/** Rows are often measured again with other weights (a bootstrap): their order is kept with their scores. */
const orders = new WeakMap<Float64Array, Int32Array>();

function orderOf(score: Float64Array): Int32Array {
  const known = orders.get(score);
  if (known) return known;
  const order = fallingOrder(score);
  orders.set(score, order);
  return order;
}

/** Undefined when the rows carry no score. */
export function scoreTable({ n, y, score, weights }: Omit<Scored, 'yhat'>): ScoreTable | undefined {
  if (!score) return undefined;
  const order = orderOf(score);
  const scores = new Float64Array(n);
  const tp = new Float64Array(n);
  const fp = new Float64Array(n);
  const place = new Int32Array(n);
  let positives = 0;
  let negatives = 0;
  let last = -1;
  for (let k = 0; k < n; k++) {
    const row = order[k]!;
    const w = weights ? weights[row]! : 1;
    if (y[row] === 1) positives += w;
    else negatives += w;
    if (last < 0 || score[row] !== scores[last]) scores[++last] = score[row]!;
    tp[last] = positives;
    fp[last] = negatives;
    place[row] = last;
  }
  const end = last + 1;
  return {
    scores: scores.subarray(0, end),
    tp: tp.subarray(0, end),
    fp: fp.subarray(0, end),
    positives,
    negatives,
    place,
  };
}
