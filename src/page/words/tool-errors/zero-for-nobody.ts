// Words of the lesson “A rate of nobody”.

import { FAIRLEARN_WELL, digits, read, show, type LessonWords } from './lesson-words';

export const zeroForNobody: LessonWords = {
  title: 'A rate of nobody',
  tool: 'Fairlearn',
  call: 'equal_opportunity_difference()',
  setting: (shown) =>
    `Twelve people, two groups. In the second group nobody has the good outcome in these rows. Fairlearn prints an equal opportunity difference of ${show(shown)}: a very large gap.`,
  question: 'Where does the gap come from?',
  choices: [
    {
      id: 'harsh',
      says: 'The model never says yes to the deserving people of the second group.',
      why: 'There are no such people in these rows. It is a fact about the rows, not about the model.',
    },
    {
      id: 'positives',
      says: 'From a true positive rate of 0 for a group without positives.',
      why: 'Where there is nobody to count, Fairlearn writes 0. The gap is then the other group’s whole rate.',
      right: true,
    },
    {
      id: 'weights',
      says: 'From weighting the groups by their size.',
      why: 'Each group has one rate here, and the gap is the highest minus the lowest. Sizes play no part.',
    },
  ],
  rightName: 'Equal opportunity difference',
  arithmetic: (shown) => [
    `True positive rate of the first group: 3 of 4, ${digits(read(shown)('tprSome'))}.`,
    'True positive rate of the second group: 0 of 0. Fairlearn writes 0; there is no such rate.',
    `So ${digits(read(shown)('tprSome'))} − 0 = ${show(shown)} is printed, where nothing can be said.`,
  ],
  instead:
    'Ask MetricFrame for the count of positives beside each rate, and take out groups without any before you look at a difference. The other way round is as bad: two groups without positives look equal.',
  well: FAIRLEARN_WELL,
};
