// What a favourable decision is worth: the number that predictive parity compares. Also called positive predictive value.

import { selected } from '../counts';
import { forty } from '../worked-table';
import { shareMetric } from '../share-metric';

export const precision = shareMetric(
  { part: (c) => c.tp, of: selected },
  {
    id: 'precision',
    name: 'Precision',
    plain: 'Of those who get the favourable decision, the share whose label is favourable.',
    source: 'Chouldechova (2017), Big Data 5, definition 2',
    better: 'high',
    given: 'decision',
    example: {
      counts: forty,
      value: 6 / 9,
      inWords: '6 of the 9 selected have the favourable label: 0.667',
    },
  },
);
