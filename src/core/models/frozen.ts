// Any fitted model again from its plain JSON: how a shipped model, a link or a replay predicts without training.

import { constantModel, type ConstantState } from '../table/constant-model';
import type { FitReport, Model } from '../table/learning';
import { mixtureModel, type MixtureState } from '../table/mixture';
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
  if (typeof state !== 'object' || state === null || !(make.holds in state)) {
    throw new Error(
      `This is not the state of a "${learner}" model: it has no "${make.holds}". Pass a model's own state.`,
    );
  }
  return make.of(state);
}

/** How a state becomes a model, and the one thing every such state holds. */
interface Maker {
  readonly holds: string;
  of(state: object): Model;
}

const network: Maker = { holds: 'encoder', of: (state) => mlpModel(state as MlpState, REPORT) };

const makers: Readonly<Record<string, Maker>> = {
  logistic: { holds: 'encoder', of: (state) => logisticModel(state as LogisticState, REPORT) },
  mlp: network,
  // Private training ends in the same kind of network.
  'dp-sgd': network,
  // What reductions make of the learners above.
  constant: { holds: 'probability', of: (state) => constantModel(state as ConstantState) },
  mixture: { holds: 'members', of: (state) => mixtureOf(state as MixtureState) },
};

function mixtureOf({ kind, members }: MixtureState): Model {
  return mixtureModel(
    kind,
    members.map(({ share, learner, state }) => ({ share, model: modelFromState(learner, state) })),
    REPORT,
  );
}
