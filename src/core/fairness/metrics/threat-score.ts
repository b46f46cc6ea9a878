// Hits among all who are selected or should be: what accuracy says once right rejections do not count.

import { shareMetric } from '../share-metric';
import { forty } from '../worked-table';

export const threatScore = shareMetric(
  { part: (c) => c.tp, of: (c) => c.tp + c.fp + c.fn },
  {
    id: 'threat-score',
    name: 'Threat score',
    plain:
      'Of those who are selected or have the favourable label, the share to whom both applies; also called critical success index.',
    source: 'Gilbert (1884), Finley’s tornado predictions, American Meteorological Journal 1',
    better: 'high',
    given: 'nothing',
    example: { counts: forty, value: 6 / 13, inWords: '6 of the 6 + 3 + 4 = 13: 0.462' },
  },
);
