// Equalized odds of the scores themselves, before any cut-off: a row counts as selected by its score.

import type { Disparity } from '../disparity';
import { difference } from '../contrasts/difference';
import { falsePositiveRate } from '../metrics/false-positive-rate';
import { truePositiveRate } from '../metrics/true-positive-rate';
import { worstOf } from '../several-disparities';
import { twoGroups } from '../worked-table';

export const generalizedEqualizedOddsDifference: Disparity = {
  id: 'generalized-equalized-odds-difference',
  name: 'Generalized equalized odds difference',
  plain:
    'The larger of two gaps between groups: in the mean score of those with the favourable label and of those without.',
  source: 'Pleiss et al. (2017), On Fairness and Calibration; AI Fairness 360',
  range: [0, 1],
  equal: 0,
  reads: 'gap',
  compares: ['true-positive-rate', 'false-positive-rate'],
  needs: 'scores',
  given: 'label',
  example: {
    ...twoGroups,
    soft: { a: { tp: 7, fn: 3, fp: 6, tn: 24 }, b: { tp: 5, fn: 5, fp: 9, tn: 21 } },
    value: 0.2,
    inWords:
      'mean scores 0.7 and 0.5 of the deserving, 0.2 and 0.3 of the others: the larger gap is 0.2',
  },
  of: ({ overall, soft }) =>
    soft && worstOf([truePositiveRate, falsePositiveRate], difference, { overall, cells: soft }),
};
