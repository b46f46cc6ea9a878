// A small neural network trained in the tab; with no hidden units it is logistic regression trained by gradients.

import { z } from 'zod';
import { permutation, rng, type Rng } from '../base/rng';
import type { Design, Encoder } from '../table/encode';
import type { Dataset } from '../table/dataset';
import type { Adversary, FitOptions, Model } from '../table/learning';
import { guessing } from './adversary';
import { MORE_STEPS, trainAgainst } from './adversarial-train';
import { keptDesign, keptEncoder } from './kept-encoding';
import type { Learner } from './learner';
import { mlpModel, mlpState, type Layer } from './mlp-model';
import { startingLayers } from './mlp-start';
import { train, type Training, type TrainingRows } from './mlp-train';
import { penaltyCells } from './penalties';
import { classWeights, rowWeights } from './row-weights';
import { probeNotes, probeReadings } from './probe-report';
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
  /** Whether fresh probes read the representation after a training against an adversary: whoever asks them anyway leaves it. */
  probes: z.enum(['after', 'none']).default('after'),
  /** Most rows learnt from, a seeded sample of the others; 0 = all. */
  mostRows: z.int().min(0).default(0),
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
  adversaries: true,
  fits: trainable,
  fit: (settings) => async (rows, options) => {
    const encoder = keptEncoder(rows);
    const design = keptDesign(encoder, rows);
    const { adversary } = options;
    if (adversary && adversary.strength > 0) {
      return contested(rows, settings, { ...options, adversary }, { encoder, design });
    }
    const tf = await loadTf();
    const training = trainingRows(rows, options, settings, settings.tuningShare);
    const random = rng(options.seed);
    const layers = begun(settings, encoder, training.baseRate, random);
    const result = await train(
      tf,
      layers,
      { ...training, design },
      settings,
      random.stream('shuffle'),
      options.call,
    );
    return mlpModel(mlpState(encoder, result.layers), {
      loss: result.loss,
      tuningLoss: result.tuningLoss,
      iterations: result.loss.length,
      converged: result.stoppedEarly,
      backend: 'wasm',
      notes: notes(training, result),
    });
  },
};

/** Of the training rows: nobody learns from them but the fresh probes. */
const HELD_OUT = 0.25;

async function contested(
  rows: Dataset,
  settings: MlpParams,
  options: FitOptions & { readonly adversary: Adversary },
  { encoder, design }: { readonly encoder: Encoder; readonly design: Design },
): Promise<Model> {
  if (settings.hidden.length === 0) {
    throw new Error(
      'The adversary reads the last hidden layer, and this network has none. Give it at least one.',
    );
  }
  const { adversary, seed, call } = options;
  const question = guessing(adversary, rows);
  const training = trainingRows(rows, options, settings, HELD_OUT);
  const random = rng(seed);
  const layers = begun(settings, encoder, training.baseRate, random);
  const {
    loss,
    adversary: theirs,
    lambda,
  } = await trainAgainst(
    layers,
    { ...training, design },
    { guessing: question, strength: adversary.strength, steps: adversary.steps ?? MORE_STEPS },
    settings,
    random.stream('shuffle'),
    call,
  );
  const held = { rows, design, positions: training.watch };
  const probes =
    settings.probes === 'none'
      ? undefined
      : await probeReadings(layers, held, question, `${seed}/probe`, call);
  return mlpModel(mlpState(encoder, layers), {
    loss,
    iterations: loss.length,
    converged: true,
    backend: 'wasm',
    notes: probes ? probeNotes(probes) : [],
    ...(probes ? { probes } : {}),
    contest: { adversary: theirs, lambda },
  });
}

function begun(
  { hidden }: MlpParams,
  { width }: Encoder,
  baseRate: number,
  random: Rng,
): readonly Layer[] {
  return startingLayers(width, hidden, baseRate, random.stream('start'));
}

function trainingRows(
  rows: Dataset,
  options: FitOptions,
  { classWeights: labels, mostRows }: Pick<MlpParams, 'classWeights' | 'mostRows'>,
  share: number,
): Omit<TrainingRows, 'design'> & { readonly baseRate: number } {
  const { learn: all, watch } = tuningSlice(rows, share, options.seed);
  const learn = sampled(all, mostRows, options.seed);
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

/** So many of the positions, drawn by seed, in their order; all of them where there are no more, or the most is 0. */
function sampled(positions: Int32Array, most: number, seed: string): Int32Array {
  if (most === 0 || positions.length <= most) return positions;
  const drawn = permutation(positions.length, rng(`${seed}/sample`)).subarray(0, most);
  return drawn.map((at) => positions[at]!).sort();
}

function notes({ watch }: Pick<TrainingRows, 'watch'>, { loss, stoppedEarly }: Training): string[] {
  if (watch.length === 0) return ['Too few rows to watch any: it trained all its epochs.'];
  return stoppedEarly ? [] : [`It was still getting better after ${loss.length} epochs.`];
}
