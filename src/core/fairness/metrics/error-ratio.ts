// Which way a model errs: people wrongly rejected for each person wrongly selected. Treatment equality compares it.

import { shareLimits } from '../counts';
import type { CountMetric, Share } from '../metric';
import { forty } from '../worked-table';

/** Of all errors those that reject: with share s the ratio is s / (1 − s), and it rises with s. */
const wronglyRejected: Share = { part: (c) => c.fn, of: (c) => c.fn + c.fp };

export const errorRatio: CountMetric = {
  id: 'error-ratio',
  name: 'Error ratio (FN / FP)',
  plain: 'How many people are wrongly rejected for each one who is wrongly selected.',
  source:
    'Berk, Heidari, Jabbari, Kearns & Roth (2018), Fairness in Criminal Justice Risk Assessments, section “Treatment equality”',
  from: 'counts',
  range: [0, Infinity],
  better: 'neither',
  given: 'nothing',
  example: {
    counts: forty,
    value: 4 / 3,
    inWords: '4 wrongly rejected, 3 wrongly selected: 1.333',
  },
  denominator: (c) => c.fp,
  of: (c) => (c.fp > 0 ? c.fn / c.fp : undefined),
  interval: {
    method: 'Wilson, of the share of errors that reject',
    limits(c, z) {
      if (!(c.fp > 0)) return undefined;
      const { lo, hi } = shareLimits(wronglyRejected, c, z);
      return { lo: lo / (1 - lo), hi: hi / (1 - hi) };
    },
  },
};
