// Words of the search among all crossings of the group columns: for whom an error is both frequent and frequent for many.

import { count, percent, points } from './format';

export const closerCrossings = {
  lead: 'Looks at every group and every crossing of groups, and asks where an error is far from usual and falls on many. Small groups far off and large ones near by weigh the same.',
  kind: 'Error',
  columns: 'Crossing',
  run: 'Look at all crossings',
  busy: 'Dealing errors by chance',
  choose: 'Tick at least one group column.',
  title: (error: string, who: string, rate: number, usual: number) =>
    `${error} fall hardest on ${who}: ${percent(rate)}, against ${percent(usual)} of all`,
  even: (error: string) => `${error} are as frequent in every group`,
  none: 'Nobody on these rows could suffer this error',
  looked: (n: number, hardest: number, chance: number) =>
    hardest > chance
      ? `Of ${count(n)} groups and crossings none is hit harder: distance × size makes ${points(hardest, 2)} points. Chance alone, looking at as many, would seldom go beyond ${points(chance, 2)}.`
      : `Of ${count(n)} groups and crossings none is hit harder, and it is no more than chance alone would give when one looks at as many: distance × size makes ${points(hardest, 2)} points, by chance up to ${points(chance, 2)}.`,
  head: {
    corner: 'Counted',
    hardest: (who: string) => `Hit hardest: ${who}`,
    worst: (who: string) => `Farthest off: ${who}`,
    everybody: 'Everybody',
  },
  people: 'People',
  /** 'of those who earn enough' */
  could: (of: string) => of.replace(/^of those/, 'Those').replace(/^of everybody/, 'Everybody'),
  rate: 'Rate',
  gap: 'Distance of the rate × their share of everybody, in points',
  gapOf: (value: number) => points(value, 2),
  farthest:
    'Farthest off is the group with the largest size × distance, be its errors more or fewer: that number is the unfairness of the set of groups.',
  union: (value: number) =>
    `No union of these groups, named or not, goes beyond ${points(value, 2)} points (rich-subgroup fairness, Kearns and others 2018).`,
  look: 'Look at these people alone',
} as const;
