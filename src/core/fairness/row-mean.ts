// Builds a metric that is the mean of something each row has: its value, and the normal interval of a mean.

import { clip, type Limits } from '../base/statistics';
import { everybody } from './counts';
import type { RowMetric } from './metric';
import type { Scored } from './scored';

type Stated = Omit<
  RowMetric,
  'from' | 'readsChances' | 'of' | 'influence' | 'denominator' | 'interval' | 'effective'
>;

/** `each(y, score)`; every score must lie in [0, 1], else the metric is not defined. */
export function rowMean(each: (y: number, score: number) => number, stated: Stated): RowMetric {
  const of = (rows: Scored): number | undefined => {
    const { n, y, score, weights } = rows;
    if (!score || n === 0) return undefined;
    let sum = 0;
    let total = 0;
    for (let i = 0; i < n; i++) {
      if (!(score[i]! >= 0 && score[i]! <= 1)) return undefined;
      const w = weights ? weights[i]! : 1;
      sum += w * each(y[i]!, score[i]!);
      total += w;
    }
    return total > 0 ? sum / total : undefined;
  };
  return {
    ...stated,
    from: 'rows',
    readsChances: true,
    denominator: everybody,
    of,
    influence(rows) {
      const { y, score, weights } = rows;
      const total = weights ? weights.reduce((sum, w) => sum + w, 0) : rows.n;
      const mean = of(rows)!;
      return Float64Array.from(
        score!,
        (value, i) => ((weights ? weights[i]! : 1) * (each(y[i]!, value) - mean)) / total,
      );
    },
    interval: {
      method: 'normal, of a mean',
      limits: (rows, _counts, value, z) => clip(meanLimits(rows, each, value, z), stated.range),
    },
  };
}

/** mean ± z standard errors; weighted rows enter by the variance of a weighted mean (Cochran 1977, section 6). */
function meanLimits(
  { n, y, score, weights }: Scored,
  each: (y: number, score: number) => number,
  mean: number,
  z: number,
): Limits {
  let squares = 0;
  let total = 0;
  for (let i = 0; i < n; i++) {
    const w = weights ? weights[i]! : 1;
    const gap = w * (each(y[i]!, score![i]!) - mean);
    squares += gap * gap;
    total += w;
  }
  const half = (z * Math.sqrt((squares * n) / Math.max(1, n - 1))) / total;
  return { lo: mean - half, hi: mean + half };
}
