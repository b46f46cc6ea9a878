// The difference of two groups' areas under the ROC curve; it keeps its sign, and it is 0 for curves that cross evenly.

import type { TaskMeasure } from '../task-measure';
import type { TwoGuesses } from './guesses';
import { areaUnder, rocCurve } from './roc-curve';
import { rankedGuesses } from './worked-curves';

export const aucGap: TaskMeasure<TwoGuesses> = {
  id: 'auc-gap',
  name: 'AUC gap',
  plain:
    'The area under the group’s ROC curve minus that of the reference group: below 0 the scores rank the group less well.',
  source: 'Hanley & McNeil (1983), A method of comparing the areas under ROC curves, Radiology 148',
  range: [-1, 1],
  better: 'neither',
  equal: 0,
  example: {
    input: rankedGuesses,
    value: -0.25,
    inWords: '3 of 4 pairs in order against 4 of 4: 0.75 − 1 = −0.250',
  },
  of({ group, reference }) {
    const own = rocCurve(group);
    const other = rocCurve(reference);
    return own && other && areaUnder(own) - areaUnder(other);
  },
};
