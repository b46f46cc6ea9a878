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

/** A second network that guesses the group while the first learns to leave it nothing to go by (models/adversary.ts). */
export interface Adversary {
  /** What it may know besides the representation: nothing, or the label, so that it looks within each label. */
  readonly kind: 'demographic-parity' | 'equalized-odds';
  /** Group columns whose cells it guesses. */
  readonly groups: readonly string[];
  /** λ ≥ 0 at the end of its schedule; 0 leaves the training as it is. */
  readonly strength: number;
  /** Further steps of the adversary on each batch: with none it lags behind, and is fooled without being beaten. */
  readonly steps?: number;
}

export interface FitOptions {
  /** Row weights; they replace those of the data set. */
  readonly weights?: Float64Array;
  readonly penalty?: Penalty;
  readonly adversary?: Adversary;
  /**
   * A model of the same learner, fitted on the same rows with other labels or weights: where a learner that can may
   * begin. What is found differs by no more than the learner's own tolerance.
   */
  readonly start?: Model;
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
  /**
   * Its prediction is already the probability of a favourable decision, by lottery, and no longer that of a
   * favourable label: a cut-off on it would undo what was promised.
   */
  readonly decides?: true;
  /** What a learner may want to know of the fit: loss by epoch, iterations, warnings in words. */
  readonly report: FitReport;
}

/** How well somebody who starts anew tells a group from the rest: an area under the ROC curve on rows not learnt from. */
export interface ProbeReading {
  readonly group: string;
  /** Rows it is asked about: all, or those with one label. */
  readonly among: 'all' | 'favourable' | 'unfavourable';
  /** What it reads: what the network has learnt, or the facts themselves for comparison. */
  readonly from: 'representation' | 'facts';
  readonly by: 'logistic' | 'network';
  readonly n: number;
  /** 0.5 = no better than guessing. */
  readonly auc: number;
  /** Limits at 95 %. */
  readonly lo: number;
  readonly hi: number;
}

export interface FitReport {
  readonly loss: readonly number[];
  readonly tuningLoss?: readonly number[];
  readonly iterations: number;
  readonly converged: boolean;
  /** Which arithmetic ran: 'own' solvers, or tfjs on 'wasm'. */
  readonly backend: 'own' | 'wasm' | 'frozen';
  readonly notes: readonly string[];
  /** What fresh probes still read, where the network was trained against an adversary. */
  readonly probes?: readonly ProbeReading[];
  /** By epoch, where it was trained against an adversary: that one's mean log-loss, and λ. */
  readonly contest?: { readonly adversary: readonly number[]; readonly lambda: readonly number[] };
}

export type Fit = (train: Dataset, options: FitOptions) => Promise<Model>;
