// Whether a group is rejected as often as its labels would have it: rejected people for each unfavourable label.

import { negatives, rejected } from '../counts';
import { logDeltaInterval } from '../delta-limits';
import type { CountMetric } from '../metric';
import type { Counts } from '../scored';
import { forty } from '../worked-table';

const of = (c: Counts): number | undefined =>
  negatives(c) > 0 ? rejected(c) / negatives(c) : undefined;

export const conditionalRejection: CountMetric = {
  id: 'conditional-rejection',
  name: 'Conditional rejection',
  plain:
    'People rejected, divided by people whose label is not favourable; above 1 more are rejected.',
  source:
    'Delaney et al. (2024), OxonFair, arXiv 2407.13710; Amazon SageMaker Clarify divides the other way round',
  from: 'counts',
  range: [0, Infinity],
  better: 'neither',
  given: 'nothing',
  example: {
    counts: forty,
    value: 31 / 30,
    inWords: '31 rejected, 30 unfavourable labels: 31 / 30 = 1.033',
  },
  denominator: negatives,
  of,
  interval: logDeltaInterval(of),
};
