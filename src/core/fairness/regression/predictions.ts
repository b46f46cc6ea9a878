// Predicted numbers beside true ones, group by group, and what is read of one group.

export interface Predicted {
  readonly y: ArrayLike<number>;
  readonly yhat: ArrayLike<number>;
}

export interface PredictedGroups {
  /** The groups that have rows. */
  readonly groups: readonly Predicted[];
  /** Place of the reference group: signed numbers are the group farthest from it, minus it or over it. */
  readonly reference: number;
}

/** Mean over the rows of a group; undefined for nobody. */
export function meanOf(
  { y, yhat }: Predicted,
  value: (y: number, yhat: number) => number,
): number | undefined {
  let sum = 0;
  for (let i = 0; i < yhat.length; i++) sum += value(y[i]!, yhat[i]!);
  return yhat.length > 0 ? sum / yhat.length : undefined;
}

export const meanPrediction = (rows: Predicted): number | undefined =>
  meanOf(rows, (_, yhat) => yhat);

export const meanAbsoluteError = (rows: Predicted): number | undefined =>
  meanOf(rows, (y, yhat) => Math.abs(y - yhat));

export const meanSquaredError = (rows: Predicted): number | undefined =>
  meanOf(rows, (y, yhat) => (y - yhat) * (y - yhat));

export function rootMeanSquaredError(rows: Predicted): number | undefined {
  const mean = meanSquaredError(rows);
  return mean === undefined ? undefined : Math.sqrt(mean);
}

/** Sum of squared distances of the predictions from their mean. */
export function predictionSquares(rows: Predicted): number {
  const mean = meanPrediction(rows);
  if (mean === undefined) return 0;
  return meanOf(rows, (_, yhat) => (yhat - mean) * (yhat - mean))! * rows.yhat.length;
}

/** Pearson's correlation of predictions and truth; undefined where one of them does not vary. */
export function predictionCorrelation(rows: Predicted): number | undefined {
  const centre = meanPrediction(rows);
  const truth = meanOf(rows, (y) => y);
  if (centre === undefined || truth === undefined) return undefined;
  const together = meanOf(rows, (y, yhat) => (y - truth) * (yhat - centre))!;
  const own = meanOf(rows, (_, yhat) => (yhat - centre) * (yhat - centre))!;
  const other = meanOf(rows, (y) => (y - truth) * (y - truth))!;
  const scale = Math.sqrt(own) * Math.sqrt(other);
  return scale > 0 ? Math.min(1, Math.max(-1, together / scale)) : undefined;
}
