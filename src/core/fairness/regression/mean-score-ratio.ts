// The same as a ratio, for predictions that are amounts.

import { signedRatio } from '../contrasts/signed-ratio';
import { groupMeasure } from './group-measure';
import { meanPrediction } from './predictions';

export const meanScoreRatio = groupMeasure(meanPrediction, signedRatio, {
  id: 'mean-score-ratio',
  name: 'Mean score ratio',
  plain:
    'The mean prediction of the group farthest from the reference group, divided by that of the reference group; it needs amounts above 0.',
  source: 'holisticai, avg_score_ratio',
  range: [-Infinity, Infinity],
  value: 2 / 3,
  inWords: '4 against 6: 4 / 6 = 0.667',
});
