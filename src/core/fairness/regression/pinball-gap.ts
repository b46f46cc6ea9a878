// For predictions that are meant as a high or a low estimate: the loss that charges the two sides differently.

import { difference } from '../contrasts/difference';
import { groupMeasure } from './group-measure';
import { meanOf, type Predicted } from './predictions';

/** The quantile that the registered measure judges: a cautious estimate that nine in ten stay under. */
const NINE_IN_TEN = 0.9;

/** Mean pinball loss of predictions of the q-quantile; undefined for nobody. */
function pinballLoss(q: number) {
  return (rows: Predicted): number | undefined =>
    meanOf(rows, (y, yhat) => (y >= yhat ? q * (y - yhat) : (1 - q) * (yhat - y)));
}

export const pinballGap = groupMeasure(pinballLoss(NINE_IN_TEN), difference, {
  id: 'pinball-gap',
  name: 'Pinball loss gap, q = 0.9',
  plain:
    'The pinball loss of the group with the largest minus that of the smallest: too low an estimate is charged nine times as much as too high a one.',
  source: 'Koenker & Bassett (1978), Regression Quantiles, Econometrica 46',
  range: [0, Infinity],
  value: 0.25,
  inWords: '(0.9 + 0.9 + 0 + 0.2) / 4 = 0.5 against (0 + 0 + 0.1 + 0.9) / 4 = 0.25: 0.25',
});
