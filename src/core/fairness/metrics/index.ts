// Table of contents of the metrics, in the order a person meets them.

import type { Metric } from '../metric';
import { accuracy } from './accuracy';
import { averagePrecision } from './average-precision';
import { balancedAccuracy } from './balanced-accuracy';
import { baseRate } from './base-rate';
import { brier } from './brier';
import { cohensKappa } from './cohens-kappa';
import { conditionalAcceptance } from './conditional-acceptance';
import { conditionalRejection } from './conditional-rejection';
import { count } from './count';
import { errorRate } from './error-rate';
import { errorRatio } from './error-ratio';
import { f1 } from './f1';
import { falseDiscoveryRate } from './false-discovery-rate';
import { falseNegativeRate } from './false-negative-rate';
import { falseOmissionRate } from './false-omission-rate';
import { falsePositiveRate } from './false-positive-rate';
import { gMean } from './g-mean';
import { lift } from './lift';
import { logLoss } from './log-loss';
import { lowestClassAccuracy } from './lowest-class-accuracy';
import { matthewsCorrelation } from './matthews-correlation';
import { meanPrediction } from './mean-prediction';
import { negativePredictiveValue } from './negative-predictive-value';
import { precision } from './precision';
import { rocAuc } from './roc-auc';
import { selectionRate } from './selection-rate';
import { threatScore } from './threat-score';
import { trueNegativeRate } from './true-negative-rate';
import { truePositiveRate } from './true-positive-rate';

export const metrics: readonly Metric[] = [
  count,
  baseRate,
  selectionRate,
  truePositiveRate,
  falsePositiveRate,
  accuracy,
  balancedAccuracy,
  falseNegativeRate,
  trueNegativeRate,
  precision,
  negativePredictiveValue,
  falseDiscoveryRate,
  falseOmissionRate,
  errorRate,
  f1,
  threatScore,
  gMean,
  lowestClassAccuracy,
  matthewsCorrelation,
  cohensKappa,
  lift,
  errorRatio,
  conditionalAcceptance,
  conditionalRejection,
  rocAuc,
  averagePrecision,
  logLoss,
  brier,
  meanPrediction,
];

const byId = new Map(metrics.map((metric) => [metric.id, metric]));

/** The metric of that id. Throws an error naming the ids there are. */
export function metricById(id: string): Metric {
  const found = byId.get(id);
  if (found) return found;
  throw new Error(`There is no metric "${id}". The metrics are: ${[...byId.keys()].join(', ')}.`);
}
