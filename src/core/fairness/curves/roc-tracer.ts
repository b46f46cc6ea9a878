// Draws the ROC curves of all groups again and again over the same rows: one pass serves every group.

import type { Scored } from '../scored';
import type { RocCurve } from './roc-curve';

/**
 * `rows`: from the highest score down. A function from group codes (-1 = none) to the curve of each group, undefined where
 * a group lacks one of the labels. The curves share memory with the next call's.
 */
export function rocTracer(
  { n, y, score, weights }: Scored,
  groups: number,
): (codes: Int32Array) => (RocCurve | undefined)[] {
  const sums = { fpr: new Float64Array(groups), tpr: new Float64Array(groups) };
  const corners = Array.from({ length: groups }, () => ({
    fpr: new Float64Array(n + 1),
    tpr: new Float64Array(n + 1),
  }));
  const last = new Int32Array(groups);
  const seen = new Float64Array(groups);
  return (codes) => {
    sums.fpr.fill(0);
    sums.tpr.fill(0);
    last.fill(0);
    seen.fill(NaN);
    for (let row = 0; row < n; row++) {
      const g = codes[row]!;
      if (g < 0) continue;
      const value = score![row]!;
      // Tied rows of a group share one corner.
      if (seen[g] !== value) last[g]!++;
      seen[g] = value;
      (y[row] === 1 ? sums.tpr : sums.fpr)[g]! += weights ? weights[row]! : 1;
      corners[g]!.fpr[last[g]!] = sums.fpr[g]!;
      corners[g]!.tpr[last[g]!] = sums.tpr[g]!;
    }
    return corners.map(({ fpr, tpr }, g) => {
      const [negatives, positives] = [sums.fpr[g]!, sums.tpr[g]!];
      if (!(positives > 0 && negatives > 0)) return undefined;
      for (let i = 1; i <= last[g]!; i++) {
        fpr[i]! /= negatives;
        tpr[i]! /= positives;
      }
      return { fpr, tpr, length: last[g]! + 1 };
    });
  };
}
