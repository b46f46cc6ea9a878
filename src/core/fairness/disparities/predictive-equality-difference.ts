// Predictive equality: how far apart groups are in what those get who do not deserve it.

import { difference } from '../contrasts/difference';
import { metricDisparity } from '../metric-disparity';
import { falsePositiveRate } from '../metrics/false-positive-rate';
import { twoGroups } from '../worked-table';

export const predictiveEqualityDifference = metricDisparity(falsePositiveRate, difference, {
  id: 'predictive-equality-difference',
  name: 'Predictive equality difference',
  plain: 'The highest false positive rate of a group minus the lowest.',
  source:
    'Corbett-Davies, Pierson, Feller, Goel & Huq (2017), Algorithmic Decision Making and the Cost of Fairness',
  example: {
    ...twoGroups,
    value: 0.2 - 0.1,
    inWords: '6 of 30 against 3 of 30: 0.2 − 0.1 = 0.1',
  },
});
