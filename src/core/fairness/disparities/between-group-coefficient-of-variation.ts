// The part of the inequality of benefits that lies between groups: standard deviation of group means over the mean.

import { coefficientOfVariation, generalizedEntropy, groupBenefits } from '../benefit';
import type { Disparity } from '../disparity';
import { twoGroups } from '../worked-table';

export const betweenGroupVariation: Disparity = {
  id: 'between-group-coefficient-of-variation',
  name: 'Between-group coefficient of variation',
  plain: 'The standard deviation of the groups’ mean benefits, divided by the mean of all.',
  source: 'Speicher et al. (2018), A Unified Approach to Quantifying Algorithmic Unfairness',
  range: [0, Infinity],
  equal: 0,
  reads: 'gap',
  compares: [],
  needs: 'groups',
  given: 'nothing',
  example: {
    ...twoGroups,
    value: 0.012658227848090947,
    inWords: 'group means 0.975 and 1 around 0.9875: 0.0127',
  },
  of({ cells }) {
    const value = coefficientOfVariation(generalizedEntropy(groupBenefits(cells), 2));
    return value === undefined ? undefined : { value, cells: [] };
  },
};
