// Priority to the worse-off, without forgetting the others: a gain counts more where people fare worse.

import { allDefined, parameterOf, type Pattern } from './pattern';

export const prioritarian: Pattern = {
  id: 'prioritarian',
  name: 'Prioritarianism',
  plain:
    'The sum of the groups’ expected utilities, that of the group that fares worst counted several times over.',
  source:
    'Parfit (1991), Equality or Priority; Baumann et al. (2022), arXiv 2206.02897, section 3.3',
  better: 'high',
  parameter: { name: 'weight', usual: 2, least: 1 },
  example: { utilities: [0.75, 0.5], parameter: 2, value: 1.75, inWords: '2 × 0.5 + 0.75 = 1.75' },
  of(utilities, parameter) {
    const weight = parameterOf(this, parameter);
    const all = allDefined(utilities);
    if (!all) return undefined;
    const sum = all.reduce((total, utility) => total + utility, 0);
    return sum + (weight - 1) * Math.min(...all);
  },
};
