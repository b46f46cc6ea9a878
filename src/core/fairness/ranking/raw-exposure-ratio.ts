// Appearances of two groups' items, whatever their place: the plainest question to a recommender.

import { ratio } from '../contrasts/ratio';
import type { TaskMeasure } from '../task-measure';
import { exposureOfGroups } from './exposure';
import { compareValues } from '../compare-values';
import type { Rankings } from './rankings';
import { twoLists } from './worked-rankings';

export const rawExposureRatio: TaskMeasure<Rankings> = {
  id: 'raw-exposure-ratio',
  name: 'Exposure ratio, raw',
  plain:
    'How often an item of the least shown group appears, divided by how often one of the most shown group does.',
  source:
    'Fu et al. (2020), Fairness-Aware Explainable Recommendation, SIGIR; counts without ranks',
  range: [0, 1],
  better: 'high',
  equal: 1,
  example: {
    input: twoLists,
    value: 0.5,
    inWords: '4 appearances of 2 items against 2 of 2: 1 / 2 = 0.5',
  },
  of: (rankings) =>
    compareValues(
      ratio,
      exposureOfGroups(rankings, 'plain').map(({ exposure, items }) => exposure / items),
    ),
};
