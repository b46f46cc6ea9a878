// Words of "Review a report": somebody else's hand-in, what may be wrong with it, and how the marks compare with the scorer's.

import type { Fault } from '../../core/exercise/review/faults';
import type { JudgedLine } from '../../core/exercise/review/judge';
import type { GateId } from '../../core/exercise/pack';
import { count, percent } from './format';
import { listed } from './listed';

const FAULTS: Readonly<Record<Fault, string>> = {
  missing: 'a part of it is missing, or not as asked',
  number: 'a number is wrong, or does not come out again',
  direction: 'compared the wrong way round',
  order: 'wrong rows, or looked before choosing',
  'other-people': 'counts other people than those harmed',
  uncited: 'what is cited does not show it',
  overclaim: 'says what the rows do not carry',
  'few-people': 'judges too few people, or names one where several tie',
  everything: 'takes in everything, so chooses nothing',
  words: 'the reason is missing, copied or empty',
  repair: 'the repair fails, or somebody pays for it',
};

/** What a gate watches, as a sentence to tick. */
const GATES: Readonly<Record<GateId, string>> = {
  R1: 'A number in the text differs from its source, or a result has none.',
  R2: 'What was decided is of no use: nearly everybody is treated alike, or by chance.',
  R3: 'Names or other personal data stand in the text.',
  R4: 'The metric was changed after looking, with no reason given.',
  R5: 'The text promises that a model or its data are fair.',
  R6: 'The record was changed afterwards.',
};

const OUTCOMES: Readonly<Record<JudgedLine['outcome'], string>> = {
  found: 'You marked it, and it is wrong.',
  missed: 'You left it, and it is wrong.',
  wronged: 'You marked it. The scorer finds nothing wrong with it.',
  left: 'You left it, and nothing is wrong with it.',
};

const places = (n: number): string => `${count(n)} ${n === 1 ? 'place' : 'places'}`;

export const review = {
  title: 'Review a report',
  lead: 'Somebody else has handed in an exercise. Read it as a reviewer: mark what is wrong, leave what is sound. Then see what the scorer finds, and why.',
  choose:
    'Each report was made on rows dealt anew, so its numbers are not those you know. Some reports have one mistake, some several, some none.',
  report: (number: number) => `Report ${count(number)}`,
  done: 'reviewed',
  play: 'Play the exercise first, if you have not.',
  asked: 'What they were asked',
  making: 'The report is being written: somebody plays the exercise on rows dealt anew',
  missing: 'There is no such report. Choose one from the list.',
  readNote:
    'Steps stand in the order they were done in, numbers as they were pinned. Under each step you say whether what was asked for there is sound.',
  nothing: 'Nothing was handed in here.',
  absent: (titles: readonly string[]) => `Not handed in: ${listed(titles)}.`,
  more: (n: number) => `Show ${count(n)} more`,
  fewer: 'Show fewer',
  rows: { practice: 'practice rows', audit: 'audit rows', judge: 'held-back rows' },
  given: 'The dashboard they were to check',
  lock: 'Locked',
  lockText: (metrics: readonly string[], reference: readonly string[]) =>
    `${listed(metrics)}, compared with ${listed(reference)}.`,
  harm: 'The harm:',
  reason: 'Reason:',
  opened: 'The audit rows were opened.',
  run: 'Ran',
  runText: (gap: string, balanced: string) =>
    `On practice rows: gap ${gap}, balanced accuracy ${balanced}.`,
  decided: 'Decided',
  rejected: 'Rejected:',
  claimed: { upstream: 'Claimed, before the model', downstream: 'Claimed, after the model' },
  severity: { low: 'not severe', medium: 'of medium severity', high: 'severe' },
  soWhat: 'So what:',
  answered: 'Answered',
  cites: 'Cites',
  citesNothing: 'Cites nothing.',
  line: 'Is anything wrong?',
  sound: 'nothing',
  fault: (fault: string) =>
    (FAULTS as Readonly<Record<string, string>>)[fault] ??
    (GATES as Readonly<Record<string, string>>)[fault] ??
    fault,
  faults: FAULTS,
  gates: 'Does anything hold the whole report?',
  gatesNote:
    'A red gate keeps a report from passing until it is mended, whatever else is right. Tick what you see.',
  compare: 'Compare with the scorer',
  again: 'Review it again',
  next: 'The next report',
  all: 'All reports',
  result: 'How your marks compare',
  summary: ({ found, missed, wronged }: { found: number; missed: number; wronged: number }) => {
    if (found + missed + wronged === 0)
      return 'Nothing is wrong with this report, and you marked nothing. Leaving sound work alone is half of reviewing.';
    if (found + missed === 0)
      return `Nothing is wrong with this report. You marked ${places(wronged)}.`;
    return `The scorer finds ${places(found + missed)} that ${found + missed === 1 ? 'is' : 'are'} wrong. You marked ${places(found + wronged)}, ${count(found)} of them among these.`;
  },
  scores: {
    caption: 'Your marks against the scorer’s, by place',
    head: ['what', 'share', 'out of'],
    precision: 'Of your marks, right',
    recall: 'Of what is wrong, marked',
    f1: 'Both in one (F1)',
    named: 'Of those, named as the scorer names it',
    f1Of: 'harmonic mean of the two',
  },
  share: (value: number | undefined) => (value === undefined ? 'not defined' : percent(value, 0)),
  outcome: OUTCOMES,
  scorerNames: (fault: string) => `The scorer says: ${fault}.`,
  toWriter: 'What its writer is told:',
  structure:
    'Software reads structure and numbers, not prose. Where you found a reason weak that the scorer let pass, you may well be the better reader.',
  who: {
    reference: 'It was the model solution.',
    player: (what: readonly string[]) => `It was somebody of good faith: ${what.join('; ')}.`,
    bot: (what: readonly string[]) =>
      `It was made by a bot that tries to get points without the work: ${what.join('; ')}.`,
    blend: (what: readonly string[]) =>
      `It was the model solution, with passages of somebody who ${what.join('; of somebody who ')}.`,
  },
  scored: (score: number) => `Its score: ${count(score)} of 100 for Full.`,
} as const;
