// The part of the inequality of benefits that lies between groups, with α = 2.

import { generalizedEntropy, groupBenefits } from '../benefit';
import { withParameter } from '../parametrised';
import { twoGroups } from '../worked-table';

export const betweenGroupEntropy = withParameter(
  {
    id: 'between-group-entropy',
    name: 'Between-group entropy (α = 2)',
    plain:
      'How unequal the groups’ mean benefits are: 0 when all groups benefit alike, however unequal people are within them.',
    source: 'Speicher et al. (2018), A Unified Approach to Quantifying Algorithmic Unfairness',
    range: [0, Infinity],
    equal: 0,
    reads: 'gap',
    compares: [],
    needs: 'groups',
    given: 'nothing',
    example: {
      ...twoGroups,
      value: 8.011536612709258e-5,
      inWords: 'group means 0.975 and 1 around 0.9875: 0.0000801',
    },
  },
  { name: 'alpha', symbol: 'α', usual: 2, range: [-10, 10] },
  (alpha) =>
    ({ cells }) => {
      const value = generalizedEntropy(groupBenefits(cells), alpha);
      return value === undefined ? undefined : { value, cells: [] };
    },
);
