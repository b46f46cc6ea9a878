// The smallest step that brings a linear score to a target, in the columns one may act on: a closed form.
// The step goes along the weights: (target − z) w / |w|². Boyd & Vandenberghe (2004), section 8.1.1.

export interface SmallestStep {
  /** One a column, in the order of the weights. */
  readonly step: readonly number[];
  readonly length: number;
  /** What each column alone would have to move; Infinity where it has no weight. */
  readonly alone: readonly number[];
}

/** `weights`: of the columns one may act on. Undefined when none of them moves the score. */
export function smallestStep(
  weights: readonly number[],
  score: number,
  target: number,
): SmallestStep | undefined {
  const need = target - score;
  const size = weights.reduce((sum, weight) => sum + weight * weight, 0);
  if (size === 0) return undefined;
  const step = weights.map((weight) => (need * weight) / size);
  return {
    step,
    length: Math.abs(need) / Math.sqrt(size),
    alone: weights.map((weight) => (weight === 0 ? Infinity : need / weight)),
  };
}
