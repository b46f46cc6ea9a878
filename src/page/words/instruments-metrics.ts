// What each metric says about people, in the words of a case: its picker label, what is counted, and how a comparison reads.

import { capital } from '../../core/base/capital';
import { count } from './format';
import type { CaseWords } from './instruments-cases';

export interface MetricPhrase {
  /** Missed offers */
  readonly label: string;
  /** of those who earn enough; empty where the metric is no share of people. */
  readonly of: string;
  /** What is counted: 'Of people who earn over 50,000, the share who are not shown the offer.' */
  readonly share: string;
  /** '228 of 438 missed' */
  counted(part: number, n: number): string;
  /** Who is in the denominator: '16 who earn enough'. */
  people(n: number): string;
  /** Between a group and "than": women *who earn over 50,000 are missed more often*. */
  compared(direction: 'more' | 'less'): string;
  /** Before the group: 'Of those shown the offer, '. */
  readonly lead?: string;
  /** Whether the value is a share of people; then it may be said as "12 in 100". */
  readonly shareOfPeople: boolean;
  /** On an axis, after a group: women *are missed more*. */
  readonly worse: string;
  /** Which way of the value is the worse one for a group. */
  readonly worseWhen: 'higher' | 'lower';
}

type Make = (words: CaseWords) => Omit<MetricPhrase, 'shareOfPeople'>;

const often = (does: string) => (direction: 'more' | 'less') => `${does} ${direction} often`;
const persons = (n: number): string => `${count(n)} people`;

const phrases: Readonly<Record<string, Make>> = {
  'false-negative-rate': (w) => ({
    label: capital(w.harm),
    of: `of those who ${w.deserve}`,
    share: `Of people ${w.deserving}, the share who are not ${w.given}.`,
    counted: (part, n) => `${count(part)} of ${count(n)} ${w.refused}`,
    people: (n) => `${count(n)} who ${w.deserve}`,
    compared: often(`${w.deserving} are ${w.refused}`),
    worse: `are ${w.refused} more`,
    worseWhen: 'higher',
  }),
  'true-positive-rate': (w) => ({
    label: `${capital(w.goods)} rightly made`,
    of: `of those who ${w.deserve}`,
    share: `Of people ${w.deserving}, the share who are ${w.given}.`,
    counted: (part, n) => `${count(part)} of ${count(n)} ${w.briefly}`,
    people: (n) => `${count(n)} who ${w.deserve}`,
    compared: often(`${w.deserving} are ${w.given}`),
    worse: `are ${w.given} less`,
    worseWhen: 'lower',
  }),
  'selection-rate': (w) => ({
    label: `${capital(w.goods)} made`,
    of: 'of everybody',
    share: `Of everybody, the share who are ${w.given}.`,
    counted: (part, n) => `${count(part)} of ${count(n)} ${w.briefly}`,
    people: persons,
    compared: often(`are ${w.given}`),
    worse: `are ${w.given} less`,
    worseWhen: 'lower',
  }),
  'false-positive-rate': (w) => ({
    label: `${capital(w.goods)} wrongly made`,
    of: `of those who ${w.doNot}`,
    share: `Of people ${w.undeserving}, the share who are ${w.given} all the same.`,
    counted: (part, n) => `${count(part)} of ${count(n)} ${w.briefly}`,
    people: (n) => `${count(n)} who ${w.doNot}`,
    compared: often(`${w.undeserving} are ${w.given}`),
    worse: `are ${w.given} less`,
    worseWhen: 'lower',
  }),
  'true-negative-rate': (w) => ({
    label: 'Left out',
    of: `of those who ${w.doNot}`,
    share: `Of people ${w.undeserving}, the share who are not ${w.given}.`,
    counted: (part, n) => `${count(part)} of ${count(n)} left out`,
    people: (n) => `${count(n)} who ${w.doNot}`,
    compared: often(`${w.undeserving} are left out`),
    worse: 'are left out more',
    worseWhen: 'higher',
  }),
  precision: (w) => ({
    label: `Right ${w.goods}`,
    of: `of those ${w.given}`,
    share: `Of people ${w.given}, the share who ${w.deserve}.`,
    counted: (part, n) => `${count(part)} of ${count(n)} ${w.deserve}`,
    people: (n) => `${count(n)} ${w.briefly}`,
    lead: `Of those ${w.given}, `,
    compared: often(w.deserve),
    worse: `${w.deserve} less often, once ${w.briefly}`,
    worseWhen: 'lower',
  }),
  'negative-predictive-value': (w) => ({
    label: 'Rightly left out',
    of: 'of those left out',
    share: `Of people not ${w.given}, the share who ${w.doNot}.`,
    counted: (part, n) => `${count(part)} of ${count(n)} ${w.doNot}`,
    people: (n) => `${count(n)} left out`,
    lead: 'Of those left out, ',
    compared: often(w.doNot),
    worse: `${w.doNot} less often, once left out`,
    worseWhen: 'lower',
  }),
  'threat-score': (w) => ({
    label: `Right ${w.goods} among all that were made or due`,
    of: `of those who ${w.deserve} or are ${w.given}`,
    share: `Of people who ${w.deserve} or are ${w.given}, the share to whom both applies.`,
    counted: (part, n) => `${count(part)} of ${count(n)} both`,
    people: (n) => `${count(n)} who ${w.deserve} or are ${w.given}`,
    lead: `Of those who ${w.deserve} or are ${w.given}, `,
    compared: often(`${w.deserve} and are ${w.given}`),
    worse: `${w.deserve} and are ${w.given} less`,
    worseWhen: 'lower',
  }),
  accuracy: () => ({
    label: 'Right decisions',
    of: 'of everybody',
    share: 'Of everybody, the share about whom the decision is right.',
    counted: (part, n) => `${count(part)} of ${count(n)} right`,
    people: persons,
    compared: often('are judged rightly'),
    worse: 'are judged wrongly more',
    worseWhen: 'lower',
  }),
  'error-rate': () => ({
    label: 'Wrong decisions',
    of: 'of everybody',
    share: 'Of everybody, the share about whom the decision is wrong.',
    counted: (part, n) => `${count(part)} of ${count(n)} wrong`,
    people: persons,
    compared: often('are judged wrongly'),
    worse: 'are judged wrongly more',
    worseWhen: 'higher',
  }),
  'base-rate': (w) => ({
    label: `How many ${w.deserve}`,
    of: 'of everybody',
    share: `Of everybody, the share who ${w.deserve}, whatever the model says.`,
    counted: (part, n) => `${count(part)} of ${count(n)} ${w.deserve}`,
    people: persons,
    compared: often(w.deserve),
    worse: `${w.deserve} less often`,
    worseWhen: 'lower',
  }),
};

