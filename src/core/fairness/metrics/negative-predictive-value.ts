// What an unfavourable decision is worth.

import { rejected } from '../counts';
import { forty } from '../worked-table';
import { shareMetric } from '../share-metric';

export const negativePredictiveValue = shareMetric(
  { part: (c) => c.tn, of: rejected },
  {
    id: 'negative-predictive-value',
    name: 'Negative predictive value',
    plain: 'Of those who get the unfavourable decision, the share whose label is unfavourable.',
    source: 'Fawcett (2006), Pattern Recognition Letters 27',
    better: 'high',
    given: 'decision',
    example: {
      counts: forty,
      value: 27 / 31,
      inWords: '27 of the 31 rejected have the other label: 0.871',
    },
  },
);
