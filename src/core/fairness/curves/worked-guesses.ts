// The scores behind the worked examples of calibration: four people promised 0.2, four promised 0.6.

import type { Guesses } from './guesses';

/** One of the first four has the favourable label, one of the last four. */
export const eightGuesses: Guesses = {
  y: [1, 0, 0, 0, 1, 0, 0, 0],
  score: [0.2, 0.2, 0.2, 0.2, 0.6, 0.6, 0.6, 0.6],
};
