// Words of the closer look at what people get out of decisions: what outcomes are worth, who has a claim, four patterns of
// justice, and what other cut-offs would give.

import type { Claim, Utilities } from '../../core/fairness/justice';
import { count, decimal, percent, plain, range } from './format';
import type { CaseWords } from './instruments-cases';
import { listed } from './listed';

type Write = (value: number) => string;

/** Three decimals, fewer where the number is large. */
export const worth: Write = (value) =>
  Math.abs(value) < 1 ? decimal(value, 3) : Math.abs(value) < 10 ? decimal(value) : plain(value, 1);

interface Start {
  readonly subjects: Utilities;
  readonly decider: Utilities;
  readonly said: string;
}

const anyStart = ({ goods }: CaseWords): Start => ({
  subjects: { tp: 1, fp: 1, fn: 0, tn: 0 },
  decider: { tp: 1, fp: -1, fn: 0, tn: 0 },
  said: `To start with, any of these ${goods} is worth 1 to the person. To whoever decides, a right one is worth 1 and a wrong one costs 1. These are our numbers, and yours to change.`,
});

/** Where a case has better numbers to begin with than "a yes is a yes". */
const starts: Readonly<Record<string, Start>> = {
  german_credit: {
    subjects: { tp: 1, fp: -1, fn: 0, tn: 0 },
    decider: { tp: 1, fp: -5, fn: 0, tn: 0 },
    said: 'To start with, a loan that can be paid back is worth 1 to the person, and one that cannot be paid back harms as much. The bank gains 1 or loses 5: the costs that came with these rows. The rest are our numbers, and yours to change.',
  },
};

const claims = ({ deserve, doNot, given }: CaseWords): Readonly<Record<Claim, string>> => ({
  everybody: 'everybody',
  'favourable-label': `those who ${deserve}`,
  'other-label': `those who ${doNot}`,
  selected: `those ${given}`,
  rejected: `those not ${given}`,
});

const patternNames: Readonly<Record<string, string>> = {
  egalitarian: 'the gap between the groups',
  maximin: 'what the worst-off group gets',
  prioritarian: 'the weighted sum',
  sufficientarian: 'groups that have enough',
};

