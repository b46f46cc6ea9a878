// The worst-off first: nothing counts but how the group fares that fares worst.

import { allDefined, type Pattern } from './pattern';

export const maximin: Pattern = {
  id: 'maximin',
  name: 'Maximin',
  plain: 'The expected utility of the group that fares worst.',
  source: 'Rawls (1971), A Theory of Justice; Baumann et al. (2022), arXiv 2206.02897, section 3.3',
  better: 'high',
  example: { utilities: [0.75, 0.5], value: 0.5, inWords: 'the lower of 0.75 and 0.5: 0.5' },
  of(utilities) {
    const all = allDefined(utilities);
    return all && Math.min(...all);
  },
};
