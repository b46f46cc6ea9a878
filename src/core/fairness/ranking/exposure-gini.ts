// How unevenly attention falls on the items, whatever their group: 0 is the same for all.

import type { TaskMeasure } from '../task-measure';
import { exposureOfItems } from './exposure';
import type { Rankings } from './rankings';
import { twoLists } from './worked-rankings';

/** Gini coefficient of values ≥ 0; undefined where all are 0. */
export function gini(values: ArrayLike<number>): number | undefined {
  const rising = Float64Array.from(values).sort();
  const n = rising.length;
  let sum = 0;
  let ranked = 0;
  rising.forEach((value, i) => {
    sum += value;
    ranked += (2 * (i + 1) - n - 1) * value;
  });
  return sum > 0 ? ranked / (n * sum) : undefined;
}

export const exposureGini: TaskMeasure<Rankings> = {
  id: 'exposure-gini',
  name: 'Gini index of exposure',
  plain:
    'How unevenly attention is spread over the items of the catalogue: 0 when all get the same, near 1 when one gets all.',
  source:
    'Gini (1912); in recommenders: Fleder & Hosanagar (2009), Blockbuster Culture’s Next Rise or Fall, Management Science 55',
  range: [0, 1],
  better: 'neither',
  example: {
    input: twoLists,
    value: 0.3240204777414663,
    inWords:
      'items get 0, 1, 1.631 and 1.631: (−3 × 0 − 1 × 1 + 1 × 1.631 + 3 × 1.631) / (4 × 4.262) = 0.324',
  },
  of: (rankings) => gini(exposureOfItems(rankings, 'discounted')),
};
