// Calibration errors of one group's scores, in bins.

import { calibrationErrors, type CalibrationErrors } from './bin-gaps';
import { areChances, type Guesses } from './guesses';
import { placeScores, uniformEdges } from './score-bins';

/**
 * The errors over the bins of `edges` (ten of equal width unless given). Undefined for nobody, and where the scores are
 * no chances: a number of a scale from 0 to 10 has no gap to a rate.
 */
export function calibrationOf(
  { y, score, weights }: Guesses,
  edges: ArrayLike<number> = uniformEdges(),
): CalibrationErrors | undefined {
  if (areChances(score) !== true) return undefined;
  const places = placeScores(score, edges);
  const weight = new Float64Array(edges.length - 1);
  const excess = new Float64Array(edges.length - 1);
  for (let i = 0; i < places.length; i++) {
    const w = weights ? weights[i]! : 1;
    weight[places[i]!]! += w;
    excess[places[i]!]! += w * (score[i]! - y[i]!);
  }
  return calibrationErrors(weight, excess);
}
