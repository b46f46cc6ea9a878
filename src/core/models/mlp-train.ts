// The training loop of the network: own shuffle, own batches, own Adam; tfjs computes the loss and its gradient.

import type { Call } from '../base/call';
import { logOnePlusExp, sigmoid } from '../base/math';
import { permutation, type Rng } from '../base/rng';
import { writeDense, type Design } from '../table/encode';
import { adam } from './adam';
import { logOdds, type Layer } from './mlp-model';
import { penaltyBatch, penaltyTerm, penaltyValue, type PenaltyCells } from './penalties';
import type { Scalar, Tensor, Tensor2D, Tf } from './tf';

export interface TrainingRows {
  readonly design: Design;
  /** 1 = favourable. */
  readonly y: Uint8Array;
  /** Row weights with mean 1 over the rows learnt from. */
  readonly weights: Float64Array;
  /** Positions learnt from, and positions watched for the early stop (none = train all epochs). */
  readonly learn: Int32Array;
  readonly watch: Int32Array;
  readonly penalty?: { readonly cells: PenaltyCells; readonly strength: number };
}

export interface TrainingSettings {
  readonly epochs: number;
  readonly batch: number;
  readonly rate: number;
  readonly l2: number;
  readonly patience: number;
}

export interface Training {
  readonly layers: readonly Layer[];
  /** Mean loss over the rows learnt from, penalty included, one an epoch. */
  readonly loss: readonly number[];
  /** The same on the watched rows, after each epoch. */
  readonly tuningLoss: readonly number[];
  readonly stoppedEarly: boolean;
}

/** Trains in place from the given layers; returns those of the best epoch on the watched rows. Cancels between batches. */
export async function train(
  tf: Tf,
  layers: readonly Layer[],
  rows: TrainingRows,
  settings: TrainingSettings,
  random: Rng,
  call: Call,
): Promise<Training> {
  const weights = layers.flatMap((layer) => [layer.weights, layer.bias]);
  const optimiser = adam(weights, settings.rate);
  // With few rows, smaller batches: an epoch has at least 20 steps where it can.
  const size = Math.min(settings.batch, Math.max(32, Math.ceil(rows.learn.length / 20)));
  const dense = new Float32Array(size * rows.design.width);
  const watched = watchedRows(rows);
  const loss: number[] = [];
  const tuningLoss: number[] = [];
  let best = Infinity;
  let kept = weights.map((values) => values.slice());
  let sinceBest = 0;
  while (loss.length < settings.epochs && sinceBest < settings.patience) {
    const order = permutation(rows.learn.length, random.stream(`epoch ${loss.length}`));
    let sum = 0;
    for (let from = 0; from < order.length; from += size) {
      const positions = order.subarray(from, from + size).map((at) => rows.learn[at]!);
      const { value, gradients } = gradientStep(tf, layers, rows, positions, dense);
      for (const [k, { weights: own }] of layers.entries()) {
        const gradient = gradients[2 * k]!;
        for (let j = 0; j < own.length; j++) gradient[j]! += settings.l2 * own[j]!;
      }
      optimiser.step(gradients);
      sum += value * positions.length;
      await call.breathe();
    }
    loss.push(sum / order.length);
    if (watched) {
      const reached = await watched.loss(layers, call);
      tuningLoss.push(reached);
      sinceBest = reached < best ? 0 : sinceBest + 1;
      if (reached < best) {
        best = reached;
        kept = weights.map((values) => values.slice());
      }
    }
    call.onProgress?.({
      done: loss.length,
      of: settings.epochs,
      note: `Epoch ${loss.length} of at most ${settings.epochs}`,
      partial: { loss: loss.at(-1), tuningLoss: tuningLoss.at(-1) },
    });
  }
  if (watched) weights.forEach((values, k) => values.set(kept[k]!));
  return { layers, loss, tuningLoss, stoppedEarly: sinceBest >= settings.patience };
}

/** Loss and gradient of one batch; every tensor made here is disposed of here. */
function gradientStep(
  tf: Tf,
  layers: readonly Layer[],
  rows: TrainingRows,
  positions: Int32Array,
  dense: Float32Array,
): { value: number; gradients: Float32Array[] } {
  const n = positions.length;
  const { width } = rows.design;
  writeDense(rows.design, positions, dense);
  return tf.tidy(() => {
    const x = tf.tensor2d(dense.subarray(0, n * width), [n, width]);
    const y = tf.tensor2d(
      Float32Array.from(positions, (at) => rows.y[at]!),
      [n, 1],
    );
    const weight = tf.tensor2d(
      Float32Array.from(positions, (at) => rows.weights[at]!),
      [n, 1],
    );
    const lossOf = (...parameters: Tensor[]): Scalar => {
      const z = forward(tf, parameters as Tensor2D[], x);
      // softplus(z) − y z is the log-loss, and its gradient σ(z) − y is exact at z = 0 too.
      const each = tf.mul(weight, tf.sub(tf.softplus(z), tf.mul(y, z)));
      const mean = tf.div(tf.sum(each), n);
      if (!rows.penalty) return mean as Scalar;
      const { cells, strength } = rows.penalty;
      const term = penaltyTerm(tf, penaltyBatch(cells, positions, rows.weights), tf.sigmoid(z));
      return tf.add(mean, tf.mul(term, strength));
    };
    const parameters = layers.flatMap(({ weights, bias }) => [
      tf.tensor2d(weights, [weights.length / bias.length, bias.length]),
      tf.tensor2d(bias, [1, bias.length]),
    ]);
    const { value, grads } = tf.valueAndGrads(lossOf)(parameters);
    return {
      value: value.dataSync()[0]!,
      gradients: grads.map((gradient) => gradient.dataSync() as Float32Array),
    };
  });
}

function forward(tf: Tf, parameters: readonly Tensor2D[], x: Tensor2D): Tensor2D {
  let values = x;
  for (let k = 0; k < parameters.length; k += 2) {
    values = tf.add(
      tf.matMul(k === 0 ? values : tf.relu(values), parameters[k]!),
      parameters[k + 1]!,
    );
  }
  return values;
}

/** The loss on the watched rows, in plain arithmetic. */
function watchedRows(
  rows: TrainingRows,
): { loss(layers: readonly Layer[], call: Call): Promise<number> } | undefined {
  const { watch, y, weights, penalty } = rows;
  if (watch.length === 0) return undefined;
  const { numeric, codes, width } = rows.design;
  const own: Design = {
    n: watch.length,
    numeric: numeric.map((column) => Float64Array.from(watch, (at) => column[at]!)),
    codes: codes.map((column) => Int32Array.from(watch, (at) => column[at]!)),
    width,
  };
  const batch = penalty && penaltyBatch(penalty.cells, watch, weights);
  return {
    async loss(layers, call) {
      const z = await logOdds(layers, own, call);
      let sum = 0;
      let total = 0;
      for (let i = 0; i < z.length; i++) {
        const weight = weights[watch[i]!]!;
        sum += weight * (logOnePlusExp(z[i]!) - (y[watch[i]!] === 1 ? z[i]! : 0));
        total += weight;
      }
      return (
        sum / total +
        (penalty && batch ? penalty.strength * penaltyValue(batch, z.map(sigmoid)) : 0)
      );
    },
  };
}
