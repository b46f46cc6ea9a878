// Whether a group's scores promise more than they keep, all scores together: it keeps its sign.

import type { TaskMeasure } from '../task-measure';
import { calibrationOf } from './calibration';
import type { Guesses } from './guesses';
import { eightGuesses } from './worked-guesses';

export const calibrationInTheLarge: TaskMeasure<Guesses> = {
  id: 'calibration-in-the-large',
  name: 'Calibration in the large',
  plain:
    'The mean score minus the share with the favourable label; above 0 the scores promise more than they keep.',
  source: 'Cox (1958), Two further applications of a model for binary regression, Biometrika 45',
  range: [-1, 1],
  better: 'neither',
  example: {
    input: eightGuesses,
    value: 0.15,
    inWords: 'promised 0.4 on average, kept 2 of 8 = 0.25: 0.4 − 0.25 = 0.150',
  },
  of: (guesses) => calibrationOf(guesses)?.large,
};
