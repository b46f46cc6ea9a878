// How far scores and outcomes lie apart in the worst bin; a bin of a few rows decides it easily.

import type { TaskMeasure } from '../task-measure';
import { calibrationOf } from './calibration';
import type { Guesses } from './guesses';
import { eightGuesses } from './worked-guesses';

export const maximumCalibrationError: TaskMeasure<Guesses> = {
  id: 'maximum-calibration-error',
  name: 'Maximum calibration error (MCE)',
  plain:
    'How far, in the worst bin of scores, the share with the favourable label lies from the score that was promised.',
  source:
    'Naeini, Cooper & Hauskrecht (2015), Obtaining Well Calibrated Probabilities Using Bayesian Binning, AAAI; ten bins of equal width',
  range: [0, 1],
  better: 'low',
  example: {
    input: eightGuesses,
    value: 0.35,
    inWords: 'gaps of 0.05 and 0.35 (promised 0.6, kept 0.25): the larger is 0.350',
  },
  of: (guesses) => calibrationOf(guesses)?.maximum,
};
