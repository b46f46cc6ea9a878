// What decisions are worth, with signs: the mean difference in precision and in false omission rate.

import type { Disparity } from '../disparity';
import { meanDifferenceLimits } from '../metric-disparity';
import { falseOmissionRate } from '../metrics/false-omission-rate';
import { precision } from '../metrics/precision';
import { meanToReference } from '../several-disparities';
import { twoGroups } from '../worked-table';

export const averagePredictiveValueDifference: Disparity = {
  id: 'average-predictive-value-difference',
  name: 'Average predictive value difference',
  plain:
    'The mean of two signed differences to the reference group: in the precision and in the false omission rate.',
  source: 'AI Fairness 360, average_predictive_value_difference',
  range: [-1, 1],
  equal: 0,
  reads: 'signed',
  compares: ['precision', 'false-omission-rate'],
  needs: 'reference',
  given: 'decision',
  example: {
    ...twoGroups,
    value: (4 / 10 - 6 / 9 + (6 / 30 - 4 / 31)) / 2,
    inWords: '((0.4 − 0.667) + (0.2 − 0.129)) / 2 = −0.098',
  },
  of: (tally) => meanToReference([precision, falseOmissionRate], (difference) => difference, tally),
  limits: (cell, reference, z) =>
    meanDifferenceLimits([precision.share!, falseOmissionRate.share!], cell, reference, z),
};
