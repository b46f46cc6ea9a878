// How decisions and labels go together, all four counts in play: the correlation of two yes-or-no columns.

import { kish, negatives, positives, rejected, selected } from '../counts';
import { deltaInterval } from '../delta-limits';
import type { CountMetric } from '../metric';
import type { Counts } from '../scored';
import { forty } from '../worked-table';

const range = [-1, 1] as const;
const margins = [positives, negatives, selected, rejected];

function of(c: Counts): number | undefined {
  const product = margins.reduce((all, margin) => all * Math.sqrt(margin(c)), 1);
  if (!(product > 0)) return undefined;
  return Math.max(-1, Math.min(1, (c.tp * c.tn - c.fp * c.fn) / product));
}

export const matthewsCorrelation: CountMetric = {
  id: 'matthews-correlation',
  name: 'Matthews correlation coefficient',
  plain:
    'The correlation of decision and label: 1 is perfect, 0 is no better than chance, −1 is always wrong.',
  source: 'Matthews (1975), Biochimica et Biophysica Acta 405',
  from: 'counts',
  range,
  better: 'high',
  given: 'nothing',
  example: {
    counts: forty,
    value: 150 / Math.sqrt(83700),
    inWords: '(6 × 27 − 3 × 4) / √(10 × 30 × 9 × 31) = 150 / 289.3 = 0.518',
  },
  denominator: (c) => Math.min(...margins.map((margin) => margin(c))),
  effective: (c) => Math.min(...margins.map((margin) => kish(margin, c))),
  of,
  interval: deltaInterval(of, range),
};
