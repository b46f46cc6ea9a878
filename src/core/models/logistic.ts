// Logistic regression with L2 regularisation: the plainest model that gives a probability, and the one to beat.

import { z } from 'zod';
import type { Call } from '../base/call';
import { sigmoid } from '../base/math';
import type { Encoder } from '../table/encode';
import type { Dataset } from '../table/dataset';
import type { FitReport, Model } from '../table/learning';
import { keptDesign, keptEncoder } from './kept-encoding';
import type { Learner } from './learner';
import { solveLogistic } from './newton';
import { linear, packRows } from './packed-rows';
import { classWeights, rowWeights } from './row-weights';
import { trainable } from './trainable';

const params = z.strictObject({
  /** Inverse strength of the regularisation; larger = freer coefficients. */
  C: z.number().positive().default(1),
  /** One-hot columns as 0 and 1, or standardised before they are penalised (so that rare levels are shrunk more). */
  levels: z.enum(['plain', 'standardised']).default('plain'),
  classWeights: z.enum(classWeights).default('none'),
});
export type LogisticParams = z.infer<typeof params>;

export interface LogisticState {
  readonly encoder: Encoder;
  /** By dense column (see `columnNames`): of a standardised number, of a 0/1 level. */
  readonly coefficients: readonly number[];
  readonly intercept: number;
}

export const logistic: Learner<LogisticParams> = {
  id: 'logistic',
  name: 'Logistic regression',
  plain: 'Adds up one weight for each fact about a person and turns the sum into a probability.',
  source: 'Hastie, Tibshirani & Friedman 2009, section 4.4; objective as in scikit-learn.',
  params,
  penalties: false,
  adversaries: false,
  fits: trainable,
  fit:
    ({ C, levels, classWeights: labels }) =>
    async (train, options) => {
      if (options.penalty && options.penalty.strength > 0) {
        throw new Error(
          'Logistic regression is fitted here in closed steps that know no fairness penalty. Choose the neural network with no hidden units: it is the same model, trained by gradients.',
        );
      }
      if (options.adversary && options.adversary.strength > 0) {
        throw new Error(
          'Logistic regression has no layer between the facts and the score, so an adversary has nothing to read. Choose the neural network with at least one hidden layer.',
        );
      }
      const state = keptEncoder(train);
      const start = startFrom(options.start, state);
      const weights = rowWeights(train, options, labels);
      const solution = await solveLogistic(
        { design: keptDesign(state, train), y: train.y, ...(weights ? { weights } : {}) },
        {
          C,
          ...(levels === 'standardised' ? { ridge: levelVariances(state) } : {}),
          ...(start ? { start } : {}),
        },
        options.call,
      );
      return logisticModel(
        { encoder: state, coefficients: [...solution.coefficients], intercept: solution.intercept },
        {
          loss: solution.loss,
          iterations: solution.iterations,
          converged: solution.converged,
          backend: 'own',
          notes: solution.converged
            ? []
            : ['The fit stopped before it had settled; try a smaller C.'],
        },
      );
    },
};

/** Coefficients and intercept of an earlier fit of the same columns; of any other model none. */
function startFrom(earlier: Model | undefined, state: Encoder): readonly number[] | undefined {
  if (earlier?.learner !== 'logistic') return undefined;
  const { encoder: own, coefficients, intercept } = earlier.state as LogisticState;
  return own === state ? [...coefficients, intercept] : undefined;
}

/** A model from its state. */
export function logisticModel(state: LogisticState, report: FitReport): Model {
  const { encoder: encoding, coefficients, intercept } = state;
  const parameters = Float64Array.from([...coefficients, 0, intercept]);
  return {
    learner: 'logistic',
    state,
    report,
    async predict(rows: Dataset, call: Call) {
      const eta = linear(packRows(keptDesign(encoding, rows)), parameters);
      await call.breathe();
      for (let i = 0; i < eta.length; i++) {
        eta[i] = sigmoid(eta[i]!);
        if ((i & 16383) === 16383) await call.breathe();
      }
      return eta;
    },
  };
}

/**
 * Standardising a 0/1 column of share s divides it by √(s(1 − s)); folded into the weights, that is a ridge of
 * s(1 − s) on the plain column, and the shift goes into the unpenalised intercept. A constant column counts as sd 1.
 */
export function levelVariances(state: Encoder): Float64Array {
  const shares = state.categories.flatMap((feature) => feature.shares);
  const variance = shares.map((share) => (share > 0 && share < 1 ? share * (1 - share) : 1));
  return Float64Array.from([...state.numbers.map(() => 1), ...variance]);
}

/** Coefficients and intercept as they read when every column, levels too, is standardised. */
export function standardisedForm(state: LogisticState): {
  coefficients: number[];
  intercept: number;
} {
  const sd = levelVariances(state.encoder).map((value) => Math.sqrt(value));
  const shares = state.encoder.categories.flatMap((feature) => feature.shares);
  const first = state.encoder.numbers.length;
  return {
    coefficients: state.coefficients.map((value, j) => value * sd[j]!),
    intercept: shares.reduce(
      (sum, share, k) => sum + share * state.coefficients[first + k]!,
      state.intercept,
    ),
  };
}
