// Statistical parity without choosing a line: its size, averaged over all of them.

import type { TaskMeasure } from '../task-measure';
import { farthestParity } from './parity-curve';
import type { PredictedGroups } from './predictions';
import { fourAndFour } from './worked-predictions';

export const statisticalParityArea: TaskMeasure<PredictedGroups> = {
  id: 'statistical-parity-area',
  name: 'Statistical parity, area (SP-AUC)',
  plain:
    'How far the shares of two groups above a line lie apart, averaged over lines through everybody’s prediction.',
  source: 'holisticai, statistical_parity_auc; there over 150 quantiles, here over all predictions',
  range: [0, 1],
  better: 'low',
  equal: 0,
  example: {
    input: fourAndFour,
    value: 0.3125,
    inWords: 'apart at 1, 3, 4, 4, 6, 7, 7, 8: (0 + 0.25 + 3 × 0.5 + 3 × 0.25) / 8 = 0.3125',
  },
  of: (input) => farthestParity(input, ({ mean }) => mean),
};
