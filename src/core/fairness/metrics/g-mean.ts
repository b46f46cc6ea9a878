// Both rates of right decisions in one number that is low as soon as one of them is.

import { kishOfSmallerClass, negatives, positives, smallerClass } from '../counts';
import { deltaInterval } from '../delta-limits';
import type { CountMetric } from '../metric';
import type { Counts } from '../scored';
import { forty } from '../worked-table';

const range = [0, 1] as const;

function of(c: Counts): number | undefined {
  return smallerClass(c) > 0 ? Math.sqrt((c.tp / positives(c)) * (c.tn / negatives(c))) : undefined;
}

export const gMean: CountMetric = {
  id: 'g-mean',
  name: 'G-mean',
  plain:
    'The square root of the true positive rate times the true negative rate; 0 when one of them is.',
  source: 'Kubat & Matwin (1997), Addressing the Curse of Imbalanced Training Sets, ICML',
  from: 'counts',
  range,
  better: 'high',
  given: 'label',
  example: {
    counts: forty,
    value: Math.sqrt(0.54),
    inWords: 'the square root of 6/10 × 27/30 = 0.54: 0.735',
  },
  denominator: smallerClass,
  effective: kishOfSmallerClass,
  of,
  interval: deltaInterval(of, range),
};
