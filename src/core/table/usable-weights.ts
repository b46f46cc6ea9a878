// Which row weights can count: the one rule for a file's column, a learner and a repair. 0 is a weight; a sum of 0 is not.

/** Position of the first weight that is missing, below 0 or infinite; -1 where there is none. */
export function unusableWeight(weights: ArrayLike<number>): number {
  for (let i = 0; i < weights.length; i++)
    if (!(weights[i]! >= 0 && weights[i]! < Infinity)) return i;
  return -1;
}

/** Whether no row counts at all. */
export function weighsNothing(weights: ArrayLike<number>): boolean {
  for (let i = 0; i < weights.length; i++) if (weights[i] !== 0) return false;
  return true;
}
