// The cards of the primer, in their order: the table of contents of this folder, and the words around the cards.

import { count, percent, plain, points, range } from '../format';
import { afterTheFix } from './after-the-fix';
import type { PrimerCard } from './card';
import { fourFifths } from './four-fifths';
import { fourVerbs } from './four-verbs';
import { fourWords } from './four-words';
import { onePage } from './one-page';
import { riskTiers } from './risk-tiers';
import { threeBiases } from './three-biases';
import { twoRules } from './two-rules';

export const cards: readonly PrimerCard[] = [
  fourWords,
  threeBiases,
  twoRules,
  fourFifths,
  riskTiers,
  fourVerbs,
  onePage,
  afterTheFix,
];

const CONFIDENCE = {
  P: 'primary text read',
  S: 'independent sources agree',
  '1': 'one source',
  M: 'from memory',
  '?': 'uncertain or moving',
} as const;

const LENGTHS = {
  4: { year: 'numeric' },
  7: { month: 'long', year: 'numeric' },
  10: { day: 'numeric', month: 'long', year: 'numeric' },
} as const;

/** "2026-07-27" → "27 July 2026"; a month or a year alone stay what they are. */
function day(date: string): string {
  const parts = LENGTHS[date.length as keyof typeof LENGTHS];
  return new Intl.DateTimeFormat('en-GB', { ...parts, timeZone: 'UTC' }).format(new Date(date));
}

export const primer = {
  title: 'Primer',
  lead: 'Eight short cards. Each has one thing to do, on rows of this lab. In any order; nothing is scored.',
  card: (number: number, of: number) => `Primer · card ${count(number)} of ${count(of)}`,
  done: 'done',
  begun: 'begun',
  working: 'Counting the figures of this card',
  yes: 'Yes.',
  no: 'Not quite.',
  belongs: (bin: string) => `It belongs under “${bin}”.`,
  right: (right: number, of: number) =>
    `${count(right)} of ${count(of)} at the place we would choose.`,
  remember: 'To take away',
  law: 'What the rules say, and how sure that is',
  lawLine: ({ status, since, checkedOn }: Record<'status' | 'since' | 'checkedOn', string>) =>
    `${status}, from ${day(since)}; looked at on ${day(checkedOn)}`,
  confidence: CONFIDENCE,
  lawSource: 'Source',
  figures: 'All figures of this card',
  figuresHead: ['what', 'value', '95\u00a0% interval', 'of'],
  counted: 'Counted on:',
  go: 'Go on',
  again: 'Begin this card again',
  all: 'All cards',
  next: 'The next card',
  count: (value: number) => count(value),
  /** In a sentence: whole per cents, a difference by its size and sign. */
  share: (value: number) => percent(value, 0),
  points: (value: number) => `${points(value, 0)} points`,
  /** In a table. */
  exact: {
    share: (value: number) => percent(value),
    points: (value: number) => `${points(value)} points`,
    interval: (lo: number, hi: number) => range(lo, hi, (end) => points(end)),
  },
  lines: {
    black: 'Line for Black people',
    white: 'Line for white people',
    told: (line: number) => `Accepted: scores above ${plain(line, 1)}`,
    apart: (accepted: number, good: number, late: number) =>
      `Accepted shares are ${points(Math.abs(accepted), 0)} points apart; among those who pay on time ${points(Math.abs(good), 0)}, among those who pay late ${points(Math.abs(late), 0)}`,
    subtitle:
      'Each mark is a group at its line. Equalized odds would put both marks on one spot; no intervals, because the table holds shares and not people.',
    caption: 'What the two lines do',
    head: ['group', 'line', 'accepted', 'of those who pay on time', 'of those who pay late'],
    x: 'Accepted, of those who pay late',
    y: 'Accepted, of those who pay on time',
    guessing: 'dotted: guessing',
  },
  alarms: {
    title: (small: string) =>
      `With small groups the rule rings ${small} of the time, by luck alone`,
    subtitle: (draws: string) => `How often it rang in ${draws} draws, by people in each group`,
    head: ['people in each group', 'rang'],
    guess: 'Say what you think first; then the draws are shown.',
  },
  beforeAfter: {
    caption: 'On rows that neither the model nor the repair has seen',
    head: ['what', 'before', 'after', 'change, same people'],
    rows: {
      sex: 'Missed, women minus men',
      race: 'Missed, Black minus white people',
      chosen: 'Offered, women minus men',
      accuracy: 'Accuracy',
    },
    guess: 'Say what you expect first; then the rows are shown.',
  },
} as const;
