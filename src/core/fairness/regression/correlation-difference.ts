// Whether predictions follow the truth as closely in a group as in the reference.

import { signedDifference } from '../contrasts/signed-difference';
import { groupMeasure } from './group-measure';
import { predictionCorrelation } from './predictions';

export const correlationDifference = groupMeasure(predictionCorrelation, signedDifference, {
  id: 'correlation-difference',
  name: 'Correlation difference',
  plain:
    'The correlation of prediction and truth in the group farthest from the reference group, minus that in the reference group.',
  source: 'holisticai, correlation_diff',
  range: [-2, 2],
  value: 0.10469993960971236,
  inWords: '14 / √(8 × 26) = 0.971 against 6 / √(8 × 6) = 0.866: 0.971 − 0.866 = 0.105',
});
