// The group for which wrong rejections are farthest from the usual, weighed by how many it concerns.

import { falseNegativeRate } from '../metrics/false-negative-rate';
import { subgroupDisparity } from '../subgroup-disparity';
import { twoGroups } from '../worked-table';

export const falseNegativeSubgroupUnfairness = subgroupDisparity(falseNegativeRate.share!, {
  id: 'false-negative-subgroup-unfairness',
  name: 'False negative subgroup unfairness (γ)',
  plain:
    'The distance of a group’s false negative rate from everybody’s, times the share of all people it concerns; of the group where that is largest.',
  example: {
    ...twoGroups,
    value: 0.0125,
    inWords: '10 of 80 people, rate 0.4 against 0.5 of all: 0.125 × 0.1 = 0.0125',
  },
});
