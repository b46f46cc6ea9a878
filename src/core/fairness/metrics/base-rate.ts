// How often the favourable label occurs: a fact about the rows, not about the model.

import { everybody, positives } from '../counts';
import { forty } from '../worked-table';
import { shareMetric } from '../share-metric';

export const baseRate = shareMetric(
  { part: positives, of: everybody },
  {
    id: 'base-rate',
    name: 'Base rate',
    plain: 'Of everybody, the share whose true label is the favourable one.',
    source: 'Barocas, Hardt & Narayanan, Fairness and Machine Learning, chapter 3',
    better: 'neither',
    given: 'nothing',
    example: {
      counts: forty,
      value: 10 / 40,
      inWords: '10 of 40 people have the favourable label: 0.25',
    },
  },
);
