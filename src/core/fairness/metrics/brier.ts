// How far the scores are from what happened: the mean squared error of a probability.

import { rowMean } from '../row-mean';

export const brier = rowMean((y, score) => (score - y) * (score - y), {
  id: 'brier',
  name: 'Brier score',
  plain:
    'The average squared distance between score and label; 0 is perfect, always saying 0.5 gives 0.25.',
  source: 'Brier (1950), Monthly Weather Review 78',
  range: [0, 1],
  better: 'low',
  given: 'nothing',
  example: {
    rows: { y: [1, 0, 1, 0], score: [0.9, 0.8, 0.7, 0.1] },
    value: 0.1875,
    inWords: '(0.01 + 0.64 + 0.09 + 0.01) / 4 = 0.1875',
  },
});
