// Many tests at once, step by step: never weaker than Bonferroni, with the same promise. Holm (1979), Scand. J. Statistics 6.

/** Adjusted p-values in the given order; compare each with α itself. */
export function holm(pValues: readonly number[]): number[] {
  const order = pValues.map((_, i) => i).sort((a, b) => pValues[a]! - pValues[b]!);
  const adjusted = new Array<number>(pValues.length);
  let highest = 0;
  order.forEach((at, rank) => {
    highest = Math.max(highest, Math.min(1, (pValues.length - rank) * pValues[at]!));
    adjusted[at] = highest;
  });
  return adjusted;
}
