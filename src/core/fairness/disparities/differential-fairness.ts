// Differential fairness of the decisions: no group's chance may be a large factor of another's, every intersection included.

import { everybody, selected } from '../counts';
import { withParameter } from '../parametrised';
import { CONCENTRATION, differentialFairness as largestFactor } from '../smoothed-rates';
import { twoGroups } from '../worked-table';

export const differentialFairness = withParameter(
  {
    id: 'differential-fairness',
    name: 'Differential fairness (ε, smoothed)',
    plain:
      'The natural logarithm of the largest factor between two groups’ chances of a decision, either way; 0 is equality.',
    source:
      'Foulds, Islam, Keya & Pan (2018), An Intersectional Definition of Fairness, arXiv 1807.08362',
    range: [0, Infinity],
    equal: 0,
    reads: 'gap',
    compares: ['selection-rate'],
    needs: 'groups',
    given: 'nothing',
    example: {
      ...twoGroups,
      value: 0.10008345855698264,
      inWords: 'smoothed rates 9.5 / 41 and 10.5 / 41: ln(10.5 / 9.5) = 0.100',
    },
  },
  { name: 'concentration', symbol: 'prior people', usual: CONCENTRATION, range: [0.01, 1000] },
  (concentration) =>
    ({ cells }) =>
      largestFactor(
        cells.map((c) => ({ yes: selected(c), of: everybody(c) })),
        concentration,
      ),
);
