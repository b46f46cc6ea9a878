// The widest difference between any two groups; never negative.

import type { Contrast } from '../disparity';
import { lowestHighest } from '../lowest-highest';

export const difference: Contrast = {
  id: 'difference',
  name: 'Difference between groups',
  plain: 'The highest group value minus the lowest.',
  source: 'Fairlearn, MetricFrame.difference(method="between_groups")',
  equal: 0,
  of(values) {
    const ends = lowestHighest(values);
    return ends && { value: ends.high - ends.low, cells: ends.cells };
  },
};
