// Average odds without signs: gaps in either direction add up, so 0 is equalized odds.

import type { Disparity } from '../disparity';
import { falsePositiveRate } from '../metrics/false-positive-rate';
import { truePositiveRate } from '../metrics/true-positive-rate';
import { meanToReference } from '../several-disparities';
import { twoGroups } from '../worked-table';

export const averageAbsoluteOddsDifference: Disparity = {
  id: 'average-absolute-odds-difference',
  name: 'Average absolute odds difference',
  plain:
    'The mean of two distances to the reference group: in the true positive rate and in the false positive rate.',
  source: 'Bellamy et al. (2018), AI Fairness 360, arXiv 1810.01943',
  range: [0, 1],
  equal: 0,
  reads: 'gap',
  compares: ['true-positive-rate', 'false-positive-rate'],
  needs: 'reference',
  given: 'label',
  example: { ...twoGroups, value: 0.15, inWords: '(0.2 + 0.1) / 2 = 0.15' },
  of: (tally) => meanToReference([truePositiveRate, falsePositiveRate], Math.abs, tally),
};
