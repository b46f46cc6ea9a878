// Who deserves the good decision and is missed.

import { positives } from '../counts';
import { forty } from '../worked-table';
import { shareMetric } from '../share-metric';

export const falseNegativeRate = shareMetric(
  { part: (c) => c.fn, of: positives },
  {
    id: 'false-negative-rate',
    name: 'False negative rate',
    plain: 'Of those with the favourable label, the share who get the unfavourable decision.',
    source: 'Fawcett (2006), Pattern Recognition Letters 27',
    better: 'low',
    given: 'label',
    example: {
      counts: forty,
      value: 4 / 10,
      inWords: '4 of the 10 with the favourable label are missed: 0.4',
    },
  },
);
