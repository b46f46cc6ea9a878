// A network trained so that no single row can be read off it: clipped, noisy gradients, with the ε they cost.

import { z } from 'zod';
import { rng } from '../base/rng';
import { noiseFor, trainingEpsilon } from '../privacy/sampled-gaussian';
import { design, encoder } from '../table/encode';
import type { Learner } from './learner';
import { mlpModel, mlpState } from './mlp-model';
import { startingLayers } from './mlp-start';
import { trainPrivately } from './dp-sgd-train';
import { rowWeights } from './row-weights';
import { loadTf } from './tf-host';
import { trainable } from './trainable';

const params = z.strictObject({
  /** ε kept for every row, at `delta`. Smaller is more private. */
  epsilon: z.number().positive().max(1000).default(3),
  /** How often the promise may fail; below one over the number of rows. */
  delta: z.number().positive().max(0.1).default(1e-5),
  /** No row may move a step further than this. */
  clip: z.number().positive().max(1000).default(1),
  /** Units in each hidden layer; none = a linear model, which noise hurts least. */
  hidden: z.array(z.int().min(1).max(256)).max(4).default([]),
  /** Passes over the rows, on average. */
  epochs: z.int().min(1).max(200).default(20),
  /** Rows a step, on average: each row joins by a draw of its own. */
  batch: z.int().min(16).max(8192).default(256),
  /** Step size of Adam. */
  rate: z.number().positive().max(1).default(0.02),
});
export type DpSgdParams = z.infer<typeof params>;

export const dpSgd: Learner<DpSgdParams> = {
  id: 'dp-sgd',
  name: 'Private network (DP-SGD)',
  plain:
    'Learns from clipped and blurred steps, so that what it knows of any one person is bounded by ε.',
  source: 'Abadi et al. 2016, algorithm 1; accountant: Mironov, Talwar & Zhang 2019.',
  params,
  penalties: false,
  adversaries: false,
  fits: trainable,
  fit: (settings) => async (rows, options) => {
    if (options.penalty && options.penalty.strength > 0) {
      throw new Error(
        'Private training clips each row on its own, and a penalty looks at groups. Choose the neural network with no hidden units for a penalty.',
      );
    }
    if (options.adversary && options.adversary.strength > 0) {
      throw new Error(
        'Private training has no room for an adversary, which would learn from every row again. Choose the neural network.',
      );
    }
    const { epsilon, delta, epochs } = settings;
    const share = Math.min(1, settings.batch / rows.n);
    const steps = Math.max(1, Math.ceil(epochs / share));
    const noise = noiseFor({ share, steps }, { epsilon, delta });
    if (noise === undefined) {
      throw new Error(
        `No noise keeps ε = ${epsilon} over ${steps} steps. Take fewer passes, smaller batches or a larger ε.`,
      );
    }
    const tf = await loadTf();
    const state = encoder(rows);
    const random = rng(options.seed);
    const layers = startingLayers(state.width, settings.hidden, 0.5, random.stream('start'));
    const loss = await trainPrivately(
      tf,
      layers,
      {
        design: design(state, rows),
        y: rows.y,
        weights: upToOne(rowWeights(rows, options, 'none')),
      },
      { ...settings, share, steps, noise },
      random.stream('steps'),
      options.call,
    );
    const spent = trainingEpsilon({ share, steps, noise }, delta).epsilon;
    return mlpModel(mlpState(state, layers), {
      loss,
      iterations: steps,
      converged: true,
      backend: 'wasm',
      notes: [
        `It keeps ε = ${spent.toFixed(2)} at δ = ${delta}: ${steps} steps of about ${Math.round(share * rows.n)} rows, noise ${noise.toFixed(2)} times the clipping norm.`,
        'Means, spreads and levels of the columns were read from the rows without noise, and the noise comes from a seed: this is for learning what privacy costs, not for a release.',
      ],
    });
  },
};

/** Weights over the largest of them: no row may count for more than one. */
function upToOne(weights: Float64Array | undefined): Float64Array | undefined {
  if (!weights) return undefined;
  const most = weights.reduce((high, weight) => Math.max(high, weight), 0);
  return most > 0 ? weights.map((weight) => weight / most) : weights;
}
