// Equalized odds, on average: the mean of the gaps in true and in false positive rate.

import { difference } from '../contrasts/difference';
import type { Disparity } from '../disparity';
import { falsePositiveRate } from '../metrics/false-positive-rate';
import { truePositiveRate } from '../metrics/true-positive-rate';
import { meanOfContrasts } from '../several-disparities';
import { twoGroups } from '../worked-table';

export const equalizedOddsDifferenceMean: Disparity = {
  id: 'equalized-odds-difference-mean',
  name: 'Equalized odds difference, mean',
  plain:
    'The mean of two gaps between groups: in the true positive rate and in the false positive rate.',
  source: 'Fairlearn, equalized_odds_difference(agg="mean")',
  range: [0, 1],
  equal: 0,
  reads: 'gap',
  compares: ['true-positive-rate', 'false-positive-rate'],
  needs: 'groups',
  given: 'label',
  example: { ...twoGroups, value: 0.15, inWords: 'gaps of 0.2 and 0.1: their mean is 0.15' },
  of: (tally) => meanOfContrasts([truePositiveRate, falsePositiveRate], difference, tally),
};
