// Demographic parity as a difference: how far apart the selection rates of the groups are.

import { difference } from '../contrasts/difference';
import { metricDisparity } from '../metric-disparity';
import { selectionRate } from '../metrics/selection-rate';
import { twoGroups } from '../worked-table';

export const demographicParityDifference = metricDisparity(selectionRate, difference, {
  id: 'demographic-parity-difference',
  name: 'Demographic parity difference',
  plain: 'The highest selection rate of a group minus the lowest.',
  source:
    'Calders & Verwer (2010), Three naive Bayes approaches; Fairlearn, demographic_parity_difference',
  example: {
    ...twoGroups,
    value: 10 / 40 - 9 / 40,
    inWords: '10 of 40 against 9 of 40: 0.25 − 0.225 = 0.025',
  },
});
