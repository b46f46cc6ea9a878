// The ROC curve of one group: every cut-off's false and true positive rate, from (0, 0) to (1, 1).
// Fawcett (2006), An introduction to ROC analysis, Pattern Recognition Letters 27: tied scores make one step.

import { rocScan, type RocScan } from '../roc-scan';
import type { Guesses } from './guesses';

/** Corners of the curve; both rates never fall. Typed arrays may be longer than `length`. */
export interface RocCurve {
  readonly fpr: Float64Array;
  readonly tpr: Float64Array;
  readonly length: number;
}

/** Undefined when nobody, or everybody, has the favourable label: there is then no rate to draw. */
export function rocCurve(guesses: Guesses): RocCurve | undefined {
  const everybody = Int32Array.from({ length: guesses.score.length }, (_, i) => i);
  return scanCurve(rocScan(guesses, everybody));
}

/** A corner for each score of a scan, from (0, 0) to (1, 1): also for counts that come from no rows, as a published table's. */
export function scanCurve(scan: RocScan): RocCurve | undefined {
  const { positives, negatives, allPositives, allNegatives } = scan;
  if (!(allPositives > 0 && allNegatives > 0)) return undefined;
  const corners = (counts: Float64Array, all: number): Float64Array => {
    const rates = new Float64Array(counts.length + 1);
    for (let i = 0; i < counts.length; i++) rates[i + 1] = counts[i]! / all;
    return rates;
  };
  return {
    fpr: corners(negatives, allNegatives),
    tpr: corners(positives, allPositives),
    length: positives.length + 1,
  };
}

/** Area under the curve, exact for its straight pieces. */
export function areaUnder({ fpr, tpr, length }: RocCurve): number {
  let area = 0;
  for (let i = 1; i < length; i++) area += ((fpr[i]! - fpr[i - 1]!) * (tpr[i]! + tpr[i - 1]!)) / 2;
  return area;
}

/** Corners at least `step` apart, and both ends: enough to draw. */
export function thinned({ fpr, tpr, length }: RocCurve, step: number): RocCurve {
  const kept: number[] = [];
  for (let i = 0; i < length; i++) {
    const last = kept.at(-1);
    const far =
      last === undefined ||
      i === length - 1 ||
      fpr[i]! - fpr[last]! >= step ||
      tpr[i]! - tpr[last]! >= step;
    if (far) kept.push(i);
  }
  return {
    fpr: Float64Array.from(kept, (i) => fpr[i]!),
    tpr: Float64Array.from(kept, (i) => tpr[i]!),
    length: kept.length,
  };
}
