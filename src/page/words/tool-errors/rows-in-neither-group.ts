// Words of the lesson “The people in neither group”.

import { count } from '../format';
import { AIF360_WELL, digits, read, show, type LessonWords } from './lesson-words';

export const rowsInNeitherGroup: LessonWords = {
  title: 'The people in neither group',
  tool: 'AIF360',
  call: 'between_group_generalized_entropy_index()',
  setting: (shown) =>
    `The plain model on the practice rows of Adult. Asked how unequally benefits are spread between white and Black people, AIF360’s between-group index prints ${show(shown)}. ${count(read(shown)('uncovered'))} people of other groups are in the rows as well.`,
  question: 'What makes the index so large?',
  choices: [
    {
      id: 'gap',
      says: 'A large gap between white and Black people.',
      why: 'Their mean benefits are almost the same; look at the arithmetic.',
    },
    {
      id: 'neither',
      says: 'People in neither group count as having no benefit at all.',
      why: 'The list of benefits starts at 0 and only the two named groups are filled in. Everyone else stays at 0 and looks badly off.',
      right: true,
    },
    {
      id: 'size',
      says: 'There are far more white people than Black people.',
      why: 'Sizes enter the index, but a group as large as you like adds nothing when its mean is the others’ mean.',
    },
  ],
  rightName: 'The index over the people in the two groups',
  arithmetic: (shown) => {
    const n = read(shown);
    return [
      `Mean benefit: white people ${digits(n('benefitWhite'))}, Black people ${digits(n('benefitBlack'))}. A benefit is 1 where the decision is right, 2 for an undeserved yes, 0 for an undeserved no.`,
      `The tool adds ${count(n('uncovered'))} people with a benefit of 0 to the ${count(n('covered'))} it was asked about.`,
      `With them: ${show(shown)}. Without them: ${shown.right === null ? '' : digits(shown.right)}.`,
    ];
  },
  instead:
    'Keep only the rows of the two groups before you make the data set, or use the between_all_groups_ form, which takes every group.',
  well: AIF360_WELL,
};
