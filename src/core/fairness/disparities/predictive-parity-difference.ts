// Predictive parity: whether a favourable decision is worth the same in every group.

import { difference } from '../contrasts/difference';
import { metricDisparity } from '../metric-disparity';
import { precision } from '../metrics/precision';
import { twoGroups } from '../worked-table';

export const predictiveParityDifference = metricDisparity(precision, difference, {
  id: 'predictive-parity-difference',
  name: 'Predictive parity difference',
  plain: 'The highest precision of a group minus the lowest.',
  source: 'Chouldechova (2017), Big Data 5, definition 2',
  example: {
    ...twoGroups,
    value: 6 / 9 - 4 / 10,
    inWords: '6 of 9 against 4 of 10: 0.667 − 0.4 = 0.267',
  },
});
