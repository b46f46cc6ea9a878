// Who gets the good decision without the favourable label; with the true positive rate it makes equalized odds.

import { negatives } from '../counts';
import { forty } from '../worked-table';
import { shareMetric } from '../share-metric';

export const falsePositiveRate = shareMetric(
  { part: (c) => c.fp, of: negatives },
  {
    id: 'false-positive-rate',
    name: 'False positive rate',
    plain: 'Of those with the unfavourable label, the share who get the favourable decision.',
    source: 'Hardt, Price & Srebro (2016), Equality of Opportunity in Supervised Learning',
    better: 'low',
    given: 'label',
    example: { counts: forty, value: 3 / 30, inWords: '3 of the 30 others are selected: 0.1' },
  },
);
