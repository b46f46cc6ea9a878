// Whether a group is selected as often as it deserves, whoever in it is: selected people for each favourable label.

import { positives, selected } from '../counts';
import { logDeltaInterval } from '../delta-limits';
import type { CountMetric } from '../metric';
import type { Counts } from '../scored';
import { forty } from '../worked-table';

const of = (c: Counts): number | undefined =>
  positives(c) > 0 ? selected(c) / positives(c) : undefined;

export const conditionalAcceptance: CountMetric = {
  id: 'conditional-acceptance',
  name: 'Conditional acceptance',
  plain: 'People selected, divided by people whose label is favourable; above 1 more are selected.',
  source:
    'Delaney et al. (2024), OxonFair, arXiv 2407.13710; Amazon SageMaker Clarify divides the other way round',
  from: 'counts',
  range: [0, Infinity],
  better: 'neither',
  given: 'nothing',
  example: { counts: forty, value: 0.9, inWords: '9 selected, 10 favourable labels: 9 / 10 = 0.9' },
  denominator: positives,
  of,
  interval: logDeltaInterval(of),
};
