// Words of the lesson “Equal odds, and nobody to be equal with”.

import { AIF360_WELL, digits, read, show, type LessonWords } from './lesson-words';

export const equalizedOddsWithoutPositives: LessonWords = {
  title: 'Equal odds, and nobody to be equal with',
  tool: 'AIF360',
  call: 'equalized_odds_difference()',
  setting: (shown) =>
    `Fifteen people, two groups. Nobody in the unprivileged group has the good outcome in these rows. Asked for the equalized odds difference, AIF360 prints ${show(shown)}, which is the best value there is.`,
  question: 'What is wrong with that 0?',
  choices: [
    {
      id: 'small',
      says: 'Fifteen people are too few for any rate.',
      why: 'They are few, and that is a reason for caution. But with fifteen million people and no good outcomes in one group it would print the same 0.',
    },
    {
      id: 'half',
      says: 'One of its two halves does not exist and was dropped.',
      why: 'Equalized odds is the larger of two gaps. The gap in true positive rates cannot be worked out, and the maximum quietly keeps the other one.',
      right: true,
    },
    {
      id: 'sign',
      says: 'It should be negative, since the unprivileged group does worse.',
      why: 'This measure takes the size of both gaps, so it has no sign. And nobody knows which group does worse here.',
    },
  ],
  rightName: 'Equalized odds difference',
  arithmetic: (shown) => {
    const n = read(shown);
    return [
      `Gap in false positive rates: |${digits(n('fprUnprivileged'))} − ${digits(n('fprPrivileged'))}| = 0.`,
      `Gap in true positive rates: |0/0 − ${digits(n('tprPrivileged'))}|: there are no positives in one group, so there is no number.`,
      'The larger of 0 and “no number” is no number. Python’s max(0, nan) gives 0, because nan is never larger.',
    ];
  },
  instead:
    'Print equal_opportunity_difference() beside it: that one says nan on the same table. Better, look at the number of positives in each group before any rate of them.',
  well: AIF360_WELL,
};
