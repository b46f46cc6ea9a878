// Any fitted model again from its plain JSON: how a shipped model, a link or a replay predicts without training.

import type { FitReport, Model } from '../table/learning';
import { logisticModel, type LogisticState } from './logistic';
import { mlpModel, type MlpState } from './mlp-model';

const REPORT: FitReport = {
  loss: [],
  iterations: 0,
  converged: true,
  backend: 'frozen',
  notes: [],
};

/** A model of the named learner from its state. Throws, naming both, when the learner is not known or the state is not its. */
export function modelFromState(learner: string, state: unknown): Model {
  const make = makers[learner];
  if (!make) {
    throw new Error(
      `No learner "${learner}" can read a model's state. There are: ${Object.keys(makers).join(', ')}.`,
    );
  }
  if (typeof state !== 'object' || state === null || !('encoder' in state)) {
    throw new Error(
      `This is not the state of a "${learner}" model: it has no "encoder". Pass a model's own state.`,
    );
  }
  return make(state);
}

const makers: Readonly<Record<string, (state: object) => Model>> = {
  logistic: (state) => logisticModel(state as LogisticState, REPORT),
  mlp: (state) => mlpModel(state as MlpState, REPORT),
};
