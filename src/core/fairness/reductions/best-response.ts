// The learner's side of a reduction: for given multipliers it fits the classifier that suits them best, and remembers all of them.

import type { Dataset } from '../../table/dataset';
import { constantModel } from '../../table/constant-model';
import type { Fit, FitOptions, Model } from '../../table/learning';
import type { Judged, Moment, Relabelled } from './moment';

export interface Hypothesis extends Judged {
  readonly model: Model;
  /** The multipliers it answered. */
  readonly multipliers: Float64Array;
}

export interface Learning {
  readonly moment: Moment;
  readonly train: Dataset;
  readonly fit: Fit;
  readonly options: FitOptions;
  /** Weights are rescaled to a mean of 1 (exponentiated gradient) or left as they are (grid search), as in Fairlearn. */
  readonly weights: 'rescaled' | 'as they are';
  readonly beside: 'objective' | 'nothing';
}

export interface BestResponse {
  /** Fits, or gives back the fit already made for these very multipliers. */
  to(multipliers: Float64Array): Promise<Hypothesis>;
  /** Fits made so far. */
  readonly fits: () => number;
}

/** Each fit starts from the one whose multipliers are nearest; a problem with a single label needs no learner. */
export function bestResponse(learning: Learning): BestResponse {
  const { moment, train, fit, options, beside } = learning;
  const known: Hypothesis[] = [];
  // Progress is the reduction's to report, not each fit's.
  const call = { ...options.call, breathe: () => options.call.breathe() };
  delete (call as { onProgress?: unknown }).onProgress;

  async function learnt(problem: Relabelled, multipliers: Float64Array): Promise<Model> {
    const { y } = problem;
    const weights = learning.weights === 'rescaled' ? rescaled(problem.weights) : problem.weights;
    const sole = soleLabel(y, weights);
    if (sole !== undefined) return constantModel({ probability: sole });
    const start = nearest(known, multipliers)?.model;
    return fit(
      { ...train, y, weights },
      { ...options, weights, call, ...(start ? { start } : {}) },
    );
  }

  return {
    fits: () => known.length,
    async to(multipliers) {
      const same = known.find(({ multipliers: own }) => own.every((v, j) => v === multipliers[j]));
      if (same) return same;
      const model = await learnt(moment.relabel(multipliers, beside), multipliers);
      const score = await model.predict(train, call);
      const made = { ...moment.judge(score), model, multipliers: multipliers.slice() };
      known.push(made);
      await call.breathe();
      return made;
    },
  };
}

function rescaled(weights: Float64Array): Float64Array {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return sum > 0 ? weights.map((weight) => (weight * weights.length) / sum) : weights;
}

/** The one label of the rows that weigh something; undefined where there are two. Without any, nobody is favoured. */
function soleLabel(y: Uint8Array, weights: Float64Array): 0 | 1 | undefined {
  const there = [false, false];
  for (let i = 0; i < y.length; i++) if (weights[i]! > 0) there[y[i]!] = true;
  if (there[0] && there[1]) return undefined;
  return there[1] ? 1 : 0;
}

function nearest(known: readonly Hypothesis[], multipliers: Float64Array): Hypothesis | undefined {
  let found: Hypothesis | undefined;
  let least = Infinity;
  for (const each of known) {
    if (each.model.learner === 'constant') continue;
    const distance = each.multipliers.reduce((sum, v, j) => sum + Math.abs(v - multipliers[j]!), 0);
    if (distance < least) {
      found = each;
      least = distance;
    }
  }
  return found;
}
