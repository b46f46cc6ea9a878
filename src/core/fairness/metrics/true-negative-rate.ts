// Who has the unfavourable label and gets the unfavourable decision. Also called specificity.

import { negatives } from '../counts';
import { forty } from '../worked-table';
import { shareMetric } from '../share-metric';

export const trueNegativeRate = shareMetric(
  { part: (c) => c.tn, of: negatives },
  {
    id: 'true-negative-rate',
    name: 'True negative rate',
    plain: 'Of those with the unfavourable label, the share who get the unfavourable decision.',
    source: 'Fawcett (2006), Pattern Recognition Letters 27',
    better: 'high',
    given: 'label',
    example: { counts: forty, value: 27 / 30, inWords: '27 of the 30 others are rejected: 0.9' },
  },
);
