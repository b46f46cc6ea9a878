// Words of the lesson “Which mistakes does it count?”.

import { digits, read, show, type LessonWords } from './lesson-words';

export const predictiveEqualityOfMisses: LessonWords = {
  title: 'Which mistakes does it count?',
  tool: 'OxonFair',
  call: 'predictive_equality',
  setting: (shown) =>
    `The plain model on the practice rows of Adult, women and men. OxonFair’s predictive_equality prints ${show(shown)}. In the papers, predictive equality means equal false positive rates.`,
  question: 'What did the tool compare?',
  choices: [
    {
      id: 'fpr',
      says: 'False positive rates, as the papers have it.',
      why: 'Work them out from the table: their difference is another number.',
    },
    {
      id: 'fnr',
      says: 'False negative rates: who was missed.',
      why: 'Its code takes the difference of false negative rates. That is a real gap, and an important one, but it belongs under another name.',
      right: true,
    },
    {
      id: 'precision',
      says: 'Precision: how often a yes is right.',
      why: 'That is predictive parity, another name that sounds alike.',
    },
  ],
  rightName: 'Difference of false positive rates',
  arithmetic: (shown) => {
    const n = read(shown);
    return [
      `False negative rates: |${digits(n('fnrFemale'))} − ${digits(n('fnrMale'))}| = ${show(shown)}, which is printed.`,
      `False positive rates: |${digits(n('fprFemale'))} − ${digits(n('fprMale'))}| = ${digits(Math.abs(n('fprFemale') - n('fprMale')))}.`,
    ];
  },
  instead:
    'Write false_pos_rate.diff when you mean false positives and false_neg_rate.diff when you mean misses. In a report, name the rate and not only the measure.',
  well: 'OxonFair lets you name any rate and any way to compare it, and can raise the rate of the worst-off group instead of lowering the others’.',
};
