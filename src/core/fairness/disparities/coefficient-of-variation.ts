// How unequally the benefits of decisions are spread over all people: standard deviation over mean.

import { benefitsOf, coefficientOfVariation, generalizedEntropy } from '../benefit';
import type { Disparity } from '../disparity';
import { twoGroups } from '../worked-table';

export const benefitVariation: Disparity = {
  id: 'coefficient-of-variation',
  name: 'Coefficient of variation of benefits',
  plain: 'The standard deviation of the benefits of all people, divided by their mean.',
  source: 'Speicher et al. (2018), A Unified Approach to Quantifying Algorithmic Unfairness',
  range: [0, Infinity],
  equal: 0,
  reads: 'inequality',
  compares: [],
  needs: 'groups',
  given: 'nothing',
  example: {
    ...twoGroups,
    value: 0.493346209364685,
    inWords: '10 people with benefit 0, 61 with 1, 9 with 2; mean 0.9875: 0.493',
  },
  of({ cells }) {
    const value = coefficientOfVariation(generalizedEntropy(benefitsOf(cells), 2));
    return value === undefined ? undefined : { value, cells: [] };
  },
};
