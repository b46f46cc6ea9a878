// Whether a group is given higher or lower numbers than the reference, on average.

import { signedDifference } from '../contrasts/signed-difference';
import { groupMeasure } from './group-measure';
import { meanPrediction } from './predictions';

export const meanScoreDifference = groupMeasure(meanPrediction, signedDifference, {
  id: 'mean-score-difference',
  name: 'Mean score difference',
  plain:
    'The mean prediction of the group farthest from the reference group, minus that of the reference group.',
  source: 'Calders et al. (2013), Controlling Attribute Effect in Linear Regression, ICDM',
  range: [-Infinity, Infinity],
  value: -2,
  inWords: '16 / 4 = 4 against 24 / 4 = 6: 4 − 6 = −2',
});
