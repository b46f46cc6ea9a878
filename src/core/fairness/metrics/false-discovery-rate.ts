// How often a favourable decision is wrong: one minus precision.

import { selected } from '../counts';
import { forty } from '../worked-table';
import { shareMetric } from '../share-metric';

export const falseDiscoveryRate = shareMetric(
  { part: (c) => c.fp, of: selected },
  {
    id: 'false-discovery-rate',
    name: 'False discovery rate',
    plain: 'Of those who get the favourable decision, the share whose label is unfavourable.',
    source: 'Bellamy et al. (2018), AI Fairness 360, arXiv 1810.01943',
    better: 'low',
    given: 'decision',
    example: {
      counts: forty,
      value: 3 / 9,
      inWords: '3 of the 9 selected have the other label: 0.333',
    },
  },
);
