// What a reduction asks of a classifier: an error to make small and constraints to keep, each linear in a lottery of classifiers.

/** One classifier on the training rows. */
export interface Judged {
  /** The objective: the share of errors, or the mean loss. */
  readonly error: number;
  /** One value a constraint; kept when at most its bound. */
  readonly gamma: Float64Array;
}

/** A weighted classification problem: its least loss is the best answer to some multipliers. */
export interface Relabelled {
  readonly y: Uint8Array;
  /** ≥ 0, one a row, not rescaled. */
  readonly weights: Float64Array;
}

/** One coordinate of a grid of multipliers: positions in the list of constraints. */
export interface Axis {
  readonly plus: number;
  /** Where a negative coordinate goes; absent = it may not be negative. */
  readonly minus?: number;
}

/** Agarwal et al. 2018, section 2: an objective and linear constraints over (label, group). */
export interface Moment {
  /** Names of the constraints: sign, event and group joined by "|". */
  readonly index: readonly string[];
  readonly bounds: Float64Array;
  /** Members of a lottery decide for themselves, or their probabilities are averaged. */
  readonly members: 'decisions' | 'scores';
  /** `score`: a probability of the favourable label, one a row; a decision is a score above 0.5. */
  judge(score: ArrayLike<number>): Judged;
  /** The problem that these multipliers (≥ 0) pose to the learner: beside the objective, or by themselves. */
  relabel(multipliers: Float64Array, beside: 'objective' | 'nothing'): Relabelled;
  /** Multipliers with a sum no larger, worth as much for every classifier. */
  project(multipliers: Float64Array): Float64Array;
  /** Coordinates that reach every different set of multipliers. */
  readonly axes: readonly Axis[];
  /** Multipliers alone can say the objective; a grid then keeps their sum fixed and leaves the objective out. */
  readonly spansObjective: boolean;
  /** In words, where something could not be asked for. */
  readonly notes: readonly string[];
}

/** How far the worst constraint is from its own zero: what a person reads as "the gap". */
export function worstOf(gamma: Float64Array): number {
  return gamma.reduce((most, value) => Math.max(most, value), -Infinity);
}
