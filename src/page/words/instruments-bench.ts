// What the bench says when a repair is looked at closer: the line alone, who changed between two runs, where the gap comes from.

import { count, decimal, percent, points, range } from './format';
import type { CaseWords } from './instruments-cases';

type Fit = 'answers' | 'eases' | 'cannot' | 'unsaid';

const ends = (lo: number, hi: number): string => range(lo, hi, (end) => points(end));

export const lineAlone = {
  title: 'Did it only move the line?',
  lead: 'A repair also shifts how many are selected. So it is compared with the inherited model at one line for everybody that is equal to it in one respect.',
  by: 'Compare at',
  same: {
    'selection-rate': (words: CaseWords) => `as many ${words.goods}`,
    accuracy: () => 'no less accuracy',
  },
  /** What the line was chosen by, in a sentence. */
  chosen: {
    'selection-rate': (line: number, words: CaseWords) =>
      `At ${decimal(line, 3)} one line for everybody makes as many ${words.goods} as this repair.`,
    accuracy: (line: number) =>
      `Of the lines that are no less accurate than this repair, ${decimal(line, 3)} leaves the smallest gap.`,
  },
  working: 'Looking for the line',
  caption:
    'The inherited model, the same model at the comparable line, and the repair, on practice rows',
  head: (words: CaseWords) => [
    'model',
    'gap, points',
    'accuracy',
    'balanced accuracy',
    words.goods,
  ],
  inherited: 'As inherited',
  alone: (line: number) => `The line alone, at ${decimal(line, 3)}`,
  repair: 'This repair',
  gap: (value: number | null, lo: number | null, hi: number | null) =>
    value === null
      ? 'not defined'
      : lo === null || hi === null
        ? points(value)
        : `${points(value)} (${ends(lo, hi)})`,
  share: (value: number | null) => (value === null ? 'not defined' : percent(value)),
  balanced: (value: number | null) => (value === null ? 'not defined' : decimal(value, 3)),
  /** The finding. `rest`: size of the gap, repair minus line alone, in shares. */
  more: (rest: number, lo: number, hi: number) =>
    `The repair does more than move the line: its gap is ${points(-rest)} points smaller (${ends(-hi, -lo)}).`,
  less: (rest: number, lo: number, hi: number) =>
    `Moving the line alone leaves a gap that is ${points(rest)} points smaller (${ends(lo, hi)}).`,
  same95: (lo: number, hi: number) =>
    `These rows cannot tell this repair from a moved line: the difference of the gaps lies between ${points(lo)} and ${points(hi)} points.`,
  unknown: 'These rows cannot say how the repair stands to the moved line.',
  pin: 'Pin the gap of the line alone',
} as const;

export const whoChanged = {
  title: 'Who changed between two runs?',
  lead: 'Every person whose decision differs between two runs on the same practice rows, by group and by what they are.',
  from: 'From',
  to: 'to',
  working: 'Comparing the two runs',
  none: 'Nobody’s decision differs between these two.',
  finding: (total: number, n: number) =>
    `${count(total)} of ${count(n)} people get another decision.`,
  balance: (group: string, gained: number, lost: number) =>
    `${group}: ${count(gained)} gain it, ${count(lost)} lose it`,
  caption: 'People whose decision changed',
  head: ['group', 'who', 'people', 'gain it', 'lose it'],
  who: (label: 'favourable' | 'other', words: CaseWords) =>
    label === 'favourable' ? words.deserve : words.doNot,
  few: (n: number, group: string, who: string, change: 'gained' | 'lost') =>
    `${n === 1 ? 'The one row' : `The ${count(n)} rows`}: ${group}, ${who}, ${change} it`,
  rowsCaption: 'What the model reads of them, and their scores before and after',
  rowHead: 'row',
  before: 'score before',
  after: 'score after',
  score: (value: number) => decimal(value, 3),
  missing: 'missing',
  many: (most: number) => `Rows are shown where they are ${count(most)} or fewer.`,
  same: 'Choose two different runs.',
} as const;

export const causes = {
  title: 'Where may the gap come from?',
  lead: 'A repair that answers another cause moves the number and leaves the reason. Choose a cause to see which of these repairs work on it.',
  cause: 'Cause',
  none: 'not chosen yet',
  shown: 'What would show it',
  beyond: 'Beyond a repair',
  caption: 'What each repair does about this cause',
  fits: {
    answers: 'Works on the cause',
    eases: 'Works on the gap only',
    cannot: 'Does not reach it',
    unsaid: 'Cannot be said from here',
  } satisfies Record<Fit, string>,
  why: {
    answers: 'It changes what the gap comes from.',
    eases: 'The number may shrink; what made it stays.',
    cannot: 'It leaves both the cause and what follows from it as they are.',
    unsaid: 'It is another model; how it was made decides.',
  } satisfies Record<Fit, string>,
  noneOfThese: 'None of those offered here.',
  reason: 'What did you see that speaks for it? One sentence.',
  keep: 'Keep this cause',
  kept: (name: string) => `Kept: ${name}.`,
  needs: 'Choose a cause and say in one sentence what you saw.',
} as const;
