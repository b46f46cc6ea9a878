// Enough for everyone: what matters is that no group falls below a threshold, not how far above it others are.

import { allDefined, parameterOf, type Pattern } from './pattern';

export const sufficientarian: Pattern = {
  id: 'sufficientarian',
  name: 'Sufficientarianism',
  plain: 'How many groups have an expected utility at or above the threshold of what is enough.',
  source:
    'Frankfurt (1987), Equality as a Moral Ideal; Baumann et al. (2022), arXiv 2206.02897, section 3.3',
  better: 'high',
  parameter: { name: 'threshold', usual: 0, least: -Infinity },
  example: {
    utilities: [0.75, 0.5],
    parameter: 0.6,
    value: 1,
    inWords: 'only 0.75 reaches 0.6: of the two groups 1',
  },
  of(utilities, parameter) {
    const threshold = parameterOf(this, parameter);
    return allDefined(utilities)?.filter((utility) => utility >= threshold).length;
  },
};
