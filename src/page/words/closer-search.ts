// Words of the closer look that searches for the people for whom a rate is worst.

import type { Confirmed } from '../../core/fairness/search/confirm';
import type { Tallied } from '../../core/fairness/search/tallied';
import { count, percent, points, range } from './format';

const share = ({ part, of }: Tallied): string => (of > 0 ? percent(part / of) : 'nobody');

export const closerSearch = {
  title: 'Where it is worst',
  plain: 'Searches all kinds of people for the highest error, then checks on rows it did not see.',
  kind: 'How to look',
  kinds: {
    slices: 'kinds of people, worst first',
    tree: 'a small tree of who differs most',
    map: 'a map of two columns',
    crossings: 'all crossings of groups',
  } as Readonly<Record<string, string>>,
  columns: 'Columns to search in',
  allColumns: (n: number) => `${n} columns`,
  chooseColumns: 'Choose the columns',
  across: 'Across',
  down: 'Down',
  run: 'Search',
  busy: 'Searching',
  notShare: (metric: string) =>
    `“${metric}” is not a share of people, and a search compares shares. Choose an error rate or a selection rate above.`,
  halves: (searched: number, held: number) =>
    `Searched in ${count(searched)} rows, checked in ${count(held)} other rows.`,
  looked: (n: number, shown: number) =>
    `${count(n)} kinds of people were compared with everybody else; ${
      shown === 0
        ? 'none stood out'
        : shown === 1
          ? 'this one stood out'
          : `these ${shown} stood out`
    }. What is picked for being large is partly luck, so only the check counts.`,
  noneTitle: 'Nobody stands out',
  foundTitle: (label: string, worst: string, cohort: string, everyone: string) =>
    `${label}: ${worst} for ${cohort}, ${everyone} for everybody else`,
  unconfirmedTitle: 'What the search found did not hold on other rows',
  checked: 'On rows it did not see',
  searched: 'Where it was found',
  against: (inside: Tallied, outside: Tallied) =>
    `${share(inside)} of ${count(inside.of)}; everybody else ${share(outside)} of ${count(outside.of)}`,
  difference: ({ difference, interval }: Confirmed) =>
    difference === null
      ? 'not defined here'
      : `difference ${points(difference)} points${
          interval ? ` (${range(interval.lo, interval.hi, (end) => points(end))})` : ''
        }`,
  verdicts: {
    confirmed: 'It holds.',
    'not-confirmed': 'Not shown: these rows cannot tell it from none.',
    'too-small': 'Too few people to say.',
  } as Readonly<Record<Confirmed['verdict'], string>>,
  better: 'The other way: better off.',
  among: (cohort: string) => `Only ${cohort} are searched, as above.`,
  /** Of a branch, against everybody who is not in it. */
  apart: ({ difference, interval }: Confirmed) =>
    difference === null
      ? 'Not defined here.'
      : `${points(difference)} points from everybody else${
          interval ? ` (${range(interval.lo, interval.hi, (end) => points(end))})` : ''
        }.`,
  look: 'Look at these people alone',
  lookAt: (cohort: string) => `Look at these people alone: ${cohort}`,
  treeNone: (label: string) => `${label}: no branch is shown to be worse off on other rows`,
  treeNote:
    'Each fork is the cut that tells the rates furthest apart in one half of the rows. The numbers are from the other half; intervals hold for all branches together.',
  treeEmpty: 'No cut tells people apart: the rate is about the same for everybody.',
  everybody: 'everybody',
  node: (tallied: Tallied) => `${share(tallied)} of ${count(tallied.of)}`,
  mapTitle: (label: string, across: string, down: string) => `${label} by ${down} and ${across}`,
  mapFound: (
    label: string,
    [low, lowWho]: readonly [string, string],
    [high, highWho]: readonly [string, string],
  ) => `${label}: from ${low} for ${lowWho} to ${high} for ${highWho}`,
  mapNote:
    'Stronger shading is higher; under each share stands of how many. A cell of fewer than 30 shows none. Nothing here is tested: among many cells some are far off by luck.',
  mapNone: 'No cell has 30 people in the count.',
  mapCount: (n: number) => `of ${count(n)}`,
  few: (n: number) => `${count(n)}: too few`,
  cohort: (cohort: string) => `Only ${cohort} are counted.`,
  everyoneAgain: 'Count everybody again',
} as const;
