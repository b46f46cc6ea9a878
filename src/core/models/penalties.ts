// Fairness penalties: what is added to a network's loss so that groups get more equal scores, and its value in tfjs, where it has a gradient.

import { crossedGroups } from '../table/crossing';
import type { Dataset } from '../table/dataset';
import type { Penalty } from '../table/learning';
import type { Scalar, Tensor2D, Tf } from './tf';

/*
 * The term is the squared difference of two groups' mean predicted probabilities: over all rows for demographic
 * parity, over the rows with the favourable label for equal opportunity. With more than two groups it is the mean of
 * the squared differences over all pairs of groups j < k, weighted by share_j · share_k, so a group of three people
 * does not steer the fit. A penalty on the loss is the idea of Kamishima et al. 2012 (prejudice remover); Zafar et al.
 * 2017 bound the covariance of group and score, which for two groups is this difference times a constant; Beutel et
 * al. 2019 train with such a term per mini-batch.
 *
 * A batch's means are noisy, and the square of a noisy difference is too large by the noise's variance: small batches
 * would shrink all scores, not the gap. So each group's sampling variance is subtracted, which makes the batch's value
 * an unbiased estimate of the whole's; it can be slightly negative. A group with fewer than two rows in a batch sits
 * that batch out. Batches of a few hundred rows are enough; the learner has 512.
 */

/** The cells a penalty compares, over the rows of a data set. */
export interface PenaltyCells {
  /** Cell of each row; -1 = the row plays no part. */
  readonly codes: Int32Array;
  readonly cells: number;
  /** Weighted share of each cell among the rows that play a part. */
  readonly shares: Float64Array;
}

/** Throws, naming the columns, when there are not two groups with rows to compare. */
export function penaltyCells(
  penalty: Penalty,
  rows: Dataset,
  weights: ArrayLike<number>,
): PenaltyCells {
  const { codes, levels } = crossedGroups(rows, penalty.groups);
  const cells = levels.length;
  const shares = new Float64Array(cells);
  let total = 0;
  for (let i = 0; i < rows.n; i++) {
    if (penalty.kind === 'equal-opportunity' && rows.y[i] !== 1) codes[i] = -1;
    if (codes[i]! < 0) continue;
    shares[codes[i]!]! += weights[i]!;
    total += weights[i]!;
  }
  if (shares.filter((share) => share > 0).length < 2) {
    throw new Error(
      `The penalty compares groups of ${penalty.groups.join(' × ') || 'no column'}, but fewer than two have rows to compare. Choose another group column.`,
    );
  }
  return { codes, cells, shares: shares.map((share) => share / total) };
}

/** Some rows as the penalty sees them; everything that does not depend on the scores. */
export interface PenaltyBatch {
  readonly n: number;
  /** n × cells by row: the row's weight over the cell's sum of weights, 0 outside its cell. */
  readonly toMean: Float32Array;
  /** n × cells by row: turns squared distances from the cell's mean into the variance of that mean. */
  readonly toVariance: Float32Array;
  /** share_k of each cell that takes part, their sum 1; 0 for the others. All 0 = nothing to compare here. */
  readonly shares: Float32Array;
  /** share_k (1 − share_k), in the same order. */
  readonly spread: Float32Array;
  /** Σ share_j share_k over pairs. */
  readonly pairs: number;
}

export function penaltyBatch(
  { codes, cells, shares }: PenaltyCells,
  rows: ArrayLike<number>,
  weights: ArrayLike<number>,
): PenaltyBatch {
  const n = rows.length;
  const count = new Float64Array(cells);
  const sum = new Float64Array(cells);
  const squares = new Float64Array(cells);
  for (let k = 0; k < n; k++) {
    const cell = codes[rows[k]!]!;
    const weight = weights[rows[k]!]!;
    if (cell < 0 || weight === 0) continue;
    count[cell]! += 1;
    sum[cell]! += weight;
    squares[cell]! += weight * weight;
  }
  const present = shares.map((share, cell) => (count[cell]! >= 2 ? share : 0));
  const whole = present.reduce((total, share) => total + share, 0);
  const taking = present.map((share) => (whole > 0 ? share / whole : 0));
  const toMean = new Float32Array(n * cells);
  const toVariance = new Float32Array(n * cells);
  for (let k = 0; k < n; k++) {
    const cell = codes[rows[k]!]!;
    if (cell < 0 || taking[cell] === 0) continue;
    const weight = weights[rows[k]!]!;
    toMean[k * cells + cell] = weight / sum[cell]!;
    toVariance[k * cells + cell] = (weight * weight) / (sum[cell]! * sum[cell]! - squares[cell]!);
  }
  const spread = taking.map((share) => share * (1 - share));
  return {
    n,
    toMean,
    toVariance,
    shares: Float32Array.from(taking),
    spread: Float32Array.from(spread),
    pairs: spread.reduce((total, value) => total + value, 0) / 2,
  };
}

/** The term for a column of predicted probabilities (n × 1), as a scalar that has a gradient. */
export function penaltyTerm(tf: Tf, batch: PenaltyBatch, probability: Tensor2D): Scalar {
  if (batch.pairs === 0) return tf.scalar(0);
  const { n, pairs } = batch;
  const cells = batch.shares.length;
  const shares = tf.tensor2d(batch.shares, [cells, 1]);
  // means: cells × 1.
  const toMean = tf.tensor2d(batch.toMean, [n, cells]);
  const means = tf.matMul(toMean, probability, true, false);
  const distance = tf.sub(means, tf.sum(tf.mul(shares, means)));
  const between = tf.sum(tf.mul(shares, tf.square(distance)));
  // Every row's own cell mean, by the 0/1 pattern of toMean.
  const own = tf.matMul(tf.tensor2d(Float32Array.from(batch.toMean, Math.sign), [n, cells]), means);
  const off = tf.square(tf.sub(probability, own));
  const noise = tf.matMul(tf.tensor2d(batch.toVariance, [n, cells]), off, true, false);
  const correction = tf.sum(tf.mul(tf.tensor2d(batch.spread, [cells, 1]), noise));
  return tf.div(tf.sub(between, correction), pairs);
}

/** The same number in plain arithmetic, for the watched slice and the tests. */
export function penaltyValue(batch: PenaltyBatch, probability: ArrayLike<number>): number {
  if (batch.pairs === 0) return 0;
  const cells = batch.shares.length;
  const means = new Float64Array(cells);
  const noise = new Float64Array(cells);
  for (let k = 0; k < batch.n; k++) {
    for (let c = 0; c < cells; c++) means[c]! += batch.toMean[k * cells + c]! * probability[k]!;
  }
  for (let k = 0; k < batch.n; k++) {
    for (let c = 0; c < cells; c++) {
      const off = probability[k]! - means[c]!;
      noise[c]! += batch.toVariance[k * cells + c]! * off * off;
    }
  }
  const centre = means.reduce((sum, mean, c) => sum + batch.shares[c]! * mean, 0);
  let between = 0;
  for (let c = 0; c < cells; c++) {
    const distance = means[c]! - centre;
    between += batch.shares[c]! * distance * distance - batch.spread[c]! * noise[c]!;
  }
  return between / batch.pairs;
}
