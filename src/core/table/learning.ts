// The contract between rows and whatever learns from them: fairness and models both speak it, and neither knows the other.

import type { Call } from '../base/call';
import type { Dataset } from './dataset';

/** A term added to the training loss. The learner that understands it owns its gradient (models/penalties.ts). */
export interface Penalty {
  readonly kind: 'demographic-parity' | 'equal-opportunity';
  /** Group columns whose cells are compared. */
  readonly groups: readonly string[];
  /** λ ≥ 0; 0 leaves the loss as it is. */
  readonly strength: number;
}

export interface FitOptions {
  /** Row weights; they replace those of the data set. */
  readonly weights?: Float64Array;
  readonly penalty?: Penalty;
  /** Name of the random stream: the same seed gives the same bytes. */
  readonly seed: string;
  readonly call: Call;
}

/** A fitted model. `state` is plain JSON, enough to predict again. */
export interface Model {
  readonly learner: string;
  readonly state: unknown;
  /** Probability of the favourable label, one a row, in [0, 1]. */
  predict(rows: Dataset, call: Call): Promise<Float64Array>;
  /** What a learner may want to know of the fit: loss by epoch, iterations, warnings in words. */
  readonly report: FitReport;
}

export interface FitReport {
  readonly loss: readonly number[];
  readonly tuningLoss?: readonly number[];
  readonly iterations: number;
  readonly converged: boolean;
  /** Which arithmetic ran: 'own' solvers, or tfjs on 'wasm'. */
  readonly backend: 'own' | 'wasm' | 'frozen';
  readonly notes: readonly string[];
}

export type Fit = (train: Dataset, options: FitOptions) => Promise<Model>;
