// Whether both decisions are worth the same in every group: the larger of the gaps in what a yes and what a no means.

import { difference } from '../contrasts/difference';
import type { Disparity } from '../disparity';
import { negativePredictiveValue } from '../metrics/negative-predictive-value';
import { precision } from '../metrics/precision';
import { worstOf } from '../several-disparities';
import { twoGroups } from '../worked-table';

export const conditionalUseAccuracyDifference: Disparity = {
  id: 'conditional-use-accuracy-difference',
  name: 'Conditional use accuracy difference',
  plain:
    'The larger of two gaps between groups: in the precision and in the negative predictive value.',
  source:
    'Berk, Heidari, Jabbari, Kearns & Roth (2018), Fairness in Criminal Justice Risk Assessments, conditional use accuracy equality',
  range: [0, 1],
  equal: 0,
  reads: 'gap',
  compares: ['precision', 'negative-predictive-value'],
  needs: 'groups',
  given: 'decision',
  example: {
    ...twoGroups,
    value: 6 / 9 - 4 / 10,
    inWords: 'gaps of 0.267 in precision and 0.071 in the other: the larger is 0.267',
  },
  of: (tally) => worstOf([precision, negativePredictiveValue], difference, tally),
};
