// Statistical parity when predictions are ranked: the shares of two groups in the upper half of everybody.

import { signedDifference } from '../contrasts/signed-difference';
import { groupMeasure } from './group-measure';
import { HALF, successAt } from './success-at';

export const statisticalParityAtHalf = groupMeasure(successAt(HALF), signedDifference, {
  id: 'statistical-parity-at-half',
  name: 'Statistical parity at the median (SP@0.5)',
  plain:
    'The share of the group at or above the median of all predictions, minus that share of the reference group.',
  source:
    'holisticai, statistical_parity_regression; Agarwal, Dudík & Wu (2019), statistical parity',
  range: [-1, 1],
  value: -0.5,
  inWords: 'the median is 5; 1 of 4 against 3 of 4: 0.25 − 0.75 = −0.5',
});
