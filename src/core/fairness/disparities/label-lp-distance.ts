// The distance between two groups' shares of the labels, as between two points; p = 1 adds them up, p = 2 is the ruler's.

import { power } from '../../base/math';
import { ofLabels } from '../label-disparity';
import { labelRate } from '../label-distance';
import { lowestHighest } from '../lowest-highest';
import { withParameter } from '../parametrised';
import { unequalLabels } from '../worked-table';

export const labelLpDistance = withParameter(
  {
    id: 'label-lp-distance',
    name: 'Lp distance of labels (p = 2)',
    plain:
      'The distance between the two points that two groups’ shares of each label make; of the two groups farthest apart.',
    source: 'Amazon SageMaker Clarify, LP',
    range: [0, 2],
    ...ofLabels,
    needs: 'groups',
    example: {
      ...unequalLabels,
      value: Math.sqrt(0.125),
      inWords: '√((0.25 − 0.5)² + (0.75 − 0.5)²) = √0.125 = 0.354',
    },
  },
  { name: 'p', symbol: 'p', usual: 2, range: [1, 100] },
  (p) =>
    ({ cells }) => {
      const ends = lowestHighest(cells.map(labelRate));
      // Both labels differ by as much: (2 gap^p)^(1/p).
      return ends && { value: power(2, 1 / p) * (ends.high - ends.low), cells: ends.cells };
    },
);
