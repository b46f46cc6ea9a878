// Equality for its own sake: groups should fare alike, even if all fare worse for it.

import { allDefined, type Pattern } from './pattern';

export const egalitarian: Pattern = {
  id: 'egalitarian',
  name: 'Egalitarianism',
  plain:
    'The expected utility of the group that fares best minus that of the one that fares worst.',
  source: 'Baumann, Hertweck, Loi & Heitz (2022), arXiv 2206.02897, section 3.3; Temkin (1993)',
  better: 'low',
  example: { utilities: [0.75, 0.5], value: 0.25, inWords: '0.75 − 0.5 = 0.25' },
  of(utilities) {
    const all = allDefined(utilities);
    return all && Math.max(...all) - Math.min(...all);
  },
};
