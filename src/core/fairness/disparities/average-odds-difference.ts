// Average odds with signs: a gap in true positives and one in false positives can cancel, so 0 is not equalized odds.

import type { Disparity } from '../disparity';
import { meanDifferenceLimits } from '../metric-disparity';
import { falsePositiveRate } from '../metrics/false-positive-rate';
import { truePositiveRate } from '../metrics/true-positive-rate';
import { meanToReference } from '../several-disparities';
import { twoGroups } from '../worked-table';

export const averageOddsDifference: Disparity = {
  id: 'average-odds-difference',
  name: 'Average odds difference',
  plain:
    'The mean of two signed differences to the reference group: in the true positive rate and in the false positive rate.',
  source: 'Bellamy et al. (2018), AI Fairness 360, arXiv 1810.01943',
  range: [-1, 1],
  equal: 0,
  reads: 'signed',
  compares: ['true-positive-rate', 'false-positive-rate'],
  needs: 'reference',
  given: 'label',
  example: {
    ...twoGroups,
    value: -0.05,
    inWords: '((0.4 − 0.6) + (0.2 − 0.1)) / 2 = −0.05, though both rates differ',
  },
  of: (tally) =>
    meanToReference([truePositiveRate, falsePositiveRate], (difference) => difference, tally),
  limits: (cell, reference, z) =>
    meanDifferenceLimits([truePositiveRate.share!, falsePositiveRate.share!], cell, reference, z),
};
