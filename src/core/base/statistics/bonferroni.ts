// Many comparisons at once, the plain way: each interval so wide that all of them hold together.
// Dunn (1961), JASA 56.

/** The level of each of `family` intervals that hold together at `level`. Throws unless family is a whole number ≥ 1. */
export function simultaneousLevel(level: number, family: number): number {
  if (!Number.isInteger(family) || family < 1) {
    throw new Error(`A family of comparisons has at least 1 member, not ${family}.`);
  }
  return 1 - (1 - level) / family;
}

/** Each p times the size of the family, at most 1. */
export function bonferroni(pValues: readonly number[], family = pValues.length): number[] {
  return pValues.map((p) => Math.min(1, p * family));
}
