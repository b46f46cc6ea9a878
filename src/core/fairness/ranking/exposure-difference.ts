// The same as a difference, in places at the very top: 1 is an item shown first in one more list.

import { difference } from '../contrasts/difference';
import type { TaskMeasure } from '../task-measure';
import { exposureOfGroups } from './exposure';
import { compareValues } from '../compare-values';
import type { Rankings } from './rankings';
import { twoLists } from './worked-rankings';

export const exposureDifference: TaskMeasure<Rankings> = {
  id: 'exposure-difference',
  name: 'Exposure difference, discounted',
  plain:
    'The mean attention an item of the most seen group gets, minus that of the least seen group; a first place in one list is 1.',
  source: 'Singh & Joachims (2018), Fairness of Exposure in Rankings, KDD, section 4.1',
  range: [0, Infinity],
  better: 'low',
  equal: 0,
  example: {
    input: twoLists,
    value: 1.1309297535714575,
    inWords: 'two lists of 1 + 0.631 over two items, minus two of 0.5 over two: 1.131',
  },
  of: (rankings) =>
    compareValues(
      difference,
      exposureOfGroups(rankings, 'discounted').map(({ exposure, items }) => exposure / items),
    ),
};
