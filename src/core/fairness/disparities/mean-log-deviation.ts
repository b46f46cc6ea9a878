// How unequally the benefits of decisions are spread over all people, with α = 0: undefined as soon as somebody has none.

import { benefitsOf, generalizedEntropy } from '../benefit';
import type { Disparity } from '../disparity';

export const meanLogDeviation: Disparity = {
  id: 'mean-log-deviation',
  name: 'Mean log deviation (α = 0)',
  plain:
    'How unequally people benefit from the decisions, by the logarithm of the mean over each benefit; not defined when somebody is wrongly rejected.',
  source:
    'Speicher et al. (2018), A Unified Approach to Quantifying Algorithmic Unfairness; Theil (1967), second measure',
  range: [0, Infinity],
  equal: 0,
  reads: 'inequality',
  compares: [],
  needs: 'groups',
  given: 'nothing',
  example: {
    groups: { a: { tp: 8, fn: 0, fp: 2, tn: 10 }, b: { tp: 5, fn: 0, fp: 5, tn: 10 } },
    reference: 'a',
    value: 0.039967390998131846,
    inWords: '33 people with benefit 1, 7 with 2; mean 1.175: ln 1.175 − 7/40 ln 2 = 0.04',
  },
  of({ cells }) {
    const value = generalizedEntropy(benefitsOf(cells), 0);
    return value === undefined ? undefined : { value, cells: [] };
  },
};
