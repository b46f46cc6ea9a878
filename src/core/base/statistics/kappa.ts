// How far two raters agree beyond what their habits alone would give: Cohen's kappa, plain or with near misses half forgiven.
// Cohen (1960), Educational and Psychological Measurement 20; weighted: Cohen (1968), Psychological Bulletin 70;
// standard error: Fleiss, Cohen & Everitt (1969), Psychological Bulletin 72.

import { clip, normalLimits, type Spread } from './limits';

/** What a disagreement by some steps costs: all the same, by steps, or by their square. */
export type KappaWeights = 'none' | 'linear' | 'quadratic';

/**
 * Kappa of a square table of counts (first rater's categories by the second's, in order), with large-sample limits.
 * In [−1, 1]. Undefined for nobody, and where both raters only ever use one and the same category.
 */
export function kappa(
  table: readonly (readonly number[])[],
  weights: KappaWeights = 'none',
): Spread | undefined {
  const size = table.length;
  const people = table.flat().reduce((sum, count) => sum + count, 0);
  if (!(people > 0)) return undefined;
  const agree = (i: number, j: number): number => {
    if (i === j) return 1;
    const apart = Math.abs(i - j) / (size - 1);
    return weights === 'none' ? 0 : weights === 'linear' ? 1 - apart : 1 - apart * apart;
  };
  const rows = table.map((row) => row.reduce((sum, count) => sum + count, 0) / people);
  const columns = rows.map((_, j) => table.reduce((sum, row) => sum + row[j]!, 0) / people);
  // Mean agreement of each category with what the other rater says of anybody.
  const ofRow = rows.map((_, i) => columns.reduce((sum, q, j) => sum + q * agree(i, j), 0));
  const ofColumn = rows.map((_, j) => rows.reduce((sum, p, i) => sum + p * agree(i, j), 0));
  const expected = rows.reduce((sum, p, i) => sum + p * ofRow[i]!, 0);
  if (!(expected < 1)) return undefined;
  let observed = 0;
  table.forEach((row, i) =>
    row.forEach((count, j) => (observed += (count / people) * agree(i, j))),
  );
  const value = (observed - expected) / (1 - expected);
  let squares = 0;
  table.forEach((row, i) =>
    row.forEach((count, j) => {
      const part = agree(i, j) - (ofRow[i]! + ofColumn[j]!) * (1 - value);
      squares += (count / people) * part * part;
    }),
  );
  const middle = value - expected * (1 - value);
  const variance = Math.max(0, squares - middle * middle) / people;
  const error = Math.sqrt(variance) / (1 - expected);
  return { value, limits: (z) => clip(normalLimits(value, error, z), [-1, 1]) };
}
