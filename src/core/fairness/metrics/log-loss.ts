// How surprised the scores are by what happened: confident errors cost most.

import { log } from '../../base/math';
import { rowMean } from '../row-mean';

/** A score of 0 or 1 is taken as this far from it, as scikit-learn does: one sure error must not make the mean infinite. */
const CLIP = Number.EPSILON;

export const logLoss = rowMean(
  (y, score) => -log(Math.min(1 - CLIP, Math.max(CLIP, y === 1 ? score : 1 - score))),
  {
    id: 'log-loss',
    name: 'Log loss',
    plain:
      'The average of minus the logarithm of the probability given to what happened; 0 is perfect.',
    source: 'Good (1952), Journal of the Royal Statistical Society B 14',
    range: [0, Infinity],
    better: 'low',
    given: 'nothing',
    example: {
      rows: { y: [1, 0], score: [0.8, 0.5] },
      value: 0.4581453659370776,
      inWords: '(−ln 0.8 − ln 0.5) / 2 = (0.223 + 0.693) / 2 = 0.458',
    },
  },
);
