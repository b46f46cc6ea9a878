// How often the decision is favourable, whatever is true: the number that demographic parity compares.

import { everybody, selected } from '../counts';
import { forty } from '../worked-table';
import { shareMetric } from '../share-metric';

export const selectionRate = shareMetric(
  { part: selected, of: everybody },
  {
    id: 'selection-rate',
    name: 'Selection rate',
    plain: 'Of everybody, the share who get the favourable decision.',
    source:
      '29 CFR 1607.4(D); Barocas, Hardt & Narayanan, Fairness and Machine Learning, chapter 3',
    better: 'neither',
    given: 'nothing',
    example: { counts: forty, value: 9 / 40, inWords: '9 of 40 people are selected: 0.225' },
  },
);
