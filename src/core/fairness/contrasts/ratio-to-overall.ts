// The same as a ratio: each group's value over everybody's, turned so that it is at most 1.

import type { Contrast } from '../disparity';
import { farthest, folded } from '../lowest-highest';

export const ratioToOverall: Contrast = {
  id: 'ratio-to-overall',
  name: 'Ratio to the overall value',
  plain:
    'The smallest ratio between a group value and the value of everybody together, read downwards from 1.',
  source: 'Fairlearn, MetricFrame.ratio(method="to_overall")',
  equal: 1,
  of(values, { overall }) {
    if (overall === undefined || !(overall > 0) || values.length < 2) return undefined;
    const share = (value: number): number => folded(value / overall);
    const k = farthest(values, (value) => -share(value));
    return k === undefined ? undefined : { value: share(values[k]!), cells: [k] };
  },
};
