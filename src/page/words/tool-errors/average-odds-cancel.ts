// Words of the lesson “Two wrongs that make a zero”.

import { AIF360_WELL, digits, read, show, type LessonWords } from './lesson-words';

export const averageOddsCancel: LessonWords = {
  title: 'Two wrongs that make a zero',
  tool: 'AIF360',
  call: 'average_odds_difference()',
  setting: (shown) =>
    `Thirty-two people, two groups of sixteen. AIF360 prints an average odds difference of ${show(shown)}, and its page says that 0 means equality of odds.`,
  question: 'Are the odds equal?',
  choices: [
    {
      id: 'yes',
      says: 'Yes: both rates are the same in both groups.',
      why: 'Count them in the table: the true positive rates are 6 of 8 and 4 of 8, the false positive rates 2 of 8 and 4 of 8.',
    },
    {
      id: 'cancel',
      says: 'No: one gap is above 0, the other below, and their mean is 0.',
      why: 'The unprivileged group has a lower true positive rate and a higher false positive rate, by the same amount. The model is worse for it both ways, and the mean hides that.',
      right: true,
    },
    {
      id: 'rounding',
      says: 'Nearly: 0 is only what rounding left.',
      why: 'The two gaps are a quarter each, and they cancel exactly.',
    },
  ],
  rightName: 'Equalized odds difference',
  arithmetic: (shown) => {
    const n = read(shown);
    return [
      `True positive rates: ${digits(n('tprUnprivileged'))} − ${digits(n('tprPrivileged'))} = ${digits(n('tprUnprivileged') - n('tprPrivileged'))}.`,
      `False positive rates: ${digits(n('fprUnprivileged'))} − ${digits(n('fprPrivileged'))} = ${digits(n('fprUnprivileged') - n('fprPrivileged'))}.`,
      'Their mean is 0. The larger of their sizes, which is what equalized odds asks for, is 0.25.',
    ];
  },
  instead:
    'Use average_abs_odds_difference() or equalized_odds_difference(). Keep the signed mean only where the two gaps are shown beside it.',
  well: AIF360_WELL,
};
