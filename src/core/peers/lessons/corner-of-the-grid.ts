// Fairlearn's GridSearch: it makes a larger lattice and tries its first points, so one corner of it is never tried.

import { lattice } from '../../fairness/reductions/lattice';
import type { TableLesson } from './lesson';

/** Two multipliers, one for each label: equalized odds of two groups. */
const AXES = [
  { plus: 0, minus: 1 },
  { plus: 2, minus: 3 },
];
const LIMIT = 2;
const SIZE = 50;

export const cornerOfTheGrid: TableLesson = {
  id: 'corner-of-the-grid',
  tool: 'fairlearn',
  on: 'table',
  facts() {
    const { points, steps } = lattice({ axes: AXES, spansObjective: false }, SIZE);
    const first = points.map(([step]) => (step! * LIMIT) / steps);
    // What fairlearnGrid keeps of it.
    const tried = first.slice(0, SIZE);
    return {
      printed: Math.max(...tried),
      right: Math.max(...first),
      numbers: {
        size: SIZE,
        whole: points.length,
        dropped: points.length - SIZE,
        least: Math.min(...tried),
        limit: LIMIT,
      },
      groups: [],
    };
  },
};
