// Who deserves the good decision and gets it: the number that equal opportunity compares. Also called recall or sensitivity.

import { positives } from '../counts';
import { forty } from '../worked-table';
import { shareMetric } from '../share-metric';

export const truePositiveRate = shareMetric(
  { part: (c) => c.tp, of: positives },
  {
    id: 'true-positive-rate',
    name: 'True positive rate',
    plain: 'Of those with the favourable label, the share who get the favourable decision.',
    source: 'Hardt, Price & Srebro (2016), Equality of Opportunity in Supervised Learning',
    better: 'high',
    given: 'label',
    example: {
      counts: forty,
      value: 6 / 10,
      inWords: '6 of the 10 with the favourable label are selected: 0.6',
    },
  },
);
