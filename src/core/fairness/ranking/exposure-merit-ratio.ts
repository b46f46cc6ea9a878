// Attention conditional on relevance: what groups get for each unit of what they deserve.

import { ratio } from '../contrasts/ratio';
import type { TaskMeasure } from '../task-measure';
import { exposureOfGroups } from './exposure';
import { compareValues } from '../compare-values';
import type { Rankings } from './rankings';
import { twoLists } from './worked-rankings';

export const exposureMeritRatio: TaskMeasure<Rankings> = {
  id: 'exposure-merit-ratio',
  name: 'Exposure by merit (disparate treatment ratio)',
  plain:
    'Attention for each unit of merit, in the group that gets least for it, divided by that in the group that gets most.',
  source:
    'Singh & Joachims (2018), Fairness of Exposure in Rankings, KDD, section 4.2; there one group over the other, here the lower over the higher',
  range: [0, 1],
  better: 'high',
  equal: 1,
  example: {
    input: twoLists,
    value: 0.3065735963827292,
    inWords: 'both groups merit 4, so merit changes nothing: 1 for 4 against 3.262 for 4 = 0.307',
  },
  of: (rankings) =>
    compareValues(
      ratio,
      exposureOfGroups(rankings, 'discounted').map(({ exposure, merit }) =>
        merit !== undefined && merit > 0 ? exposure / merit : undefined,
      ),
    ),
};
