// How much worse the worst served group's predictions are, large errors counting most.

import { difference } from '../contrasts/difference';
import { groupMeasure } from './group-measure';
import { rootMeanSquaredError } from './predictions';

export const rmseGap = groupMeasure(rootMeanSquaredError, difference, {
  id: 'rmse-gap',
  name: 'RMSE gap',
  plain:
    'The root mean squared error of the group with the largest, minus that of the group with the smallest.',
  source: 'Agarwal, Dudík & Wu (2019), Fair Regression, ICML: errors by group',
  range: [0, Infinity],
  value: 0.5176380902050416,
  inWords: '√(6 / 4) = 1.225 against √(2 / 4) = 0.707: 0.518',
});
