// How many people there are: never weighted, and the first number to look at.

import { everybody, people } from '../counts';
import type { CountMetric } from '../metric';
import { forty } from '../worked-table';

export const count: CountMetric = {
  id: 'count',
  name: 'Count',
  plain: 'The number of rows.',
  source: 'A count; rows, not the sum of weights',
  from: 'counts',
  range: [0, Infinity],
  better: 'neither',
  given: 'nothing',
  exempt: [
    { property: 'nobody', why: 'Nobody is a number of people: 0.' },
    { property: 'doubling', why: 'Twice as many rows are twice as many.' },
  ],
  example: { counts: forty, value: 40, inWords: '6 + 4 + 3 + 27 = 40 people' },
  denominator: (c) => everybody(people(c)),
  of: (c) => everybody(people(c)),
};
