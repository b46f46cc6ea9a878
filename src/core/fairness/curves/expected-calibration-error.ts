// How far scores and outcomes lie apart in an average bin. Never 0 in few rows: read it beside perfect-calibration.ts.

import type { TaskMeasure } from '../task-measure';
import { calibrationOf } from './calibration';
import type { Guesses } from './guesses';
import { eightGuesses } from './worked-guesses';

export const expectedCalibrationError: TaskMeasure<Guesses> = {
  id: 'expected-calibration-error',
  name: 'Expected calibration error (ECE)',
  plain:
    'How far, in an average bin of scores, the share with the favourable label lies from the score that was promised.',
  source:
    'Naeini, Cooper & Hauskrecht (2015), Obtaining Well Calibrated Probabilities Using Bayesian Binning, AAAI; ten bins of equal width',
  range: [0, 1],
  better: 'low',
  example: {
    input: eightGuesses,
    value: 0.2,
    inWords: 'gaps of 0.05 on 4 rows and 0.35 on 4: (4 × 0.05 + 4 × 0.35) / 8 = 0.200',
  },
  of: (guesses) => calibrationOf(guesses)?.expected,
};
