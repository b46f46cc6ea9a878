// Accuracy that a constant answer cannot win: the mean of the two rates of right decisions.

import { kishOfSmallerClass, negatives, positives, smallerClass } from '../counts';
import type { CountMetric } from '../metric';
import { forty } from '../worked-table';

export const balancedAccuracy: CountMetric = {
  id: 'balanced-accuracy',
  name: 'Balanced accuracy',
  plain: 'The mean of the true positive rate and the true negative rate; guessing gives 0.5.',
  source:
    'Brodersen, Ong, Stephan & Buhmann (2010), The balanced accuracy and its posterior distribution',
  from: 'counts',
  range: [0, 1],
  better: 'high',
  given: 'label',
  example: {
    counts: forty,
    value: 0.75,
    inWords: '(6 of 10 + 27 of 30) / 2 = (0.6 + 0.9) / 2 = 0.75',
  },
  denominator: smallerClass,
  effective: kishOfSmallerClass,
  meanOf: [
    { part: (c) => c.tp, of: positives },
    { part: (c) => c.tn, of: negatives },
  ],
  of(c) {
    return positives(c) > 0 && negatives(c) > 0
      ? (c.tp / positives(c) + c.tn / negatives(c)) / 2
      : undefined;
  },
};
