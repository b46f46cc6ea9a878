// What the auditor says: pickers, findings composed from the run, what a difference means and what it does not.

import { capital } from '../../core/base/capital';
import { count, decimal, points } from './format';
import type { MetricPhrase } from './instruments-metrics';

type Part = 'practice' | 'audit' | 'judge';

export const parts: Readonly<Record<Part, string>> = {
  practice: 'practice rows',
  audit: 'audit rows',
  judge: 'held-back rows',
};

/** 'by about 12 in 100', from a difference of shares. */
function about(difference: number): string {
  const size = Math.round(Math.abs(difference) * 100);
  return size === 0 ? 'by less than 1 in 100' : `by about ${size} in 100`;
}

const numerals = [
  'none',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
];

/** 'five' up to ten, then figures. */
export function inWords(n: number): string {
  return numerals[n] ?? count(n);
}

export const audit = {
  title: 'Slice auditor',
  metric: 'Metric',
  groups: 'Groups',
  all: 'everybody',
  reference: 'Compare with',
  compared: 'Show the difference for',
  and: (names: readonly string[]) =>
    names.length < 2
      ? (names[0] ?? '')
      : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`,
  metricOption: (label: string, of: string) => (of ? `${label}, ${of}` : label),

  /** The finding for a pair of groups. */
  pair(
    phrase: MetricPhrase,
    group: string,
    reference: string,
    difference: number,
    interval: { lo: number; hi: number } | undefined,
  ): string {
    if (interval && interval.lo <= 0 && interval.hi >= 0) {
      return `${phrase.label}: these rows cannot tell ${group} from ${reference}`;
    }
    const by = phrase.shareOfPeople ? about(difference) : `by ${decimal(Math.abs(difference))}`;
    const compared = phrase.compared(difference > 0 ? 'more' : 'less');
    const lead = phrase.lead ?? '';
    return `${lead ? `${lead}${group}` : capital(group)} ${compared} than ${reference}, ${by}`;
  },
  pairTooSmall: (phrase: MetricPhrase, group: string, n: number) =>
    `Too few ${group} to judge: ${phrase.people(n)}`,
  pairUndefined: (phrase: MetricPhrase, group: string) =>
    `${phrase.label} is not defined for ${group}: nobody to count`,
  oneGroup: (phrase: MetricPhrase, value: string) => `${phrase.label}: ${value} of all rows`,
  crossing(
    phrase: MetricPhrase,
    small: number,
    all: number,
    lowest: number | null,
    highest: number | null,
  ): string {
    if (small > 0) {
      return `In ${inWords(small)} of ${inWords(all)} cells there are too few people to say anything`;
    }
    if (lowest === null || highest === null) return phrase.label;
    const [from, to] = [lowest, highest].map((value) =>
      phrase.shareOfPeople ? String(Math.round(value * 100)) : decimal(value),
    );
    return `${phrase.label} run from ${from} to ${to}${phrase.shareOfPeople ? ' in 100' : ''}, cell by cell`;
  },

  subtitle: (phrase: MetricPhrase, n: number, part: Part, family: number) =>
    `${phrase.share} ${count(n)} ${parts[part]}, bars are 95 % intervals${
      family > 1 ? `, wide enough for the ${inWords(family)} comparisons made so far` : ''
    }.`,

  /** What the interval of a difference says, and what it does not. */
  note(
    interval: { lo: number; hi: number } | undefined,
    unit: 'percent' | 'plain',
    digits: number,
  ): string {
    if (!interval) return 'It does not say why.';
    const write =
      unit === 'percent'
        ? (value: number) => points(value, digits)
        : (value: number) => decimal(value);
    const unitWord = unit === 'percent' ? ' points' : '';
    const { lo, hi } = interval;
    const ends = `${write(lo)} to ${write(hi)}${unitWord}`;
    if (lo > 0 || hi < 0) {
      return `The interval of the difference, ${ends}, leaves out 0: chance alone is an unlikely reason. It does not say why.`;
    }
    const most = write(Math.max(Math.abs(lo), Math.abs(hi)));
    return `The interval of the difference, ${ends}, holds 0: these rows cannot tell it from none. That is not proof of none: ${most}${unitWord} would fit them too.`;
  },
  smallNote: (least: number) =>
    `Where fewer than ${least} people are counted, or the interval is too wide to say anything, the lab draws no point. Too small to judge does not mean fine.`,
  overallNote: 'One number for everybody does not say who bears the errors.',
  noReference: 'No group to compare with is chosen, so there is no difference to show.',

  whyDenominator: (phrase: MetricPhrase, n: number, least: number) =>
    `${phrase.people(n)}; under ${least} the lab draws no point`,
  whyWidth: (margin: number) =>
    `the interval of its difference is wider than ${points(2 * margin, 0)} points and holds 0`,
  tooWide: (people: string) => `${people}, interval too wide`,
  undefined: 'nobody to count',
  difference: 'difference',
  differenceOf: (group: string, reference: string, unit: 'percent' | 'plain') =>
    `${unit === 'percent' ? 'points, ' : ''}${group} minus ${reference}`,
  counted: (phrase: MetricPhrase, part: number | null, n: number) =>
    part === null ? phrase.people(n) : phrase.counted(part, n),
  meaning: 'What does this mean?',
  here: 'Here',
  /** The chart's own counts: of one row, or row by row. */
  hereOf: (rows: readonly { label: string; part: number; n: number }[]) =>
    `${rows
      .map(
        ({ label, part, n }) =>
          `${rows.length > 1 ? `${label} ` : ''}${count(part)} of ${count(n)}`,
      )
      .join('; ')}.`,
  example: 'Worked example',
  inTheField: (name: string) => `In the field: ${name}.`,

  peers: 'As Fairlearn and AIF360 print it',
  peersCaption: 'The same rows, under the names and signs of other tools',
  peersHead: ['name there', 'value', 'tool', 'how it is made'],
  peersNote:
    'They differ in sign and in what they compare with: one takes the largest gap without a sign, the other subtracts the group it calls privileged.',
  peersNone: 'Neither tool prints a number for this metric.',

  lock: {
    title: 'Lock what you will look at',
    lead: 'Choose before you look; then the rows cannot choose for you.',
    metrics: 'Metrics',
    groups: 'Groups',
    reference: (column: string) => `Compare ${column} with`,
    margin: 'A gap this small would not matter',
    marginHint: 'Your margin, in points of a percentage.',
    marginWrong: 'Give a number above 0, at most 100.',
    needsMetric: 'Tick at least one metric.',
    needsGroup: 'Tick at least one way to group people.',
    needsHarm: 'Say which harm the metric stands for.',
    needsReason: 'Audit rows were open already, so the record needs your sentence.',
    keep: 'Keep it as it is',
    harm: 'The harm it stands for',
    reason: 'Why this metric, in one sentence',
    reasonChange: 'You have seen audit rows. Say in one sentence why you change the lock',
    button: 'Lock it',
    change: 'Change the lock',
    against: (groups: string, reference: string) => `${groups} compared with ${reference}`,
    said: (metrics: string, groups: string, time: string, when: 'before' | 'after') =>
      `You locked ${metrics} at ${time}, ${groups}, ${
        when === 'before' ? 'before any audit row was open' : 'after audit rows were open'
      }.`,
    pointsUnit: 'points',
  },
  open: {
    button: 'Open the audit rows',
    says: 'Opening them is written down. What you look at there counts as a comparison.',
    lockFirst: 'Audit rows open once you have locked what you will look at.',
    back: 'Back to practice rows',
    opened: (times: number) =>
      `${times === 1 ? 'One look' : `${count(times)} looks`} at audit rows, on record.`,
  },
  working: 'Counting',

  cells: {
    show: (metric: string, groups: string) => `Show ${metric.toLowerCase()} by ${groups}`,
    legend: 'Which cells cannot be told apart from the worst?',
    hint: 'Show the others against the worst cell that is large enough to judge. Tick it, and every cell whose difference to it could be zero. A cell too small to judge is neither.',
    rate: (value: string, interval: string, people: string) =>
      interval ? `${value}, ${interval}; ${people}` : `${value}; ${people}`,
    showAgainst: 'Show each cell against',
    measuredAgainst: 'The others are shown against this one',
    against: (name: string, difference: string, interval: string, unit: 'percent' | 'plain') =>
      `Against ${name}: ${difference}${unit === 'percent' ? ' points' : ''}, ${interval}`,
    small: (people: string) => `too small to judge: ${people}`,
    save: 'Keep this set',
    kept: (ticked: number, small: number) =>
      `Your set holds ${inWords(ticked)} ${ticked === 1 ? 'cell' : 'cells'}; ${inWords(small)} ${
        small === 1 ? 'cell is' : 'cells are'
      } too small to judge.`,
    nobody: 'Nothing ticked yet.',
    family: (n: number) =>
      `The intervals are wide enough to hold together for all ${inWords(n)} cells, so that looking at many does not find a worst one by luck.`,
  },
} as const;

/** Numbers pinned by their own names, with what other tools call them. */
export const named = {
  title: 'By their names in other tools',
  lead: 'These compare the groups, or all people, in one number each. It is computed on the rows you look at when you pin it.',
  names: (aif360: string | undefined, fairlearn: string | undefined) =>
    `AIF360: ${aif360 ?? 'has none'} · Fairlearn: ${fairlearn ?? 'has none'}`,
  who: (group: string, reference: string) => `${group} against ${reference}`,
  everybody: 'all people, whatever their group',
  notYet: 'not pinned yet',
  pin: 'Pin',
  pinOf: (title: string) => `Pin ${title}`,
  note: 'AIF360 subtracts the group it calls privileged and keeps the sign. Fairlearn takes the highest minus the lowest, so it has no sign. Consistency here leaves a person out of their own neighbours; AIF360 counts them in and prints a little more.',
} as const;
