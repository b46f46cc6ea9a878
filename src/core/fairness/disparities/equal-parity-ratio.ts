// Whether every group fills as many of the places: the count, not the rate, so a small group must be selected more often.

import { selected } from '../counts';
import { ratio } from '../contrasts/ratio';
import type { Disparity } from '../disparity';
import { twoGroups } from '../worked-table';

export const equalParityRatio: Disparity = {
  id: 'equal-parity-ratio',
  name: 'Equal parity ratio',
  plain: 'The smallest share of all selected people that a group makes up, divided by the largest.',
  source: 'Saleiro et al. (2018), Aequitas, predicted positive ratio of a group, arXiv 1811.05577',
  range: [0, 1],
  equal: 1,
  reads: 'gap',
  compares: [],
  needs: 'groups',
  given: 'nothing',
  example: { ...twoGroups, value: 0.9, inWords: '9 and 10 of the 19 selected: 9 / 10 = 0.9' },
  of: ({ cells }) =>
    ratio.of(cells.map(selected), { overall: undefined, reference: undefined, better: 'neither' }),
};
