// Predictive equality as a ratio of false positive rates.

import { ratio } from '../contrasts/ratio';
import { metricDisparity } from '../metric-disparity';
import { falsePositiveRate } from '../metrics/false-positive-rate';
import { twoGroups } from '../worked-table';

export const predictiveEqualityRatio = metricDisparity(falsePositiveRate, ratio, {
  id: 'predictive-equality-ratio',
  name: 'Predictive equality ratio',
  plain: 'The lowest false positive rate of a group divided by the highest.',
  source:
    'Corbett-Davies, Pierson, Feller, Goel & Huq (2017), Algorithmic Decision Making and the Cost of Fairness',
  example: {
    ...twoGroups,
    value: 0.5,
    inWords: '3 of 30 against 6 of 30: 0.1 / 0.2 = 0.5',
  },
});
