// How far off the predictions are, in the unit of the thing itself: the worst served group against the best.

import { difference } from '../contrasts/difference';
import { groupMeasure } from './group-measure';
import { meanAbsoluteError } from './predictions';

export const maeGap = groupMeasure(meanAbsoluteError, difference, {
  id: 'mae-gap',
  name: 'MAE gap',
  plain:
    'The mean absolute error of the group with the largest, minus that of the group with the smallest.',
  source: 'Agarwal, Dudík & Wu (2019), Fair Regression, ICML: errors by group',
  range: [0, Infinity],
  value: 0.5,
  inWords: '4 / 4 = 1 against 2 / 4 = 0.5: 0.5',
});
