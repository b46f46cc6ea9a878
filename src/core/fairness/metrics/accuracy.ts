// How often the decision is right; it hides who bears the errors.

import { everybody } from '../counts';
import { forty } from '../worked-table';
import { shareMetric } from '../share-metric';

export const accuracy = shareMetric(
  { part: (c) => c.tp + c.tn, of: everybody },
  {
    id: 'accuracy',
    name: 'Accuracy',
    plain: 'Of everybody, the share for whom decision and label agree.',
    source: 'Fawcett (2006), Pattern Recognition Letters 27, table 1',
    better: 'high',
    given: 'nothing',
    example: {
      counts: forty,
      value: 33 / 40,
      inWords: '6 + 27 = 33 of 40 decisions are right: 0.825',
    },
  },
);
