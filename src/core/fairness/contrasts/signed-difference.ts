// The group farthest from the reference, minus the reference; negative when the group has less.

import type { Contrast } from '../disparity';
import { farthest } from '../lowest-highest';

export const signedDifference: Contrast = {
  id: 'signed-difference',
  name: 'Difference to the reference group',
  plain:
    'The value of the group farthest from the reference group, minus the value of the reference group.',
  source:
    'Bellamy et al. (2018), AI Fairness 360, arXiv 1810.01943; there all other groups are merged into one',
  equal: 0,
  of(values, { reference }) {
    if (reference === undefined) return undefined;
    const base = values[reference];
    if (base === undefined) return undefined;
    const k = farthest(values, (value) => Math.abs(value - base), reference);
    return k === undefined ? undefined : { value: values[k]! - base, cells: [k, reference] };
  },
};
