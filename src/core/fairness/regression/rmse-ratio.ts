// The same as a ratio, which does not hang on the unit.

import { ratio } from '../contrasts/ratio';
import { groupMeasure } from './group-measure';
import { rootMeanSquaredError } from './predictions';

export const rmseRatio = groupMeasure(rootMeanSquaredError, ratio, {
  id: 'rmse-ratio',
  name: 'RMSE ratio',
  plain:
    'The root mean squared error of the best served group divided by that of the worst served; 1 is equality.',
  source: 'holisticai, rmse_ratio; there group a over group b, here the lower over the higher',
  range: [0, 1],
  value: 0.5773502691896258,
  inWords: '0.707 / 1.225 = 0.577',
});
