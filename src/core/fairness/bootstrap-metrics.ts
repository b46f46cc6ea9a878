// Metrics of people drawn anew: for any metric of counts and any group a percentile interval, in one go for all of them.
// Efron & Tibshirani (1993), sections 8.3 and 13.3: each group is a sample of its own.

import { rng, type Rng } from '../base/rng';
import { countCells } from './count-cells';
import { drawnCells } from './drawn-cells';
import { drawnInterval } from './drawn-interval';
import type { Interval } from './estimate';
import type { FrameSpec } from './frame-spec';
import type { CountMetric } from './metric';
import { metricById } from './metrics';
import type { Scored } from './scored';

const DRAWS = 1000;

/** By metric id; null where more than 1 in 20 draws are not defined. */
export type MetricIntervals = Readonly<Record<string, Interval | null>>;

/**
 * The middle of the draws of every metric in every cell, by key of the cell. The same stream, the same intervals.
 * Throws for a metric of scores: those are not drawn from counts.
 */
export function bootstrapMetrics(
  rows: Scored,
  spec: FrameSpec,
  draws = DRAWS,
  random: Rng = rng('bootstrap'),
): Readonly<Record<string, MetricIntervals>> {
  const metrics = spec.metrics.map(countMetric);
  const counted = countCells(rows, spec.groups, spec.control);
  const next = drawnCells(rows, counted, random);
  const values = counted.keys.map(() => metrics.map(() => new Float64Array(draws)));
  for (let b = 0; b < draws; b++) {
    const cells = next(b);
    for (let k = 0; k < values.length; k++) {
      for (let m = 0; m < metrics.length; m++) {
        values[k]![m]![b] = metrics[m]!.of(cells[k]!) ?? NaN;
      }
    }
  }
  return Object.fromEntries(
    counted.keys.map((key, k) => [
      key,
      Object.fromEntries(metrics.map(({ id }, m) => [id, drawnInterval(values[k]![m]!, spec)])),
    ]),
  );
}

function countMetric(id: string): CountMetric {
  const metric = metricById(id);
  if (metric.from === 'counts') return metric;
  throw new Error(`"${metric.name}" is made of scores: it is not drawn from counts.`);
}
