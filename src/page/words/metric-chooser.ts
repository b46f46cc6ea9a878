// What the metric chooser says: whose word counts, the questions from a harm to a rate, the lock, what rows could show, what they show.

import { capital } from '../../core/base/capital';
import { count, points } from './format';

type Verdict = 'beyond' | 'shown' | 'within' | 'open';
type Outcome = 'nobody' | 'everybody' | 'yes' | 'no';

/** The questions of the tree (core/exercise/instruments/metric-tree.ts) and their answers. */
const questions: Readonly<
  Record<string, { readonly ask: string; readonly answers: Readonly<Record<string, string>> }>
> = {
  yardstick: {
    ask: 'Is what the rows call deserving fit to be a yardstick?',
    answers: {
      trusted: 'Yes, near enough: it says who deserved a yes.',
      bent: 'No: it was itself made by people or practices I doubt.',
    },
  },
  bearer: {
    ask: 'What happened to the one who is hurt?',
    answers: {
      deserving: 'They deserved a yes and were told no.',
      undeserving: 'A yes went where it should not have gone, and they pay for it.',
      decided: 'They were decided about, and the answer is now read as a fact about them.',
    },
  },
  read: {
    ask: 'Which answer is read that way?',
    answers: { 'says-yes': 'The yes.', 'says-no': 'The no.' },
  },
};

/** Where the questions end. */
const ends: Readonly<Record<string, string>> = {
  missed: 'Count among those who deserve a yes.',
  wrong: 'Count among those who do not deserve a yes.',
  'read-yes': 'Count among those who got a yes.',
  'read-no': 'Count among those who got a no.',
  reach: 'Count among everybody: without a yardstick only the answers themselves are left.',
};

export const chooser = {
  hear: {
    legend: 'Whose word decides what you count?',
    changes: 'What it changes for you, in one sentence',
    button: 'Take this word',
    said: (who: string) => `You took the word of this person: ${who}.`,
    needsVoice: 'Choose one of those who speak.',
    needsWords: 'Say in one sentence what it changes for you.',
  },
  lock: {
    question: (id: string) => questions[id]?.ask ?? id,
    answer: (id: string, answer: string) => questions[id]?.answers[answer] ?? answer,
    end: (harm: string) => ends[harm] ?? '',
    metric: 'Which rate says it best?',
    metricOption: (name: string, of: string) => (of === '' ? name : `${name}, ${of}`),
    reference: (column: string) => `${column}, compared with`,
    margin: 'A gap would not matter below',
    pointsUnit: 'points',
    marginWrong: 'Give a number of points from above 0 to 100.',
    reason: 'Whom the rate counts, and why them',
    button: 'Lock it',
    change: 'Change this lock',
    keep: 'Keep it as it is',
    needsEnd: 'Answer the questions first; they lead to a rate.',
    needsMetric: 'Choose one of the rates.',
    needsReason: 'Say in one sentence whom it counts, and why them.',
    locked: (name: string) => `Locked: ${name}`,
    lockedAgainst: (reference: string, margin: number) =>
      `Compared with ${reference}; a gap under ${points(margin)} points would not matter.`,
    path: 'How you came to it',
    firstLock: (product: string) => `Lock a rate for ${product} first.`,
  },
  plan: {
    title: 'Before you open the rows: what could they show?',
    why: (margin: number) => `What a gap of ${points(margin)} points would mean for people`,
    button: 'Work out what could be seen',
    needsWhy: 'Say in one sentence what a gap of the margin would mean.',
    finding: (could: number | null, margin: number): string => {
      if (could === null) return 'With so few people these rows could show no gap at all';
      return could <= margin
        ? `A gap of your margin would show: these rows show one from ${points(could)} points`
        : `You care from ${points(margin)} points; these rows show a gap from ${points(could)}`;
    },
    subtitle: (n: number) =>
      `Worked out from practice rows and the number of people in the audit rows, ${count(n)} in the smaller group. It would show in four of five audits.`,
    needed: (people: number | null) =>
      people === null
        ? 'How many people a gap of the margin takes cannot be said here.'
        : `To show a gap of the margin it takes ${count(people)} people in each group.`,
    unseen: 'too small to be seen here',
    margin: 'your margin',
    could: 'smallest gap to be seen',
    head: ['what', 'points'],
    stale: 'You have locked anew since. Work it out again.',
  },
  measure: {
    open: 'Open the audit rows',
    openHint: 'This is written down. Before it, you see practice rows.',
    openAria: (product: string) => `Open the audit rows of ${product}`,
    practice: 'practice rows',
    audit: 'audit rows',
    title: (near: number, of: number): string =>
      near === 0
        ? 'Each of the rates differs between the groups'
        : near === of
          ? 'In none of the rates is a difference shown'
          : near === 1
            ? `One of the ${of} rates shows no difference, the others do`
            : `${near} of ${of} rates show no difference, the others do`,
    subtitle: (group: string, reference: string, rows: string) =>
      `${capital(group)} minus ${reference}, in points, on ${rows}`,
    note: (family: number) =>
      family > 1
        ? `The intervals are wide enough for all ${count(family)} comparisons you asked for.`
        : 'Practice rows: look as often as you like.',
    head: ['rate', 'difference', 'interval'],
    own: 'your rate',
    within: 'your margin',
    pin: (metric: string) => `Pin “${metric}”`,
    legend: 'What does your rate show, held against your margin?',
    verdicts: {
      beyond: 'A gap, and all of the interval lies beyond my margin.',
      shown: 'A gap, which may be smaller or larger than my margin.',
      within: 'No gap as large as my margin: all of the interval lies within it.',
      open: 'No gap is shown, and none is ruled out. I name the gap I could have seen.',
    } satisfies Record<Verdict, string>,
    needsVerdict: 'Choose one of the four.',
    say: 'Say it',
    said: (verdict: string) => `You said: ${verdict}`,
    points: (value: number) => points(value),
  },
  hold: {
    rate: (name: string, of: string) => `Your rate: ${name}, ${of}.`,
    outcome: 'Of whom must you know how it turned out?',
    outcomes: {
      nobody: 'Of nobody',
      everybody: 'Of everybody',
      yes: 'Of those who got a yes',
      no: 'Of those who got a no',
    } satisfies Record<Outcome, string>,
    holding: 'How would the group of each person be known?',
    reason: 'Why this way, in one sentence',
    button: 'Answer',
    said: 'Answered.',
    needs: 'Choose in both lists.',
  },
} as const;