export const closerJustice = {
  title: 'What people get out of it',
  plain:
    'What decisions are worth to people and to whoever decides, how justly it is spread, and what other cut-offs would give.',
  start: (set: string | undefined, words: CaseWords): Start =>
    (set === undefined ? undefined : starts[set]) ?? anyStart(words),

  worths: {
    subjects: 'What it is worth to a person',
    decider: 'What it is worth to whoever decides',
    corner: 'Outcome',
    rows: ({ deserve, doNot }: CaseWords) => [`They ${deserve}`, `They ${doNot}`] as const,
    columns: ({ given }: CaseWords) => [given, `not ${given}`] as const,
    cell: (side: string, row: string, column: string) => `${side}: ${row}, ${column}`,
    aside: 'Pale cells do not count: those people have no claim here.',
    wrong: 'Each of them is a number between −1,000 and 1,000.',
    unit: 'Any unit will do, as long as it is the same in all four cells.',
  },

  claim: 'Who may claim to fare alike',
  claims,

  pattern: 'What is just?',
  patterns: {
    egalitarian: 'Equality (egalitarian)',
    maximin: 'The worst-off first (maximin)',
    prioritarian: 'Priority to the worse-off (prioritarian)',
    sufficientarian: 'Enough for everyone (sufficientarian)',
  } as Readonly<Record<string, string>>,
  patternHints: {
    egalitarian:
      'The gap between the group that fares best and the one that fares worst should be small, even if all fare worse for it.',
    maximin: 'Only the group that fares worst counts: the better it fares, the better.',
    prioritarian: 'All groups count, and the one that fares worst counts several times.',
    sufficientarian:
      'Every group should have enough; how far above that it is makes no difference.',
  } as Readonly<Record<string, string>>,
  parameters: {
    prioritarian: 'The worst-off count times',
    sufficientarian: 'Enough is',
  } as Readonly<Record<string, string>>,
  parameterWrong: {
    prioritarian: 'A number of at least 1.',
    sufficientarian: 'A number.',
  } as Readonly<Record<string, string>>,

  working: 'Adding up who gets what',
  stopped: 'Stopped.',
  again: 'Work it out',

  groups: {
    all: 'everybody',
    one: (who: string, value: number) => `On average ${who} get ${worth(value)}`,
    apart: (best: string, most: number, worst: string, least: number) =>
      `On average ${best} get ${worth(most)} and ${worst} get ${worth(least)}`,
    notApart: 'These rows cannot tell which group gets most',
    same: 'Every group gets the same',
    few: 'No group has enough people with the claim to be judged',
    subtitle: (claim: string, part: string, several: number) =>
      `Mean worth to ${claim}, ${part} rows; bars are 95 %${
        several > 1 ? `, for ${several === 2 ? 'both' : `all ${several}`} groups together` : ''
      }.`,
    counted: (n: number) => `mean of ${count(n)}`,
    tooFew: (names: readonly string[]) =>
      `Fewer than 30 people with the claim, so left out of the comparison: ${listed(names)}.`,
  },

  numbers: {
    title: 'In one number',
    label: {
      egalitarian: 'Gap',
      maximin: 'The worst-off group gets',
      prioritarian: 'Weighted sum',
      sufficientarian: 'Groups with enough',
    } as Readonly<Record<string, string>>,
    chance: (value: number, chance: number) =>
      value > chance
        ? `0 would be equal. Chance alone would give up to ${worth(chance)}.`
        : `0 would be equal. Chance alone would give up to ${worth(chance)}: these rows cannot tell it from none.`,
    equalOnly: '0 would be equal.',
    interval: (lo: number, hi: number) => `95 % interval ${range(lo, hi, worth)}.`,
    ofGroups: (value: number, of: number) => `${count(value)} of ${count(of)}`,
    groupsBetween: (lo: number, hi: number) =>
      lo === hi
        ? '95 % of redrawn samples say the same.'
        : `95 % interval ${count(lo)} to ${count(hi)}.`,
    decider: 'To whoever decides, each person is worth',
    none: 'not defined here',
    noneWhy: 'It takes two groups with at least 30 people who have the claim.',
    named: 'Known as',
    disparity: (name: string, scale: number) =>
      Math.abs(scale) === 1
        ? `With these settings the gap is the ${name}.`
        : `With these settings the gap is ${plain(Math.abs(scale), 3)} × the ${name}.`,
    metric: (name: string, scale: number, shift: number) =>
      scale === 1 && shift === 0
        ? `With these settings what people get is the ${name}.`
        : `With these settings what people get is ${
            shift === 0 ? '' : `${worth(shift)} ${scale < 0 ? '−' : '+'} `
          }${shift === 0 ? plain(scale, 3) : plain(Math.abs(scale), 3)} × the ${name}.`,
    unnamed: 'No usual rate says the same: it depends on what you put into the table.',
    worthless: 'Every outcome that counts is worth the same, so no decision can matter.',
  },

  frontier: {
    better: {
      egalitarian: (to: number, from: number) =>
        `the gap could be ${worth(to)} instead of ${worth(from)}`,
      maximin: (to: number, from: number) =>
        `the worst-off could get ${worth(to)} instead of ${worth(from)}`,
      prioritarian: (to: number, from: number) =>
        `the weighted sum could be ${worth(to)} instead of ${worth(from)}`,
      sufficientarian: (to: number, from: number) =>
        `${count(to)} groups could have enough instead of ${count(from)}`,
    } as Readonly<Record<string, (to: number, from: number) => string>>,
    nobodyPays: (what: string) => `At no cost to any group or to whoever decides, ${what}`,
    somePay: (what: string, who: readonly string[]) =>
      `At no cost to whoever decides, ${what}, but ${
        who.length > 2 ? `${count(who.length)} groups` : listed(who)
      } would get less`,
    costly: 'Juster cut-offs cost whoever decides something',
    done: 'No other cut-offs are juster',
    subtitle: (part: string) =>
      `What cut-offs on these scores could give, ${part} rows. Right is juster, up is worth more to whoever decides.`,
    note: 'The lines are drawn on the rows they were chosen on, so they promise a little too much: look at other rows before you believe them.',
    x: (pattern: string) => patternNames[pattern] ?? '',
    y: 'worth of a person to whoever decides',
    own: 'a cut-off for each group',
    single: 'one cut-off for everybody',
    standing: 'as decided now',
    chosen: 'chosen here',
    walk: 'Walk along the line',
    ends: ['worth more to whoever decides', 'juster'] as const,
    at: (x: string, y: number) => `${x}; to whoever decides ${worth(y)} a person`,
    xAt: (pattern: string, value: number) =>
      `${patternNames[pattern] ?? ''} ${pattern === 'sufficientarian' ? count(value) : worth(value)}`,
    tableCaption: 'The chosen point, group by group',
    head: ['Group', 'Gets now', 'Would get', 'Gets a yes now', 'Would get a yes', 'Cut-off'],
    share: (value: number) => percent(value, 0),
    cutoff: (value: number) => decimal(value, 3),
    use: 'Use these cut-offs',
    caution:
      'Cut-offs by group treat people with the same score differently because of who they are. For credit, hiring or housing that is unlawful in many places: ask first.',
    unsettable:
      'These scores are made by the repair itself, so the cut-offs cannot be set by hand.',
    none: 'There is nothing to draw: no cut-off gives two groups a number.',
    twinHead: (x: string) => ['Cut-offs', x, 'To whoever decides', 'Beaten'],
    twinCaption: 'Points of the drawing; of long lines every so many.',
    beaten: 'yes',
    unbeaten: 'no',
  },
} as const;
