// The difference of mean predictions in units of their spread, so that it does not hang on the currency.

import { signedDifference } from '../contrasts/signed-difference';
import { groupMeasure } from './group-measure';
import { meanPrediction, predictionSquares } from './predictions';

export const zScoreDifference = groupMeasure(
  (rows, { groups }) => {
    const mean = meanPrediction(rows);
    const squares = groups.reduce((sum, group) => sum + predictionSquares(group), 0);
    const free = groups.reduce((sum, { yhat }) => sum + yhat.length - 1, 0);
    return mean === undefined || !(free > 0 && squares > 0)
      ? undefined
      : mean / Math.sqrt(squares / free);
  },
  signedDifference,
  {
    id: 'z-score-difference',
    name: 'Standardised mean difference (Cohen’s d)',
    plain:
      'The difference of mean predictions to the reference group, in standard deviations of the predictions within groups.',
    source:
      'Cohen (1988), Statistical Power Analysis, section 2.2; holisticai’s zscore_diff takes each group’s spread with divisor n and so comes out larger',
    range: [-Infinity, Infinity],
    value: -0.8660254037844386,
    inWords: 'squares 26 + 6 over 6 degrees: standard deviation 2.309; (4 − 6) / 2.309 = −0.866',
  },
);
