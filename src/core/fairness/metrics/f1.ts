// One number for precision and recall: their harmonic mean.

import { shareLimits } from '../counts';
import type { CountMetric, Share } from '../metric';
import { forty } from '../worked-table';

/** F1 = 2 J / (1 + J) rises with J, the share of hits among those selected or deserving; so J's limits give F1's. */
const hits: Share = { part: (c) => c.tp, of: (c) => c.tp + c.fp + c.fn };
const fromHits = (j: number): number => (2 * j) / (1 + j);

export const f1: CountMetric = {
  id: 'f1',
  name: 'F1 score',
  plain: 'The harmonic mean of precision and true positive rate; right rejections do not count.',
  source: 'van Rijsbergen (1979), Information Retrieval, chapter 7',
  from: 'counts',
  range: [0, 1],
  better: 'high',
  given: 'nothing',
  example: { counts: forty, value: 12 / 19, inWords: '2 × 6 / (2 × 6 + 3 + 4) = 12 / 19 = 0.632' },
  denominator: hits.of,
  of: (c) => (hits.of(c) > 0 ? fromHits(hits.part(c) / hits.of(c)) : undefined),
  interval: {
    method: 'Wilson, of the share of hits',
    limits(c, z) {
      if (!(hits.of(c) > 0)) return undefined;
      const { lo, hi } = shareLimits(hits, c, z);
      return { lo: fromHits(lo), hi: fromHits(hi) };
    },
  },
};
