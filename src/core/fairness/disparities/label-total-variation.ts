// The largest share of people whose labels would have to change before two groups had them alike.

import { labelDisparity } from '../label-disparity';
import { unequalLabels } from '../worked-table';

export const labelTotalVariation = labelDisparity((low, high) => high - low, {
  id: 'label-total-variation',
  name: 'Total variation distance of labels',
  plain:
    'Half the sum of the differences between two groups’ shares of each label; of the two groups farthest apart.',
  source: 'Amazon SageMaker Clarify, TVD; Levin, Peres & Wilmer (2009), section 4.1',
  range: [0, 1],
  example: {
    ...unequalLabels,
    value: 0.25,
    inWords: '(|0.25 − 0.5| + |0.75 − 0.5|) / 2 = 0.25',
  },
});
