// Both error rates of each class against all others, without sign, so that they cannot cancel.

import { metricById } from '../metrics';
import type { CountMetric } from '../metric';
import { meanOverClasses, type ClassDistance } from './class-distance';
import { oneVsRest } from './one-vs-rest';
import { threeClasses } from './worked-tables';

const rates = ['true-positive-rate', 'false-positive-rate'].map(
  (id) => metricById(id) as CountMetric,
);

export const classAverageOdds: ClassDistance = {
  id: 'class-average-odds',
  name: 'Average absolute odds, several classes',
  plain:
    'How far the true and the false positive rate of each class against the rest lie apart between two groups; the mean of both, over all classes.',
  source:
    'Putzel & Lee (2022), classwise equalized odds, averaged as in Bellamy et al. (2018), AI Fairness 360',
  range: [0, 1],
  example: {
    tables: threeClasses,
    value: 0.15,
    inWords: 'true: 0.2, 0, 0.4 apart; false: 0.2, 0.05, 0.05: (0.6 + 0.3) / 6 = 0.150',
  },
  between(one, other) {
    return meanOverClasses(
      one.flatMap((_, c) => {
        const [own, theirs] = [oneVsRest(one, c), oneVsRest(other, c)];
        return rates.map((rate) => {
          const [a, b] = [rate.of(own), rate.of(theirs)];
          return a === undefined || b === undefined ? undefined : Math.abs(a - b);
        });
      }),
    );
  },
};
