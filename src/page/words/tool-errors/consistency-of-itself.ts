// Words of the lesson “Agreeing with oneself”.

import { AIF360_WELL, read, show, type LessonWords } from './lesson-words';

export const consistencyOfItself: LessonWords = {
  title: 'Agreeing with oneself',
  tool: 'AIF360',
  call: 'consistency(n_neighbors=1)',
  setting: (shown) =>
    `Six applicants with ${[1, 2, 3, 4, 5, 6].map((i) => read(shown)(`years${i}`)).join(', ')} years in work. They come in three pairs who are nearly alike; in each pair one is accepted and one refused. AIF360’s consistency, asked for one neighbour, prints ${show(shown)}: perfectly consistent.`,
  question: 'Why does it not see the three pairs?',
  choices: [
    {
      id: 'itself',
      says: 'The nearest neighbour of every row is the row itself.',
      why: 'It looks for neighbours among the very rows it was fitted on, and each row finds itself first, at distance 0.',
      right: true,
    },
    {
      id: 'scale',
      says: 'Years in work were not brought to a common scale.',
      why: 'There is only one feature, so no scale can change who is nearest.',
    },
    {
      id: 'six',
      says: 'Six rows are too few for neighbours.',
      why: 'Every row has an obvious neighbour one year away. With a million rows it would print 1 as well.',
    },
  ],
  rightName: 'Consistency with the nearest other row',
  arithmetic: () => [
    'With itself: every decision minus itself is 0, so 1 − 0 = 1, whatever was decided.',
    'With the nearest other row: each was decided the other way, so 1 − 6/6 = 0.',
    'With the usual five neighbours one of the five is still the row itself: a fifth of the answer is given away.',
  ],
  instead:
    'Ask for one neighbour more and take the row itself out. Leave the protected columns out of the features too; the tool counts them as part of being alike. holisticai’s consistency_score does the same.',
  well: AIF360_WELL,
};
