// How often an unfavourable decision is wrong: one minus the negative predictive value.

import { rejected } from '../counts';
import { forty } from '../worked-table';
import { shareMetric } from '../share-metric';

export const falseOmissionRate = shareMetric(
  { part: (c) => c.fn, of: rejected },
  {
    id: 'false-omission-rate',
    name: 'False omission rate',
    plain: 'Of those who get the unfavourable decision, the share whose label is favourable.',
    source: 'Bellamy et al. (2018), AI Fairness 360, arXiv 1810.01943',
    better: 'low',
    given: 'decision',
    example: {
      counts: forty,
      value: 4 / 31,
      inWords: '4 of the 31 rejected have the favourable label: 0.129',
    },
  },
);
