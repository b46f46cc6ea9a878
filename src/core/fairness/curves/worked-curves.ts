// Two groups whose ROC curves cross: equal areas under them, and yet an area between.

import type { TwoGuesses } from './guesses';

/**
 * In the group one favourable row scores above the unfavourable one and one below it: its curve is flat at 0.5.
 * In the reference all rows tie: its curve is the diagonal.
 */
export const crossingGuesses: TwoGuesses = {
  group: { y: [1, 0, 1], score: [0.9, 0.5, 0.1] },
  reference: { y: [1, 0, 1, 0], score: [0.5, 0.5, 0.5, 0.5] },
};

/** In the group 3 of 4 pairs are in order, in the reference all 4. */
export const rankedGuesses: TwoGuesses = {
  group: { y: [1, 0, 1, 0], score: [0.9, 0.8, 0.7, 0.1] },
  reference: { y: [1, 1, 0, 0], score: [0.9, 0.8, 0.7, 0.1] },
};
