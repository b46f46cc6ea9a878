// Words of the lesson “A corner nobody looked into”.

import { count, percent, plain } from '../format';
import { FAIRLEARN_WELL, digits, read, show, type LessonWords } from './lesson-words';

export const cornerOfTheGrid: LessonWords = {
  title: 'A corner nobody looked into',
  tool: 'Fairlearn',
  call: 'GridSearch(grid_size=50)',
  setting: (shown) =>
    `GridSearch tries one model for each point of a grid of penalties. For equalized odds of two groups a point is two numbers, one for each outcome, and the grid is meant to run from ${plain(-read(shown)('limit'))} to ${plain(read(shown)('limit'))} in each. With 50 points, the largest first number that is tried is ${show(shown)}.`,
  question: 'Where is the rest?',
  choices: [
    {
      id: 'useless',
      says: 'Larger penalties cannot help, so they are skipped.',
      why: 'Nothing is judged before it is tried; the smallest first number, −2, is tried.',
    },
    {
      id: 'first',
      says: 'A larger grid is made, and only its first 50 points are kept.',
      why: 'The points are sorted by the first number. Cutting the list off cuts off one corner of the grid, always the same.',
      right: true,
    },
    {
      id: 'random',
      says: 'The 50 points are drawn at random.',
      why: 'The grid is fixed: everybody gets the same 50 points.',
    },
  ],
  rightName: 'Largest first number of the whole grid',
  arithmetic: (shown) => {
    const n = read(shown);
    return [
      `A whole grid has 1, 5, 13, 25, 41 or ${count(n('whole'))} points; ${count(n('size'))} is none of them, so the one with ${count(n('whole'))} is made.`,
      `Its first ${count(n('size'))} points run from ${digits(n('least'))} to ${show(shown)} in the first number.`,
      `The last ${count(n('dropped'))}, ${percent(n('dropped') / n('whole'), 0)} of the grid, are never tried.`,
    ];
  },
  instead:
    'Ask for a whole grid: 25, 41 or 61 points for equalized odds of two groups. Or hand over a grid of your own.',
  well: FAIRLEARN_WELL,
};
