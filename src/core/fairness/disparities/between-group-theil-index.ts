// The part of the inequality of benefits that lies between groups, in Theil’s measure (α = 1).

import { generalizedEntropy, groupBenefits } from '../benefit';
import type { Disparity } from '../disparity';
import { twoGroups } from '../worked-table';

export const betweenGroupTheilIndex: Disparity = {
  id: 'between-group-theil-index',
  name: 'Between-group Theil index',
  plain: 'How unequal the groups’ mean benefits are, in Theil’s measure.',
  source: 'Speicher et al. (2018), A Unified Approach to Quantifying Algorithmic Unfairness',
  range: [0, Infinity],
  equal: 0,
  reads: 'gap',
  compares: [],
  needs: 'groups',
  given: 'nothing',
  example: {
    ...twoGroups,
    value: 8.011750575487864e-5,
    inWords: 'group means 0.975 and 1 around 0.9875: 0.0000801',
  },
  of({ cells }) {
    const value = generalizedEntropy(groupBenefits(cells), 1);
    return value === undefined ? undefined : { value, cells: [] };
  },
};
