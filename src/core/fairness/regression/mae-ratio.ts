// The same as a ratio, which does not hang on the unit.

import { ratio } from '../contrasts/ratio';
import { groupMeasure } from './group-measure';
import { meanAbsoluteError } from './predictions';

export const maeRatio = groupMeasure(meanAbsoluteError, ratio, {
  id: 'mae-ratio',
  name: 'MAE ratio',
  plain:
    'The mean absolute error of the best served group divided by that of the worst served; 1 is equality.',
  source: 'holisticai, mae_ratio; there group a over group b, here the lower over the higher',
  range: [0, 1],
  value: 0.5,
  inWords: '0.5 / 1 = 0.5',
});
