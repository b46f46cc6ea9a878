// Words of the closer look at consistency: whether people who are alike get the same answer.

import { count, decimal, percent, plain, range } from './format';

export const closerAlike = {
  title: 'Like people, like answers',
  plain: 'Compares each person with the people most like them: do they get the same answer?',
  columns: 'Alike in',
  columnsHint: 'Choose what a decision may rest on. Who is alike is a judgement, and it is yours.',
  protectedHint: 'Group columns count only if you tick them.',
  k: 'Compared with the nearest',
  kWrong: (most: number) => `A whole number from 1 to ${count(most)}.`,
  run: 'Compare',
  busy: 'Comparing everybody with everybody',
  choose: 'Tick at least one column.',
  heading: (value: number, k: number) =>
    k === 1
      ? `${percent(value)} of people get the same answer as the person most like them`
      : `Of the ${count(k)} people most like a person, ${percent(value)} get the same answer on average`,
  interval: (lo: number, hi: number, units: boolean) =>
    `Consistency ${range(lo, hi, (end) => decimal(end, 3))} at 95 % (jackknife over ${units ? 'units' : 'rows'}).`,
  drawn: (drawn: number, n: number) =>
    drawn < n
      ? `Of ${count(n)} people ${count(drawn)} were drawn and compared with one another; the draw is the same for every model.`
      : `All ${count(n)} people were compared with one another.`,
  lots: (selected: number, lots: number) =>
    `${percent(selected, 0)} get a yes. Lots drawn at that rate would give ${percent(lots)}, and the same answer for everybody gives 100 %: high is not the same as good.`,
  note: 'It counts likeness in the columns you chose, each number measured in standard deviations and each other level as two steps. The fewer the rows, the farther away the nearest are.',
  example: {
    title: 'The starkest case',
    lead: (row: number, yes: boolean) =>
      `The person in row ${count(row + 1)} gets a ${yes ? 'yes' : 'no'}; these are the people most like them.`,
    caption: 'Column by column, nearest first',
    column: 'Column',
    person: (row: number) => `Row ${count(row + 1)}`,
    answer: 'Answer',
    score: 'Score',
    yes: 'yes',
    no: 'no',
    scoreOf: (score: number) => decimal(score, 3),
    fact: (value: number | string | null) =>
      value === null ? 'missing' : typeof value === 'number' ? plain(value, 2) : value,
    none: 'Nobody’s answer differs from those of the people most like them.',
    why: 'One of them may stand just above the cut-off and the others just below: look at the scores before you judge.',
  },
} as const;
