// A model that says the same of everybody: the best answer to a problem with a single label.

import type { Model } from './learning';

export interface ConstantState {
  /** In [0, 1]. */
  readonly probability: number;
}

/** Learns nothing and needs no columns. */
export function constantModel(state: ConstantState): Model {
  return {
    learner: 'constant',
    state,
    report: { loss: [], iterations: 0, converged: true, backend: 'own', notes: [] },
    predict: (rows) => Promise.resolve(new Float64Array(rows.n).fill(state.probability)),
  };
}
