// How well the scores find the favourable label: precision averaged over every step of recall.

import { wilson } from '../../base/statistics';
import { kish, positives } from '../counts';
import type { RowMetric } from '../metric';
import { scoreTable } from '../score-table';

export const averagePrecision: RowMetric = {
  id: 'average-precision',
  name: 'Average precision',
  plain:
    'Going down the ranking, the mean of the precision at each person with the favourable label.',
  source: 'Boyd, Eng & Page (2013), Area under the precision-recall curve, for value and interval',
  from: 'rows',
  range: [0, 1],
  better: 'high',
  given: 'nothing',
  example: {
    rows: { y: [1, 0, 1, 0], score: [0.9, 0.8, 0.7, 0.1] },
    value: 5 / 6,
    inWords: '(1 of 1 + 2 of 3) / 2 = (1 + 0.667) / 2 = 0.833',
  },
  denominator: positives,
  of(rows) {
    const table = scoreTable(rows);
    if (!table || !(table.positives > 0)) return undefined;
    let sum = 0;
    for (let i = 0; i < table.scores.length; i++) {
      const found = table.tp[i]! - (i > 0 ? table.tp[i - 1]! : 0);
      if (found > 0) sum += (found * table.tp[i]!) / (table.tp[i]! + table.fp[i]!);
    }
    return sum / table.positives;
  },
  influence(rows) {
    const { tp, fp, positives: all, place } = scoreTable(rows)!;
    const value = this.of(rows)!;
    // A row above a step is in that step's precision: what it adds there, summed from the row's own step down.
    const hit = new Float64Array(tp.length + 1);
    const miss = new Float64Array(tp.length + 1);
    for (let k = tp.length - 1; k >= 0; k--) {
      const found = tp[k]! - (k > 0 ? tp[k - 1]! : 0);
      const above = tp[k]! + fp[k]!;
      hit[k] = hit[k + 1]! + (found * fp[k]!) / (above * above);
      miss[k] = miss[k + 1]! - (found * tp[k]!) / (above * above);
    }
    return Float64Array.from(place, (k, i) => {
      const w = rows.weights ? rows.weights[i]! : 1;
      const own = tp[k]! / (tp[k]! + fp[k]!);
      return (w * (rows.y[i] === 1 ? own + hit[k]! - value : miss[k]!)) / all;
    });
  },
  interval: {
    // Boyd et al.'s binomial interval, in Wilson's form so that it stays inside [0, 1].
    method: 'Wilson, of the positives',
    limits(_rows, c, value, z) {
      const worth = kish(positives, c);
      return wilson(value * worth, worth, z);
    },
  },
};
