// Attention that two groups' items get, with lower places counting less.

import { ratio } from '../contrasts/ratio';
import type { TaskMeasure } from '../task-measure';
import { exposureOfGroups } from './exposure';
import { compareValues } from '../compare-values';
import type { Rankings } from './rankings';
import { twoLists } from './worked-rankings';

export const exposureRatio: TaskMeasure<Rankings> = {
  id: 'exposure-ratio',
  name: 'Exposure ratio, discounted (demographic parity of exposure)',
  plain:
    'The mean attention an item of the least seen group gets, divided by that of the most seen group; lower places count less.',
  source:
    'Singh & Joachims (2018), Fairness of Exposure in Rankings, KDD, section 4.1; discount of Järvelin & Kekäläinen (2002)',
  range: [0, 1],
  better: 'high',
  equal: 1,
  example: {
    input: twoLists,
    value: 0.3065735963827292,
    inWords: 'two lists of 1 + 0.631 for two items against two of 0.5 for two: 0.5 / 1.631 = 0.307',
  },
  of: (rankings) =>
    compareValues(
      ratio,
      exposureOfGroups(rankings, 'discounted').map(({ exposure, items }) => exposure / items),
    ),
};
