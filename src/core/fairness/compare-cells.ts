// A cell against its reference: difference and ratio with their intervals, and whether the two can be told apart at all.

import {
  correlation,
  differenceLimits,
  moverRatio,
  pValue,
  shareRatio,
  type Limits,
} from '../base/statistics';
import type { Comparison, Estimate, Interval } from './estimate';
import { LEAST } from './frame-spec';
import type { Measured } from './measure';

/** How sure, and what counts as no difference. */
export interface Sure {
  readonly level: number;
  /** The z of that level. */
  readonly z: number;
  readonly margin: number;
}

export function compareCells(cell: Measured, reference: Measured, sure: Sure): Comparison {
  const { level, z } = sure;
  const a = cell.value;
  const b = reference.value;
  if (a === undefined || b === undefined) return { difference: null, ratio: null, tooSmall: true };
  const limits = difference(cell, reference);
  const interval = limits && named(limits(z), differenceMethod(cell, reference), level);
  const ratioInterval = b > 0 ? ratioLimits(cell, reference, sure) : undefined;
  const comparison: Mutable<Comparison> = {
    difference: a - b,
    ratio: b > 0 ? a / b : null,
    tooSmall: cell.n < LEAST || reference.n < LEAST || tooWide(cell, interval, sure),
  };
  if (interval) comparison.interval = interval;
  if (ratioInterval) comparison.ratioInterval = ratioInterval;
  if (limits) comparison.pValue = pValue(limits);
  return comparison;
}

/** Built field by field: absent fields stay absent in JSON, and a frame has many of these. */
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Units that stand in both groups move them together; separate people do not. */
function together(cell: Measured, reference: Measured): number {
  return cell.draws && reference.draws ? correlation(cell.draws, reference.draws) : 0;
}

function difference(cell: Measured, reference: Measured): ((z: number) => Limits) | undefined {
  const { spread: one } = cell;
  const { spread: other } = reference;
  if (!one || !other) return undefined;
  const shared = together(cell, reference);
  return (z) => differenceLimits(one, other, z, shared);
}

function differenceMethod(cell: Measured, reference: Measured): string {
  if (cell.draws) return 'unit bootstrap';
  if (!cell.counted || !reference.counted) return 'MOVER';
  return cell.effective === undefined ? 'Newcombe' : 'Newcombe at effective n';
}

function ratioLimits(
  cell: Measured,
  reference: Measured,
  { z, level }: Sure,
): Interval | undefined {
  if (cell.counted && reference.counted) {
    const limits = shareRatio(cell.counted, reference.counted, z);
    return limits && named(limits, limits.method, level);
  }
  if (!cell.spread || !reference.spread || cell.metric.range[0] < 0) return undefined;
  const limits = moverRatio(cell.spread, reference.spread, z, together(cell, reference));
  return limits && named(limits, cell.draws ? 'unit bootstrap' : 'MOVER ratio', level);
}

function named({ lo, hi }: Limits, method: string, level: number): Interval {
  return { lo, hi, method, level };
}

/** Wider than twice the margin and no verdict: it holds 0. The margin is one of shares. */
function tooWide(cell: Measured, interval: Interval | undefined, { margin }: Sure): boolean {
  if (!interval || cell.metric.range[1] !== 1) return false;
  return interval.hi - interval.lo > 2 * margin && interval.lo <= 0 && interval.hi >= 0;
}

/** The number as it is shown; `comparison` = against the reference, where there is one. */
export function estimate(
  measured: Measured,
  { level, z, margin }: Sure,
  comparison?: Comparison,
): Estimate {
  const { value, n, part, effective, spread, method, metric } = measured;
  const counted = metric.id === 'count';
  const few = !counted && n < LEAST;
  const wide = !few && tooWide(measured, comparison?.interval, { level, z, margin });
  const shown: Mutable<Estimate> = { value: value ?? null, n, tooSmall: few || wide };
  if (part !== undefined) shown.part = part;
  if (effective !== undefined && !counted) shown.effective = effective;
  if (spread) shown.interval = named(spread.limits(z), method, level);
  if (few || wide) shown.why = few ? 'denominator' : 'width';
  return shown;
}
