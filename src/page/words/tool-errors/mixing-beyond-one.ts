// Words of the lesson “More than everybody”.

import { AIF360_WELL, digits, read, show, type LessonWords } from './lesson-words';

export const mixingBeyondOne: LessonWords = {
  title: 'More than everybody',
  tool: 'AIF360',
  call: 'CalibratedEqOddsPostprocessing(cost_constraint="fpr")',
  setting: (shown) =>
    `The plain model on the practice rows of Adult, women and men. Calibrated equalized odds makes costs equal by giving some people of the group with the lower cost their group’s base rate instead of their score. AIF360 says for what share of the women: ${show(shown)}.`,
  question: 'What does a share above 1 say?',
  choices: [
    {
      id: 'twice',
      says: 'Each score must be replaced more than once.',
      why: 'A score that was replaced by the base rate is the base rate; doing it again changes nothing.',
    },
    {
      id: 'infeasible',
      says: 'Even replacing every score does not make the costs equal.',
      why: 'The share is the gap that must be closed, over the most that mixing can close. Above 1 means it cannot be done this way.',
      right: true,
    },
    {
      id: 'percent',
      says: 'It is in per cent: 2 to 3 in a hundred.',
      why: 'It is a probability: the tool compares it with a random number between 0 and 1 for each person, so here everybody’s score is replaced.',
    },
  ],
  rightName: 'The largest share that can be mixed (it does not reach)',
  arithmetic: (shown) => {
    const n = read(shown);
    return [
      `Mean score of those without the good outcome: men ${digits(n('costPrivileged'))}, women ${digits(n('costUnprivileged'))}. The women’s must rise by ${digits(n('need'))}.`,
      `If every woman got the base rate, it would be ${digits(n('trivialUnprivileged'))}: a rise of ${digits(n('most'))}.`,
      `${digits(n('need'))} ÷ ${digits(n('most'))} = ${show(shown)}. A share ends at 1, and the costs stay apart.`,
    ];
  },
  instead:
    'Look at the mixing rates after fit(): anything outside 0 to 1 means “infeasible”. Here it would also have thrown away every woman’s score, to make the model as bad for women as it is for men.',
  well: AIF360_WELL,
};
