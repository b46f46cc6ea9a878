// How unequally the benefits of decisions are spread over all people, with α = 2.

import { benefitsOf, generalizedEntropy } from '../benefit';
import { withParameter } from '../parametrised';
import { twoGroups } from '../worked-table';

export const generalizedEntropyIndex = withParameter(
  {
    id: 'generalized-entropy-index',
    name: 'Generalized entropy index (α = 2)',
    plain:
      'How unequally people benefit from the decisions, whatever their group: 0 when everybody is judged alike right or alike wrong.',
    source: 'Speicher et al. (2018), A Unified Approach to Quantifying Algorithmic Unfairness',
    range: [0, Infinity],
    equal: 0,
    reads: 'inequality',
    compares: [],
    needs: 'groups',
    given: 'nothing',
    example: {
      ...twoGroups,
      value: 0.12169524114725179,
      inWords: '10 people with benefit 0, 61 with 1, 9 with 2; mean 0.9875: 0.122',
    },
  },
  { name: 'alpha', symbol: 'α', usual: 2, range: [-10, 10] },
  (alpha) =>
    ({ cells }) => {
      const value = generalizedEntropy(benefitsOf(cells), alpha);
      return value === undefined ? undefined : { value, cells: [] };
    },
);
