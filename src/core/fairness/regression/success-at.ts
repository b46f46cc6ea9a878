// Who counts as chosen when predictions are only ranked: those at or above a quantile of everybody's predictions.

import { quantile, sorted } from '../../base/statistics';
import { meanOf, type Predicted, type PredictedGroups } from './predictions';

/** All predictions, rising. */
export function allPredictions({ groups }: PredictedGroups): Float64Array {
  return sorted(groups.flatMap(({ yhat }) => Array.from(yhat)));
}

/** Share of a group at or above the q-quantile of everybody. */
export function successAt(q: number) {
  return (rows: Predicted, groups: PredictedGroups): number | undefined => {
    const line = quantile(allPredictions(groups), q);
    return meanOf(rows, (_, yhat) => (yhat >= line ? 1 : 0));
  };
}

/** The q-quantile that the registered measures take: the upper half. Others ask `successAt` themselves. */
export const HALF = 0.5;
