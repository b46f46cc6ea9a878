// How unequally the benefits of decisions are spread over all people, in Theil’s measure (α = 1).

import { benefitsOf, generalizedEntropy } from '../benefit';
import type { Disparity } from '../disparity';
import { twoGroups } from '../worked-table';

export const theilIndex: Disparity = {
  id: 'theil-index',
  name: 'Theil index',
  plain:
    'How unequally people benefit from the decisions, whatever their group, in Theil’s measure.',
  source:
    'Speicher et al. (2018), A Unified Approach to Quantifying Algorithmic Unfairness; Theil (1967)',
  range: [0, Infinity],
  equal: 0,
  reads: 'inequality',
  compares: [],
  needs: 'groups',
  given: 'nothing',
  example: {
    ...twoGroups,
    value: 0.17051105119520193,
    inWords: '10 people with benefit 0, 61 with 1, 9 with 2; mean 0.9875: 0.171',
  },
  of({ cells }) {
    const value = generalizedEntropy(benefitsOf(cells), 1);
    return value === undefined ? undefined : { value, cells: [] };
  },
};
