// Equalized odds as a ratio: the smaller of the ratios of true and of false positive rates.

import { ratio } from '../contrasts/ratio';
import type { Disparity } from '../disparity';
import { falsePositiveRate } from '../metrics/false-positive-rate';
import { truePositiveRate } from '../metrics/true-positive-rate';
import { worstOf } from '../several-disparities';
import { twoGroups } from '../worked-table';

export const equalizedOddsRatio: Disparity = {
  id: 'equalized-odds-ratio',
  name: 'Equalized odds ratio',
  plain:
    'The smaller of two ratios, lowest group over highest: of true positive rates and of false positive rates.',
  source: 'Fairlearn, equalized_odds_ratio(agg="worst_case")',
  range: [0, 1],
  equal: 1,
  reads: 'gap',
  compares: ['true-positive-rate', 'false-positive-rate'],
  needs: 'groups',
  given: 'label',
  example: {
    ...twoGroups,
    value: 0.5,
    inWords: '0.4 / 0.6 = 0.667 and 0.1 / 0.2 = 0.5: the smaller is 0.5',
  },
  of: (tally) => worstOf([truePositiveRate, falsePositiveRate], ratio, tally),
};