/** Names in the field where the id alone would read badly. */
const NAMES: Readonly<Record<string, string>> = {
  'roc-auc': 'ROC AUC',
  f1: 'F1',
  brier: 'Brier score',
  'g-mean': 'G-mean',
  'matthews-correlation': 'Matthews correlation',
  'cohens-kappa': 'Cohen’s kappa',
};
/** What a number says where its name alone does not. */
const SAYS: Readonly<Record<string, (w: CaseWords) => string>> = {
  'g-mean': () => 'Both rates of right decisions in one number: it is 0 as soon as one of them is.',
  'lowest-class-accuracy': (w) =>
    `The lower of two shares of right decisions: about those who ${w.deserve}, and about all others.`,
  'matthews-correlation': () =>
    'How decision and truth go together: 1 is always right, 0 is chance, −1 is always wrong.',
  'cohens-kappa': () =>
    'How much more often decision and truth agree than by chance: 1 is always, 0 is chance.',
  lift: (w) =>
    `How many times more often those ${w.given} ${w.deserve} than people picked by lot would.`,
  'error-ratio': (w) =>
    `People ${w.deserving} who are not ${w.given}, divided by people ${w.undeserving} who are.`,
  'conditional-acceptance': (w) =>
    `People who are ${w.given}, divided by people ${w.deserving}: above 1 more are than should be.`,
  'conditional-rejection': (w) =>
    `People who are not ${w.given}, divided by people ${w.undeserving}: above 1 more are left out than should be.`,
};
const LOWER_IS_BETTER = new Set([
  'log-loss',
  'brier',
  'false-discovery-rate',
  'false-omission-rate',
]);

/** The phrase of a metric in this case; a metric the case has no words for keeps its name in the field. */
export function metricPhrase(
  id: string,
  words: CaseWords,
  named?: { name: string; of: string },
): MetricPhrase {
  const own = phrases[id]?.(words);
  if (own)
    return { ...own, shareOfPeople: true, ...(named ? { label: named.name, of: named.of } : {}) };
  const label = named?.name ?? NAMES[id] ?? capital(id.replaceAll('-', ' '));
  const inside = NAMES[id] ?? label.toLowerCase();
  const worseWhen = LOWER_IS_BETTER.has(id) ? 'higher' : 'lower';
  return {
    label,
    of: named?.of ?? '',
    share: SAYS[id]?.(words) ?? `${label}.`,
    counted: (_part, n) => persons(n),
    people: persons,
    compared: (direction) => `have a ${direction === 'more' ? 'higher' : 'lower'} ${inside}`,
    worse: `have a ${worseWhen} ${inside}`,
    worseWhen,
    shareOfPeople: false,
  };
}
