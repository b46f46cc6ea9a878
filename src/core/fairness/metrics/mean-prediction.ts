// What the model expects on average; beside the base rate it shows whether a group is scored too high or too low.

import { rowMean } from '../row-mean';

export const meanPrediction = rowMean((_y, score) => score, {
  id: 'mean-prediction',
  name: 'Mean prediction',
  plain: 'The average score.',
  source:
    'Fairlearn, mean_prediction; Kleinberg, Mullainathan & Raghavan (2016), balance for the classes',
  range: [0, 1],
  better: 'neither',
  given: 'nothing',
  example: {
    rows: { y: [1, 0, 1, 0], score: [0.9, 0.8, 0.7, 0.1] },
    value: 0.625,
    inWords: '(0.9 + 0.8 + 0.7 + 0.1) / 4 = 0.625',
  },
});
