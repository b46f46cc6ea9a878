// ABROCA: the area between two groups' ROC curves. Curves that cross can enclose much of it while their areas are equal.

import type { TaskMeasure } from '../task-measure';
import { areaBetween } from './area-between';
import type { TwoGuesses } from './guesses';
import { rocCurve } from './roc-curve';
import { crossingGuesses } from './worked-curves';

export const abroca: TaskMeasure<TwoGuesses> = {
  id: 'abroca',
  name: 'ABROCA, area between ROC curves',
  plain:
    'The area between the ROC curves of two groups: how differently the scores sort each of them, over all cut-offs.',
  source:
    'Gardner, Brooks & Baker (2019), Evaluating the Fairness of Predictive Student Models Through Slicing Analysis, LAK',
  range: [0, 1],
  better: 'low',
  equal: 0,
  example: {
    input: crossingGuesses,
    value: 0.25,
    inWords: 'group flat at 0.5; reference from 0 to 1, straight: two triangles of 0.125 = 0.250',
  },
  of({ group, reference }) {
    const own = rocCurve(group);
    const other = rocCurve(reference);
    return own && other && areaBetween(own, other);
  },
};
