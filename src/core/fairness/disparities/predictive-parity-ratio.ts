// Predictive parity as a ratio: what a favourable decision is worth in one group, as a share of another.

import { ratio } from '../contrasts/ratio';
import { metricDisparity } from '../metric-disparity';
import { precision } from '../metrics/precision';
import { twoGroups } from '../worked-table';

export const predictiveParityRatio = metricDisparity(precision, ratio, {
  id: 'predictive-parity-ratio',
  name: 'Predictive parity ratio',
  plain: 'The lowest precision of a group divided by the highest.',
  source: 'Chouldechova (2017), Big Data 5, definition 2; read as a ratio',
  example: {
    ...twoGroups,
    value: 0.6,
    inWords: '4 of 10 against 6 of 9: 0.4 / 0.667 = 0.6',
  },
});
