// Table of contents of the numbers that are read off scores: calibration of one group, ROC curves of two.

import type { TaskMeasure } from '../task-measure';
import { abroca } from './abroca';
import { aucGap } from './auc-gap';
import { calibrationInTheLarge } from './calibration-in-the-large';
import { expectedCalibrationError } from './expected-calibration-error';
import type { Guesses, TwoGuesses } from './guesses';
import { maximumCalibrationError } from './maximum-calibration-error';

/** Of one group. */
export const calibrationMeasures: readonly TaskMeasure<Guesses>[] = [
  expectedCalibrationError,
  maximumCalibrationError,
  calibrationInTheLarge,
];

/** Of two groups. */
export const curveMeasures: readonly TaskMeasure<TwoGuesses>[] = [abroca, aucGap];
