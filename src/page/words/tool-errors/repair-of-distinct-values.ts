// Words of the lesson “A repair that repairs nothing”.

import { AIF360_WELL, digits, read, show, type LessonWords } from './lesson-words';

export const repairOfDistinctValues: LessonWords = {
  title: 'A repair that repairs nothing',
  tool: 'AIF360',
  call: 'DisparateImpactRemover(repair_level=1.0)',
  setting: (shown) =>
    `Twenty loans of one, two or three years, ten in each group. In the first group eight are short; in the second eight are long. The disparate impact remover, at full repair, is to move the values until they no longer tell the groups apart. Before, the two distributions are ${digits(read(shown)('before'))} apart (0 = alike, 1 = wholly apart). After AIF360’s repair: ${show(shown)}.`,
  question: 'Why did the repair change nothing?',
  choices: [
    {
      id: 'few',
      says: 'Ten loans in a group are too few to repair.',
      why: 'With eight, one and one million loans of each length the outcome is the same.',
    },
    {
      id: 'distinct',
      says: 'It counts the values that occur, not how many people have them.',
      why: 'Both groups have the same three values, so to the tool they are already alike. That nearly everyone in one group has the shortest loan does not enter.',
      right: true,
    },
    {
      id: 'level',
      says: 'Full repair needs a higher level than 1.',
      why: 'At 1 a value goes all the way to its target. Here every target is the value itself.',
    },
  ],
  rightName: 'Distance after a repair that counts people',
  arithmetic: (shown) => {
    const n = read(shown);
    return [
      `Distance before: ${n('shortFirst')} of 10 against ${10 - n('longSecond') - 1} of 10 have a loan of one year: ${digits(n('before'))}.`,
      `By distinct values: the lowest third of {1, 2, 3} is 1 in both groups, and so on. ${n('changed')} of ${n('n')} values move.`,
      `By people: the ${n('shortFirst')} short loans of the first group stand where the second group has 3, and the ${n('longSecond')} long ones of the second where the first has 1; all of them go to the middle, ${digits(n('target'))}. What is left is ${shown.right === null ? '' : digits(shown.right)}.`,
    ];
  },
  instead:
    'Measure the distance between the groups before and after, for each column. On columns with many different values, such as amounts, the tool’s repair does most of its work; on columns with few it may do nothing, or harm.',
  well: AIF360_WELL,
};
