// How often the decision is wrong: one minus accuracy.

import { everybody } from '../counts';
import { forty } from '../worked-table';
import { shareMetric } from '../share-metric';

export const errorRate = shareMetric(
  { part: (c) => c.fp + c.fn, of: everybody },
  {
    id: 'error-rate',
    name: 'Error rate',
    plain: 'Of everybody, the share for whom decision and label differ.',
    source: 'Fawcett (2006), Pattern Recognition Letters 27',
    better: 'low',
    given: 'nothing',
    example: {
      counts: forty,
      value: 7 / 40,
      inWords: '3 + 4 = 7 of 40 decisions are wrong: 0.175',
    },
  },
);
