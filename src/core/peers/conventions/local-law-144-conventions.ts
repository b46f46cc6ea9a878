// New York City's Local Law 144: the impact ratio of a bias audit of hiring tools, each category against the most selected one.

import type { Convention } from './convention';
import { ratesOf } from './group-rate';
import type { Tool } from './tool';

export const localLaw144Tool: Tool = {
  id: 'local-law-144',
  name: 'NYC Local Law 144',
  version: 'final rule of April 2023',
  read: 'summaries of the rule, 6 RCNY § 5-300 and § 5-301',
  manyGroups:
    'Each category has a ratio to the most selected one, for sex, for race and ethnicity, and for their crossing; one with less than 2 % of the data may be left out, if that is said.',
  weights: 'ignored',
  none: '–',
};

export const localLaw144Conventions: readonly Convention[] = [
  {
    tool: 'local-law-144',
    quantity: 'selection-rates',
    name: 'impact ratio',
    sign: 'share',
    reference: 'most-selected',
    zero: 'the rule does not say',
    formula: 'SR(category) ÷ SR(most selected category)',
    differs:
      'The most selected group is the reference, whoever was named; the smallest of the ratios is ours. The rule sets no bound, and it is about hiring and promotion only.',
    of(cells) {
      const rates = ratesOf('selection-rate', cells, NaN);
      const highest = Math.max(...rates);
      return rates.map((rate, group) => ({ group, value: rate / highest }));
    },
  },
];
