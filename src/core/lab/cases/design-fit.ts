// Logistic regression on a case's design as it stands: neither standardised nor encoded again, as the peer's estimator sees it.

import { logisticModel, type LogisticState } from '../../models/logistic';
import { solveLogistic } from '../../models/newton';
import { keptDesign } from '../../models/kept-encoding';
import type { Encoder } from '../../table/encode';
import type { Fit } from '../../table/learning';

/** A fit on these number columns, with scikit-learn's objective. */
export function designFit(columns: readonly string[], C: number): Fit {
  const encoder: Encoder = {
    numbers: columns.map((name) => ({ name, mean: 0, sd: 1 })),
    categories: [],
    width: columns.length,
  };
  return async (train, { weights, start, call }) => {
    const earlier = start?.learner === 'logistic' ? (start.state as LogisticState) : undefined;
    const { coefficients, intercept, ...solved } = await solveLogistic(
      { design: keptDesign(encoder, train), y: train.y, ...(weights ? { weights } : {}) },
      { C, ...(earlier ? { start: [...earlier.coefficients, earlier.intercept] } : {}) },
      call,
    );
    const { loss, iterations, converged } = solved;
    return logisticModel(
      { encoder, coefficients: [...coefficients], intercept },
      { loss, iterations, converged, backend: 'own', notes: [] },
    );
  };
}
