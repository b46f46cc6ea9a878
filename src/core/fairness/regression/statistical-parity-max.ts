// Statistical parity at the worst line one could draw: the Kolmogorov–Smirnov distance of the predictions.

import type { TaskMeasure } from '../task-measure';
import { farthestParity } from './parity-curve';
import type { PredictedGroups } from './predictions';
import { fourAndFour } from './worked-predictions';

export const statisticalParityMax: TaskMeasure<PredictedGroups> = {
  id: 'statistical-parity-max',
  name: 'Statistical parity, worst line (max SP)',
  plain: 'How far the shares of two groups above a line lie apart, at the line where it is most.',
  source:
    'Agarwal, Dudík & Wu (2019), Fair Regression, ICML, section 2: statistical parity; holisticai, max_statistical_parity',
  range: [0, 1],
  better: 'low',
  equal: 0,
  example: {
    input: fourAndFour,
    value: 0.5,
    inWords: 'at or above 4: 2 of 4 against 4 of 4, apart by 0.5',
  },
  of: (input) => farthestParity(input, ({ max }) => max),
};
