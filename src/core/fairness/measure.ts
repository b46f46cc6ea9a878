// A metric measured on one cell: value, people, and limits for any width, ready to be shown or compared.

import { meanOf, type CountedShare, type Limits, type Spread } from '../base/statistics';
import { countedShare, kish, people, shareSpread } from './counts';
import type { CountMetric, Metric, RowMetric, Share } from './metric';
import type { Counts, Scored } from './scored';

export interface Measured {
  readonly metric: Metric;
  readonly value: number | undefined;
  /** Rows in the denominator. */
  readonly n: number;
  /** Rows in the numerator, for shares. */
  readonly part: number | undefined;
  /** What weighted or repeated people are worth; undefined where that is n. */
  readonly effective: number | undefined;
  /** Undefined where the value is not defined or the metric has no interval. */
  readonly spread: Spread | undefined;
  readonly method: string;
  /** For shares of independent rows: what the ratio's interval needs. */
  readonly counted: CountedShare | undefined;
  /** Bootstrap draws of the value, where units repeat. */
  readonly draws: ArrayLike<number> | undefined;
}

/** `rows` gives the rows of the cell; it is asked only for metrics of scores. */
export function measure(metric: Metric, counts: Counts, rows: () => Scored): Measured {
  if (metric.from === 'counts') return measureCounts(metric, counts);
  const own = rows();
  const value = metric.of(own);
  const { interval } = metric;
  const limits =
    interval && value !== undefined
      ? (z: number) => interval.limits(own, counts, value, z)
      : undefined;
  return measured(metric, counts, value, limits, interval?.method);
}

function measureCounts(metric: CountMetric, counts: Counts): Measured {
  const value = metric.of(counts);
  const { share, meanOf: shares, interval } = metric;
  if (share) return measureShare(metric, share, counts, value);
  if (shares && value !== undefined) {
    const parts = shares.map((part) => shareSpread(part, counts));
    return measured(metric, counts, value, (z) => meanOf(parts, z), 'MOVER of Wilson intervals');
  }
  const limits =
    interval && value !== undefined ? (z: number) => interval.limits(counts, z) : undefined;
  return measured(metric, counts, value, limits, interval?.method);
}

function measureShare(
  metric: CountMetric,
  share: Share,
  counts: Counts,
  value: number | undefined,
): Measured {
  const defined = value !== undefined;
  return {
    metric,
    value,
    n: share.of(people(counts)),
    part: share.part(people(counts)),
    effective: counts.squares ? kish(share.of, counts) : undefined,
    spread: defined ? shareSpread(share, counts) : undefined,
    method: counts.squares ? 'Wilson at effective n' : 'Wilson',
    counted: defined ? countedShare(share, counts) : undefined,
    draws: undefined,
  };
}

function measured(
  metric: CountMetric | RowMetric,
  counts: Counts,
  value: number | undefined,
  limits: ((z: number) => Limits | undefined) | undefined,
  method = 'none',
): Measured {
  const [lo, hi] = metric.range;
  return {
    metric,
    value,
    n: metric.denominator(people(counts)),
    part: undefined,
    effective: counts.squares
      ? (metric.effective?.(counts) ?? kish(metric.denominator, counts))
      : undefined,
    spread:
      limits && value !== undefined ? { value, limits: (z) => limits(z) ?? { lo, hi } } : undefined,
    method,
    counted: undefined,
    draws: undefined,
  };
}
