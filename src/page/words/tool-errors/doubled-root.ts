// Words of the lesson “A factor of 1.41”.

import { count } from '../format';
import { HOLISTICAI_WELL, digits, read, show, type LessonWords } from './lesson-words';

export const doubledRoot: LessonWords = {
  title: 'A factor of 1.41',
  tool: 'holisticai',
  call: 'coefficient_of_variation()',
  setting: (shown) =>
    `The plain model on the practice rows of German Credit. The coefficient of variation is the standard deviation of people’s benefits over their mean. holisticai prints ${show(shown)}.`,
  question: 'The entropy index behind it is right. What happened on the way?',
  choices: [
    {
      id: 'root',
      says: 'The 2 stands outside the root instead of inside.',
      why: 'The variance over the squared mean is two times the index, and its root is √(2 · index). The tool takes 2 · √index.',
      right: true,
    },
    {
      id: 'n',
      says: 'It divided by n − 1 instead of n.',
      why: 'On this many rows that would hardly show; the number is 41 % too large.',
    },
    {
      id: 'weights',
      says: 'It forgot the row weights.',
      why: 'There are none in these rows.',
    },
  ],
  rightName: 'Coefficient of variation',
  arithmetic: (shown) => {
    const n = read(shown);
    return [
      `Benefits: ${count(n('none'))} people 0, ${count(n('one'))} people 1, ${count(n('two'))} people 2. The index at α = 2 is ${digits(n('index'))}.`,
      `2 · √${digits(n('index'))} = ${show(shown)}, which is printed.`,
      `√(2 · ${digits(n('index'))}) = ${shown.right === null ? '' : digits(shown.right)}.`,
    ];
  },
  instead:
    'Divide what holisticai prints by √2, or take AIF360’s. Never compare the two tools’ numbers as they stand.',
  well: HOLISTICAI_WELL,
};
