// Agreement of decision and label beyond what chance alone would give.

import { everybody, negatives, positives, rejected, selected } from '../counts';
import { deltaInterval } from '../delta-limits';
import type { CountMetric } from '../metric';
import type { Counts } from '../scored';
import { forty } from '../worked-table';

const range = [-1, 1] as const;

/** Pairs of people that chance would make disagree; 0 where label and decision are one and the same for all. */
const byChance = (c: Counts): number => positives(c) * rejected(c) + negatives(c) * selected(c);

function of(c: Counts): number | undefined {
  const pairs = byChance(c);
  return pairs > 0 ? (2 * (c.tp * c.tn - c.fp * c.fn)) / pairs : undefined;
}

export const cohensKappa: CountMetric = {
  id: 'cohens-kappa',
  name: 'Cohen’s kappa',
  plain:
    'How much more often decision and label agree than by chance, as a share of what chance leaves; 0 is chance.',
  source: 'Cohen (1960), Educational and Psychological Measurement 20',
  from: 'counts',
  range,
  better: 'high',
  given: 'nothing',
  example: {
    counts: forty,
    value: 0.1875 / 0.3625,
    inWords: '33 of 40 agree, by chance 25.5 would: (0.825 − 0.6375) / (1 − 0.6375) = 0.517',
  },
  denominator: (c) => (byChance(c) > 0 ? everybody(c) : 0),
  of,
  interval: deltaInterval(of, range),
};
