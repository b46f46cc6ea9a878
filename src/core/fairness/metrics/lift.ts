// How many times better than drawing people by lot: precision as a multiple of the base rate.

import { everybody, kish, positives, selected } from '../counts';
import { logDeltaInterval } from '../delta-limits';
import type { CountMetric } from '../metric';
import type { Counts } from '../scored';
import { forty } from '../worked-table';

function of(c: Counts): number | undefined {
  const chance = selected(c) * positives(c);
  return chance > 0 ? (c.tp * everybody(c)) / chance : undefined;
}

export const lift: CountMetric = {
  id: 'lift',
  name: 'Lift',
  plain: 'The precision divided by the base rate: 1 is no better than drawing people by lot.',
  source: 'Brin, Motwani, Ullman & Tsur (1997), Dynamic Itemset Counting, SIGMOD',
  from: 'counts',
  range: [0, Infinity],
  better: 'high',
  given: 'nothing',
  example: {
    counts: forty,
    value: 8 / 3,
    inWords: '6 of 9 against 10 of 40: 0.667 / 0.25 = 2.667',
  },
  denominator: (c) => Math.min(selected(c), positives(c)),
  effective: (c) => Math.min(kish(selected, c), kish(positives, c)),
  of,
  interval: logDeltaInterval(of),
};
