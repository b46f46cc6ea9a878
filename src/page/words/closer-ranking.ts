// Words of the closer look at ranked lists: who stands at the top, how much attention that is, and what re-ranking would change.

import { count, decimal, percent, range } from './format';

export const closerRanking = {
  title: 'Ranked lists',
  plain:
    'Puts the people in order of their scores: who stands at the top, and what would a rule for the places change?',
  places: 'Places in the list',
  placesWrong: (most: number) => `A whole number from 10 to ${count(most)}.`,
  shares: 'Each group should hold',
  sharesOf: {
    people: {
      label: 'its share of all people',
      hint: 'Whoever stands in the rows, deserving or not.',
    },
    deserving: {
      label: 'its share of those with the favourable label',
      hint: 'This trusts the label; where the label is a past decision, it repeats it.',
    },
  },
  rule: 'Re-ranked by',
  busy: 'Putting everybody in order',
  chooseGroup: 'Choose a group column above: a list of everybody has nobody to compare.',
  heading: (group: string, attention: number, people: number) =>
    `At the top, ${group} get ${percent(attention)} of the attention; they are ${percent(people)} of the people`,
  usual: 'Every group’s share of attention is what lots could give',
  subtitle: (places: number, n: number) =>
    `The first ${count(places)} of ${count(n)} people. Place r counts 1 / log2(1 + r): a reader looks less the further down.`,
  strip: {
    byScore: 'By score',
    reranked: 'Re-ranked',
    axis: 'place in the list',
    note: 'Attention is a model of a reader, not a measurement of one. Whether a place is a benefit depends on what the list is for.',
    reading: (lines: readonly string[]) => `Who holds which place. ${lines.join('. ')}`,
    caption: 'Who holds which place',
    head: ['List', 'Group', 'Places', 'First place'],
    line: (list: string, group: string, held: number, first: number) =>
      `${list}, ${group}: ${count(held)} places, the first is place ${count(first)}`,
    empty: (list: string, group: string) => `${list}, ${group}: no place`,
  },
  table: {
    caption: 'Attention by group',
    head: [
      'Group',
      'Share of people',
      'Share of attention',
      'Lots would give',
      'Re-ranked',
      'Come in',
      'Drop out',
    ],
    chance: (lo: number, hi: number) => range(lo, hi, (end) => percent(end)),
  },
  numbers: { caption: 'The two lists in numbers', head: ['Number', 'By score', 'Re-ranked'] },
  deserving: 'Places held by somebody with the favourable label',
  undefined: 'not defined',
  value: (value: number) => decimal(value, 3),
  cost: (before: number, after: number, places: number) =>
    before === after
      ? `As many of the ${count(places)} places go to people with the favourable label as before: ${count(after)}.`
      : `Of ${count(places)} places ${count(after)} go to people with the favourable label, ${count(before)} by score alone.`,
  caution:
    'Places are a quota. In many countries that is unlawful for credit, hiring or housing: ask first.',
} as const;
