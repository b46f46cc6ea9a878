// The group for which wrong selections are farthest from the usual, weighed by how many it concerns.

import { falsePositiveRate } from '../metrics/false-positive-rate';
import { subgroupDisparity } from '../subgroup-disparity';
import { twoGroups } from '../worked-table';

export const falsePositiveSubgroupUnfairness = subgroupDisparity(falsePositiveRate.share!, {
  id: 'false-positive-subgroup-unfairness',
  name: 'False positive subgroup unfairness (γ)',
  plain:
    'The distance of a group’s false positive rate from everybody’s, times the share of all people it concerns; of the group where that is largest.',
  example: {
    ...twoGroups,
    value: 0.01875,
    inWords: '30 of 80 people, rate 0.1 against 0.15 of all: 0.375 × 0.05 = 0.01875',
  },
});
