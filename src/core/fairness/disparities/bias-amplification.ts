// Bias amplification: by how much the decisions are farther apart between groups than the labels they learnt from.

import { everybody, positives, selected } from '../counts';
import { withParameter } from '../parametrised';
import type { Counts } from '../scored';
import { CONCENTRATION, differentialFairness } from '../smoothed-rates';
import { twoGroups } from '../worked-table';

export const biasAmplification = withParameter(
  {
    id: 'bias-amplification',
    name: 'Differential fairness bias amplification',
    plain:
      'Differential fairness of the decisions minus that of the labels: above 0 the decisions widen what was in the data.',
    source:
      'Foulds, Islam, Keya & Pan (2018), An Intersectional Definition of Fairness, arXiv 1807.08362, section 7',
    range: [-Infinity, Infinity],
    equal: 0,
    reads: 'signed',
    compares: ['selection-rate', 'base-rate'],
    needs: 'groups',
    given: 'nothing',
    example: {
      ...twoGroups,
      value: 0.10008345855698264,
      inWords: 'labels 10 of 40 in both groups, so 0; decisions ln(10.5 / 9.5) = 0.100',
    },
  },
  { name: 'concentration', symbol: 'prior people', usual: CONCENTRATION, range: [0.01, 1000] },
  (concentration) =>
    ({ cells }) => {
      const of = (yes: (c: Counts) => number) =>
        differentialFairness(
          cells.map((c) => ({ yes: yes(c), of: everybody(c) })),
          concentration,
        );
      const [decided, labelled] = [of(selected), of(positives)];
      return decided && labelled && { value: decided.value - labelled.value, cells: decided.cells };
    },
);
