// Words of the lesson “Two curves that cross”.

import { HOLISTICAI_WELL, digits, read, show, type LessonWords } from './lesson-words';

export const crossingCurves: LessonWords = {
  title: 'Two curves that cross',
  tool: 'holisticai',
  call: 'abroca()',
  setting: (shown) =>
    `Eight people, two groups, the same four scores in each. From the highest score down, the outcomes in the first group are good, bad, bad, good; in the second bad, good, good, bad. ABROCA is the area between the two ROC curves. holisticai’s abroca() prints ${show(shown)}.`,
  question: 'What was worked out?',
  choices: [
    {
      id: 'between',
      says: 'The area between the curves: it is 0, so the curves are the same.',
      why: 'The curves are not the same: the first rises at once, the second only after a false positive.',
    },
    {
      id: 'difference',
      says: 'The difference of the two areas under the curves.',
      why: 'Both areas are one half, so their difference is 0. Where curves cross, what one gains in one place it loses in another, and a difference hides it.',
      right: true,
    },
    {
      id: 'scores',
      says: 'The difference of the mean scores.',
      why: 'The scores are the same four in both groups, but the measure does use who had which outcome.',
    },
  ],
  rightName: 'Area between the ROC curves',
  arithmetic: (shown) => {
    const n = read(shown);
    return [
      `Area under the first curve ${digits(n('areaFirst'))}, under the second ${digits(n('areaSecond'))}; their difference is ${show(shown)}.`,
      'At every false positive rate the two curves are one half apart: the first stays at one half, the second goes from 0 to 1 in the middle.',
      'The area between them is one half.',
    ];
  },
  instead:
    'Draw both curves. Report the difference of areas as what it is, a gap in AUC, and ABROCA as the integral of the absolute distance.',
  well: HOLISTICAI_WELL,
};
