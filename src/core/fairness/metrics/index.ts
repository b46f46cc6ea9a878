// Table of contents of the metrics, in the order a person meets them.

import type { Metric } from '../metric';
import { accuracy } from './accuracy';
import { averagePrecision } from './average-precision';
import { balancedAccuracy } from './balanced-accuracy';
import { baseRate } from './base-rate';
import { brier } from './brier';
import { count } from './count';
import { errorRate } from './error-rate';
import { f1 } from './f1';
import { falseDiscoveryRate } from './false-discovery-rate';
import { falseNegativeRate } from './false-negative-rate';
import { falseOmissionRate } from './false-omission-rate';
import { falsePositiveRate } from './false-positive-rate';
import { logLoss } from './log-loss';
import { meanPrediction } from './mean-prediction';
import { negativePredictiveValue } from './negative-predictive-value';
import { precision } from './precision';
import { rocAuc } from './roc-auc';
import { selectionRate } from './selection-rate';
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
