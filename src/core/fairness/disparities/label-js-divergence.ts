// How differently labels fall in two groups, in information: the same whichever group is named first.

import { labelDisparity } from '../label-disparity';
import { jensenShannonOfRates } from '../label-distance';
import { unequalLabels } from '../worked-table';

export const labelJsDivergence = labelDisparity(jensenShannonOfRates, {
  id: 'label-js-divergence',
  name: 'Jensen–Shannon divergence of labels',
  plain:
    'How far, in nats, the labels of the two groups farthest apart lie from their mean distribution.',
  source: 'Lin (1991), IEEE Transactions on Information Theory 37; Amazon SageMaker Clarify, JS',
  range: [0, Math.LN2],
  example: {
    ...unequalLabels,
    value: 0.0338220755686052,
    inWords: 'favourable labels 0.25 and 0.5, their mean 0.375: (0.0358 + 0.0318) / 2 = 0.034',
  },
});
