// Equal opportunity: how far apart the groups are in what those who deserve it get.

import { difference } from '../contrasts/difference';
import { metricDisparity } from '../metric-disparity';
import { truePositiveRate } from '../metrics/true-positive-rate';
import { twoGroups } from '../worked-table';

export const equalOpportunityDifference = metricDisparity(truePositiveRate, difference, {
  id: 'equal-opportunity-difference',
  name: 'Equal opportunity difference',
  plain: 'The highest true positive rate of a group minus the lowest.',
  source: 'Hardt, Price & Srebro (2016), Equality of Opportunity in Supervised Learning',
  example: {
    ...twoGroups,
    value: 6 / 10 - 4 / 10,
    inWords: '6 of 10 against 4 of 10: 0.6 − 0.4 = 0.2',
  },
});
