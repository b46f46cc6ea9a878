// Equalized odds, worst case: the larger of the gaps in true and in false positive rate.

import { difference } from '../contrasts/difference';
import type { Disparity } from '../disparity';
import { falsePositiveRate } from '../metrics/false-positive-rate';
import { truePositiveRate } from '../metrics/true-positive-rate';
import { worstOf } from '../several-disparities';
import { twoGroups } from '../worked-table';

export const equalizedOddsDifference: Disparity = {
  id: 'equalized-odds-difference',
  name: 'Equalized odds difference',
  plain:
    'The larger of two gaps between groups: in the true positive rate and in the false positive rate.',
  source: 'Hardt, Price & Srebro (2016); Fairlearn, equalized_odds_difference(agg="worst_case")',
  range: [0, 1],
  equal: 0,
  reads: 'gap',
  compares: ['true-positive-rate', 'false-positive-rate'],
  needs: 'groups',
  given: 'label',
  example: {
    ...twoGroups,
    value: 0.6 - 0.4,
    inWords:
      'true positive rates 0.6 and 0.4, false positive rates 0.1 and 0.2: the larger gap is 0.2',
  },
  of: (tally) => worstOf([truePositiveRate, falsePositiveRate], difference, tally),
};
