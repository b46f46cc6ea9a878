// The group farthest from the reference, divided by the reference; it can exceed 1.

import type { Contrast } from '../disparity';
import { farthest, folded } from '../lowest-highest';

export const signedRatio: Contrast = {
  id: 'signed-ratio',
  name: 'Ratio to the reference group',
  plain:
    'The value of the group farthest from the reference group, divided by the value of the reference group.',
  source: 'Feldman et al. (2015), Certifying and Removing Disparate Impact',
  equal: 1,
  of(values, { reference }) {
    if (reference === undefined) return undefined;
    const base = values[reference];
    if (base === undefined || !(base > 0)) return undefined;
    const k = farthest(values, (value) => -folded(value / base), reference);
    return k === undefined ? undefined : { value: values[k]! / base, cells: [k, reference] };
  },
};
