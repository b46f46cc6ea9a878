// How far the group farthest from the whole lies from it. The whole contains the group, so a large group looks close.

import type { Contrast } from '../disparity';
import { farthest } from '../lowest-highest';

export const differenceToOverall: Contrast = {
  id: 'difference-to-overall',
  name: 'Difference to the overall value',
  plain: 'The largest distance of a group value from the value of everybody together.',
  source: 'Fairlearn, MetricFrame.difference(method="to_overall")',
  equal: 0,
  of(values, { overall }) {
    if (overall === undefined || values.length < 2) return undefined;
    const distance = (value: number): number => Math.abs(value - overall);
    const k = farthest(values, distance);
    return k === undefined ? undefined : { value: distance(values[k]!), cells: [k] };
  },
};
