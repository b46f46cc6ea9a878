// How well the scores rank: the chance that someone with the favourable label scores above someone without.

import { areaLimits } from '../../base/statistics';
import { kish, kishOfSmallerClass, negatives, positives, smallerClass } from '../counts';
import type { RowMetric } from '../metric';
import { scoreTable } from '../score-table';

export const rocAuc: RowMetric = {
  id: 'roc-auc',
  name: 'ROC AUC',
  plain:
    'The chance that a randomly picked person with the favourable label scores higher than one without; 0.5 is guessing.',
  source: 'Hanley & McNeil (1982), Radiology 143',
  from: 'rows',
  range: [0, 1],
  better: 'high',
  given: 'label',
  example: {
    rows: { y: [1, 0, 1, 0], score: [0.9, 0.8, 0.7, 0.1] },
    value: 0.75,
    inWords: '3 of the 4 pairs are in the right order: 0.75',
  },
  denominator: smallerClass,
  effective: kishOfSmallerClass,
  of(rows) {
    const table = scoreTable(rows);
    if (!table || !(table.positives > 0 && table.negatives > 0)) return undefined;
    let area = 0;
    for (let i = 0; i < table.scores.length; i++) {
      const before = i > 0 ? table.tp[i - 1]! : 0;
      const fp = table.fp[i]! - (i > 0 ? table.fp[i - 1]! : 0);
      area += fp * (before + table.tp[i]!); // ties count half: twice the mean of the two ends
    }
    return area / (2 * table.positives * table.negatives);
  },
  influence(rows) {
    // The share of the other label that a row beats, ties half: its placement (DeLong, DeLong & Clarke-Pearson 1988).
    const { tp, fp, positives: p, negatives: n, place } = scoreTable(rows)!;
    const area = this.of(rows)!;
    return Float64Array.from(place, (k, i) => {
      const w = rows.weights ? rows.weights[i]! : 1;
      const half = (table: Float64Array): number => (table[k]! + (k > 0 ? table[k - 1]! : 0)) / 2;
      return rows.y[i] === 1
        ? (w * ((n - half(fp)) / n - area)) / p
        : (w * (half(tp) / p - area)) / n;
    });
  },
  interval: {
    method: 'Newcombe, of an area',
    limits: (_rows, c, value, z) => areaLimits(value, kish(positives, c), kish(negatives, c), z),
  },
};
