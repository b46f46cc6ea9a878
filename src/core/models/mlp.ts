// A small neural network trained in the tab; with no hidden units it is logistic regression trained by gradients.

import { z } from 'zod';
import { rng } from '../base/rng';
import { design, encoder } from '../table/encode';
import type { Dataset } from '../table/dataset';
import type { FitOptions } from '../table/learning';
import type { Learner } from './learner';
import { mlpModel, mlpState } from './mlp-model';
import { startingLayers } from './mlp-start';
import { train, type Training, type TrainingRows } from './mlp-train';
import { penaltyCells } from './penalties';
import { classWeights, rowWeights, type ClassWeights } from './row-weights';
import { loadTf } from './tf-host';
import { trainable } from './trainable';
import { tuningSlice } from './tuning-slice';

const params = z.strictObject({
  /** Units in each hidden layer; none = a linear model. */
  hidden: z.array(z.int().min(1).max(256)).max(4).default([32]),
  /** Most passes over the rows. */
  epochs: z.int().min(1).max(1000).default(40),
  /** Rows a step; fewer where an epoch would have under 20 steps. */
  batch: z.int().min(32).max(8192).default(512),
  /** Step size of Adam. */
  rate: z.number().positive().max(1).default(0.005),
  /** Adds ½ · l2 · |weights|² to the mean loss; biases are free. */
  l2: z.number().min(0).default(0.0001),
  /** Epochs without a better loss on the watched slice before it stops. */
  patience: z.int().min(1).default(6),
  /** Share of the training rows that is watched, not learnt from. */
  tuningShare: z.number().min(0).max(0.5).default(0.1),
  classWeights: z.enum(classWeights).default('none'),
});
export type MlpParams = z.infer<typeof params>;

export const mlp: Learner<MlpParams> = {
  id: 'mlp',
  name: 'Neural network',
  plain:
    'Layers of small units that each add up the facts in their own way; bends where a straight line cannot.',
  source: 'Goodfellow, Bengio & Courville 2016, chapter 6; Adam: Kingma & Ba 2015.',
  params,
  penalties: true,
  fits: trainable,
  fit: (settings) => async (rows, options) => {
    const tf = await loadTf();
    const state = encoder(rows);
    const training = trainingRows(rows, options, settings.classWeights, settings.tuningShare);
    const random = rng(options.seed);
    const layers = startingLayers(
      state.width,
      settings.hidden,
      training.baseRate,
      random.stream('start'),
    );
    const result = await train(
      tf,
      layers,
      { ...training, design: design(state, rows) },
      settings,
      random.stream('shuffle'),
      options.call,
    );
    return mlpModel(mlpState(state, result.layers), {
      loss: result.loss,
      tuningLoss: result.tuningLoss,
      iterations: result.loss.length,
      converged: result.stoppedEarly,
      backend: 'wasm',
      notes: notes(training, result),
    });
  },
};

function trainingRows(
  rows: Dataset,
  options: FitOptions,
  labels: ClassWeights,
  share: number,
): Omit<TrainingRows, 'design'> & { readonly baseRate: number } {
  const { learn, watch } = tuningSlice(rows, share, options.seed);
  const given = rowWeights(rows, options, labels) ?? new Float64Array(rows.n).fill(1);
  let sum = 0;
  let favourable = 0;
  for (const at of learn) {
    sum += given[at]!;
    if (rows.y[at] === 1) favourable += given[at]!;
  }
  const weights = given.map((weight) => (weight * learn.length) / sum);
  const { penalty } = options;
  return {
    y: rows.y,
    weights,
    learn,
    watch,
    // Kept off 0 and 1, where the log-odds are infinite.
    baseRate: Math.min(0.999, Math.max(0.001, favourable / sum)),
    ...(penalty && penalty.strength > 0
      ? { penalty: { cells: penaltyCells(penalty, rows, weights), strength: penalty.strength } }
      : {}),
  };
}

function notes({ watch }: Pick<TrainingRows, 'watch'>, { loss, stoppedEarly }: Training): string[] {
  if (watch.length === 0) return ['Too few rows to watch any: it trained all its epochs.'];
  return stoppedEarly ? [] : [`It was still getting better after ${loss.length} epochs.`];
}
