// Words of the closer look at proxies: how well each column gives away a group.

import { count, decimal } from './format';

export const closerProxies = {
  title: 'What gives a group away',
  plain:
    'How well each column, and each pair, tells a person’s group, though the model never sees it.',
  group: 'Group to guess',
  run: 'Look',
  busy: 'Guessing the group from each column',
  none: (group: string) => `No column gives ${group} away beyond chance`,
  found: (column: string, area: string, group: string) =>
    `${column} gives ${group} away most of all single columns: right for ${area} of 100 pairs`,
  lead: (n: number) =>
    `For two people of different groups, how often a guess from this column alone puts the right one first; 50 of 100 is a coin, and there the bars begin. Learnt on one half of the rows, judged on ${count(n)} others. The line marks what shuffled groups would reach at most, 95 times in 100, for all columns together.`,
  single: 'One column',
  pairs: 'Two columns',
  area: (area: number) => `${decimal(100 * area, 0)} of 100`,
  beyond: 'beyond chance',
  within: 'as by chance',
  more: 'All of them',
  fewer: 'The first ones',
  table: ['column', 'right, of 100 pairs', 'chance alone, at most', 'verdict'],
  note: 'A column that gives the group away is not wrong by itself: it may carry something the decision needs. And leaving it out seldom hides the group, as long as others carry it too.',
} as const;
