// Words of the lesson “Once too often”.

import { AIF360_WELL, digits, read, show, type LessonWords } from './lesson-words';

export const entropyAtAlphaZero: LessonWords = {
  title: 'Once too often',
  tool: 'AIF360',
  call: 'generalized_entropy_index(alpha=0)',
  setting: (shown) =>
    `Six people: four were judged rightly (benefit 1), two got a yes they had not earned (benefit 2). At α = 0 the entropy index is the mean logarithmic deviation, −mean(ln(b/μ)). AIF360 prints ${show(shown)}.`,
  question: 'How does that number come about?',
  choices: [
    {
      id: 'log',
      says: 'It uses logarithms to the base 10.',
      why: 'Then it would be smaller by a factor of 2.3; it is smaller by the mean benefit.',
    },
    {
      id: 'mean',
      says: 'It divides by the mean benefit a second time.',
      why: 'The mean already stands inside the logarithm. At α = 1 the extra division is part of the formula; at α = 0 it is not.',
      right: true,
    },
    {
      id: 'zero',
      says: 'Somebody has a benefit of 0, and ln 0 was left out.',
      why: 'Nobody here was refused wrongly. Where somebody is, the index at α = 0 does not exist, and the tool prints inf.',
    },
  ],
  rightName: 'Entropy index at α = 0',
  arithmetic: (shown) => {
    const n = read(shown);
    return [
      `Mean benefit: (${n('rightly')} · 1 + ${n('wronglySelected')} · 2) ÷ ${n('n')} = ${digits(n('mean'))}.`,
      `−(4 · ln(1 ÷ ${digits(n('mean'))}) + 2 · ln(2 ÷ ${digits(n('mean'))})) ÷ 6 = ${shown.right === null ? '' : digits(shown.right)}.`,
      `The tool divides that by ${digits(n('mean'))} once more: ${show(shown)}.`,
    ];
  },
  instead:
    'Multiply by the mean benefit, or use α = 1 or 2, which are right. holisticai has the same line.',
  well: AIF360_WELL,
};
