// The private training loop: every row's gradient is cut to one length, the sum is blurred, and only then is a step taken.

import type { Call } from '../base/call';
import type { Rng } from '../base/rng';
import { normalQuantile } from '../base/statistics';
import { writeDense, type Design } from '../table/encode';
import { adam } from './adam';
import type { Layer } from './mlp-model';
import type { Tensor2D, Tf } from './tf';

export interface PrivateRows {
  readonly design: Design;
  /** 1 = favourable. */
  readonly y: Uint8Array;
  /** Weights in [0, 1]; absent = 1 each. */
  readonly weights: Float64Array | undefined;
}

export interface PrivateSettings {
  /** Chance of a row to be in a step. */
  readonly share: number;
  readonly steps: number;
  readonly clip: number;
  /** Standard deviation of the noise over `clip`. */
  readonly noise: number;
  readonly rate: number;
}

/** Trains in place. Returns the mean loss of the rows of each twentieth of the steps: for looking, outside the promise. */
export async function trainPrivately(
  tf: Tf,
  layers: readonly Layer[],
  rows: PrivateRows,
  { share, steps, clip, noise, rate }: PrivateSettings,
  random: Rng,
  call: Call,
): Promise<readonly number[]> {
  const optimiser = adam(
    layers.flatMap(({ weights, bias }) => [weights, bias]),
    rate,
  );
  const { n, width } = rows.design;
  const expected = share * n;
  const draws = random.stream('rows');
  const blur = random.stream('noise');
  const stretch = Math.ceil(steps / 20);
  const loss: number[] = [];
  let sum = 0;
  let seen = 0;
  for (let step = 0; step < steps; step++) {
    const positions = joined(n, share, draws);
    const dense = new Float32Array(positions.length * width);
    writeDense(rows.design, positions, dense);
    const { gradients, total } = clippedSum(tf, layers, rows, positions, dense, clip);
    for (const gradient of gradients) {
      for (let j = 0; j < gradient.length; j++) {
        gradient[j] = (gradient[j]! + clip * noise * gaussian(blur)) / expected;
      }
    }
    optimiser.step(gradients);
    sum += total;
    seen += positions.length;
    if ((step + 1) % stretch === 0 || step + 1 === steps) {
      loss.push(seen > 0 ? sum / seen : 0);
      sum = 0;
      seen = 0;
      call.onProgress?.({ done: step + 1, of: steps, note: `Step ${step + 1} of ${steps}` });
    }
    await call.breathe();
  }
  return loss;
}

/** Each row joins by a draw of its own: the accountant's sampling (Poisson), not a shuffle. */
function joined(n: number, share: number, draws: Rng): Int32Array {
  const chosen: number[] = [];
  for (let i = 0; i < n; i++) if (draws.next() < share) chosen.push(i);
  return Int32Array.from(chosen);
}

/** A standard normal draw; the middle of each of the 2³² steps of the stream, so never infinite. */
function gaussian(random: Rng): number {
  return normalQuantile(random.next() + 0.5 / 4294967296);
}

/**
 * The sum over rows of weight · gradient · min(1, clip / |gradient|). A dense layer's gradient for one row is an outer
 * product, so its length is the product of two lengths and no row's gradient is ever written out (Goodfellow 2015).
 */
export function clippedSum(
  tf: Tf,
  layers: readonly Layer[],
  rows: PrivateRows,
  positions: Int32Array,
  dense: Float32Array,
  clip: number,
): { gradients: Float32Array[]; total: number } {
  const n = positions.length;
  if (n === 0) {
    const empty = layers.flatMap(({ weights, bias }) => [weights, bias]);
    return { gradients: empty.map(({ length }) => new Float32Array(length)), total: 0 };
  }
  return tf.tidy(() => {
    const column = (of: (at: number) => number): Tensor2D =>
      tf.tensor2d(Float32Array.from(positions, of), [n, 1]);
    const y = column((at) => rows.y[at]!);
    const weight = column((at) => rows.weights?.[at] ?? 1);
    const matrices = layers.map(({ weights, bias }) =>
      tf.tensor2d(weights, [weights.length / bias.length, bias.length]),
    );
    // Forward, keeping what goes into each layer and, where it is rectified, which units are on.
    const inputs: Tensor2D[] = [tf.tensor2d(dense, [n, rows.design.width])];
    const on: Tensor2D[] = [];
    let z = inputs[0]!;
    for (const [k, { bias }] of layers.entries()) {
      z = tf.add(tf.matMul(inputs[k]!, matrices[k]!), tf.tensor2d(bias, [1, bias.length]));
      if (k < layers.length - 1) {
        inputs.push(tf.relu(z));
        on.push(tf.step(z));
      }
    }
    const total = tf.sum(tf.sub(tf.softplus(z), tf.mul(y, z))).dataSync()[0]!;
    // Backward: the slope of the loss at each layer's output, row by row.
    const slopes: Tensor2D[] = [tf.sub(tf.sigmoid(z), y)];
    for (let k = layers.length - 1; k > 0; k--) {
      slopes.unshift(
        tf.mul(tf.matMul(slopes[0]!, matrices[k]!, false, true), on[k - 1]!) as Tensor2D,
      );
    }
    const lengths = slopes
      .map((slope, k) =>
        tf.mul(
          tf.add(tf.sum(tf.square(inputs[k]!), 1, true), 1),
          tf.sum(tf.square(slope), 1, true),
        ),
      )
      .reduce((sum, next) => tf.add(sum, next));
    const cut = tf.mul(weight, tf.minimum(1, tf.div(clip, tf.sqrt(tf.add(lengths, 1e-12)))));
    const gradients = slopes.flatMap((slope, k) => {
      const short = tf.mul(slope, cut) as Tensor2D;
      return [tf.matMul(inputs[k]!, short, true, false), tf.sum(short, 0)];
    });
    return {
      gradients: gradients.map((gradient) => gradient.dataSync() as Float32Array),
      total,
    };
  });
}
