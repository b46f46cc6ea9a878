// Numbers as scikit-learn prints them: its quantile edges and its curve, where rounding decides which bin a score falls in.

import { sorted } from '../base/statistics';
import { guessesOf } from '../fairness/curves/guesses';
import { reliabilityCurve } from '../fairness/curves/reliability';
import { uniformEdges, type Binning } from '../fairness/curves/score-bins';
import type { Scored } from '../fairness/scored';

/** numpy.percentile(values, numpy.linspace(0, 1, bins + 1) * 100), step by step: its way through percents rounds. */
function percentileEdges(values: ArrayLike<number>, bins: number): Float64Array {
  const rising = sorted(values);
  return uniformEdges(bins).map((share) => {
    const at = ((share * 100) / 100) * (rising.length - 1);
    const below = Math.min(Math.floor(at), rising.length - 1);
    const [low, high] = [rising[below]!, rising[Math.min(below + 1, rising.length - 1)]!];
    const part = at - below;
    return part >= 0.5 ? high - (high - low) * (1 - part) : low + (high - low) * part;
  });
}

/** sklearn.calibration.calibration_curve of the rows at these positions. */
export function calibrationCurve(
  rows: Omit<Scored, 'yhat'>,
  positions: Int32Array,
  bins: number,
  strategy: Binning,
): { prob_true: number[]; prob_pred: number[] } {
  const guesses = guessesOf(rows, positions);
  const edges = strategy === 'uniform' ? uniformEdges(bins) : percentileEdges(guesses.score, bins);
  const curve = reliabilityCurve(guesses, edges, 1);
  return {
    prob_true: curve.map(({ rate }) => rate),
    prob_pred: curve.map(({ meanScore }) => meanScore),
  };
}
