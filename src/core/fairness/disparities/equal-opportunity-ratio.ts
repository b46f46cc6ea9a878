// Equal opportunity as a ratio of true positive rates.

import { ratio } from '../contrasts/ratio';
import { metricDisparity } from '../metric-disparity';
import { truePositiveRate } from '../metrics/true-positive-rate';
import { twoGroups } from '../worked-table';

export const equalOpportunityRatio = metricDisparity(truePositiveRate, ratio, {
  id: 'equal-opportunity-ratio',
  name: 'Equal opportunity ratio',
  plain: 'The lowest true positive rate of a group divided by the highest.',
  source: 'Fairlearn, equal_opportunity_ratio',
  example: { ...twoGroups, value: 4 / 6, inWords: '4 of 10 against 6 of 10: 0.4 / 0.6 = 0.667' },
});
