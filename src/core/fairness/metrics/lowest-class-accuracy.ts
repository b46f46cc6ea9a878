// The worse of the two rates of right decisions: neither label may be sacrificed for the other.

import { kishOfSmallerClass, negatives, positives, shareLimits, smallerClass } from '../counts';
import type { CountMetric, Share } from '../metric';
import { forty } from '../worked-table';

const favourable: Share = { part: (c) => c.tp, of: positives };
const others: Share = { part: (c) => c.tn, of: negatives };

export const lowestClassAccuracy: CountMetric = {
  id: 'lowest-class-accuracy',
  name: 'Lowest class accuracy',
  plain: 'The lower of two rates: the true positive rate and the true negative rate.',
  source: 'Delaney et al. (2024), OxonFair, min_accuracy, arXiv 2407.13710',
  from: 'counts',
  range: [0, 1],
  better: 'high',
  given: 'label',
  example: { counts: forty, value: 0.6, inWords: '6 of 10 and 27 of 30: the lower is 0.6' },
  denominator: smallerClass,
  effective: kishOfSmallerClass,
  of(c) {
    return smallerClass(c) > 0 ? Math.min(c.tp / positives(c), c.tn / negatives(c)) : undefined;
  },
  interval: {
    method: 'the lower of two Wilson intervals',
    limits(c, z) {
      if (!(smallerClass(c) > 0)) return undefined;
      const [one, other] = [shareLimits(favourable, c, z), shareLimits(others, c, z)];
      return { lo: Math.min(one.lo, other.lo), hi: Math.min(one.hi, other.hi) };
    },
  },
};
