// The lowest group value as a share of the highest; 1 is equality, and it cannot exceed 1.

import type { Contrast } from '../disparity';
import { lowestHighest } from '../lowest-highest';

export const ratio: Contrast = {
  id: 'ratio',
  name: 'Ratio between groups',
  plain: 'The lowest group value divided by the highest.',
  source: 'Fairlearn, MetricFrame.ratio(method="between_groups")',
  equal: 1,
  of(values) {
    const ends = lowestHighest(values);
    // 0/0: nobody has any, so there is nothing to share.
    return ends && ends.high > 0 ? { value: ends.low / ends.high, cells: ends.cells } : undefined;
  },
};
