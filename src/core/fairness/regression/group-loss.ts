// The largest loss of any group: the quantity that bounded group loss keeps under a ceiling.

import type { TaskMeasure } from '../task-measure';
import { meanSquaredError, type PredictedGroups } from './predictions';
import { fourAndFour } from './worked-predictions';

export const groupLoss: TaskMeasure<PredictedGroups> = {
  id: 'group-loss',
  name: 'Largest group loss',
  plain:
    'The mean squared error of the group that has the largest; bounded group loss asks that it stay under a ceiling.',
  source: 'Agarwal, Dudík & Wu (2019), Fair Regression, ICML, section 2: bounded group loss',
  range: [0, Infinity],
  better: 'low',
  example: {
    input: fourAndFour,
    value: 1.5,
    inWords: '6 / 4 = 1.5 against 2 / 4 = 0.5; the larger is 1.5',
  },
  of({ groups }) {
    const losses = groups.map(meanSquaredError);
    if (losses.length === 0 || losses.includes(undefined)) return undefined;
    return Math.max(...(losses as number[]));
  },
};
