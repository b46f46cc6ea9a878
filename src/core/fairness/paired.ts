// Before and after on the same rows: a difference of two statistics with the interval that belongs to pairs.
// "Better" is claimed only when this interval leaves out 0, never because two separate intervals do not overlap.

import {
  differenceLimits,
  normalLimits,
  pValue,
  simultaneousLevel,
  zOf,
  type Limits,
} from '../base/statistics';
import type { Interval } from './estimate';
import { LEVEL } from './frame-spec';
import { influenceChanges, varianceOfRows, varianceOfUnits, type OfCells } from './influence';
import { jointCounts, onceCounts, requireSameRows, type JointCounts } from './joint-counts';
import type { CountMetric } from './metric';
import { changeSpread } from './paired-change';
import { scoreChange } from './paired-scores';
import type { Scored } from './scored';
import {
  combine,
  disparityOfCells,
  metricOfCells,
  type MetricOfCells,
  type Sight,
  type Statistic,
} from './statistic';
import { unitsRepeat } from './unit-draws';

export type { Statistic } from './statistic';

export interface PairedDifference {
  readonly before: number | null;
  readonly after: number | null;
  /** after − before; null where an ingredient is not defined (0/0). */
  readonly difference: number | null;
  readonly interval?: Interval;
  /** Of "no change"; below 1 − level exactly when the interval at that level leaves out 0. */
  readonly pValue?: number;
}

export interface PairedOptions {
  /** 0.95 unless given. */
  readonly level?: number;
  /** How many intervals must hold together; 1. */
  readonly family?: number;
}

interface Change {
  readonly before: number | undefined;
  readonly after: number | undefined;
  readonly limits?: (z: number) => Limits;
  readonly method?: string;
}

/**
 * after − before with its paired interval. Both must hold the same rows in the same order.
 * Shares and their means: Newcombe's paired limits, put together over groups (MOVER). Anything else, or repeated units:
 * the infinitesimal jackknife (influence.ts).
 */
export function pairedDifference(
  before: Scored,
  after: Scored,
  statistic: Statistic,
  { level = LEVEL, family = 1 }: PairedOptions = {},
): PairedDifference {
  requireSameRows(before, after);
  const change = changeOf(before, after, statistic);
  if (change.before === undefined || change.after === undefined) {
    return { before: change.before ?? null, after: change.after ?? null, difference: null };
  }
  const values = {
    before: change.before,
    after: change.after,
    difference: change.after - change.before,
  };
  const { limits, method } = change;
  if (!limits || !method) return values;
  const wide = simultaneousLevel(level, family);
  const { lo, hi } = limits(zOf(wide));
  return { ...values, interval: { lo, hi, method, level: wide }, pValue: pValue(limits) };
}

function changeOf(before: Scored, after: Scored, statistic: Statistic): Change {
  if (statistic.kind === 'disparity') {
    const seen = disparityOfCells(before, statistic);
    const joint = jointCounts(before, after, seen.codes, seen.cells);
    return byInfluence(before, after, joint, seen, seen.of, seen.of);
  }
  const seen = metricOfCells(before, statistic);
  const { metric } = seen;
  if (metric.from === 'counts') return countChange(before, after, seen, metric);
  const { influence, ...values } = scoreChange(metric, before, after, seen);
  if (!influence) return values;
  const of = (row: number): number => influence[row]!;
  const variance =
    before.units && unitsRepeat(before)
      ? varianceOfUnits(before.units, of)
      : influence.reduce((sum, change) => sum + change * change, 0);
  return influenced(values, variance);
}

function countChange(
  before: Scored,
  after: Scored,
  seen: MetricOfCells,
  metric: CountMetric,
): Change {
  const joint = jointCounts(before, after, seen.codes, seen.cells);
  const gap: OfCells = (cells) =>
    combine(
      seen,
      cells.map((cell) => metric.of(cell)),
    );
  const first = seen.sign(gap(cellsOf(joint, 'before')));
  const second = seen.sign(gap(cellsOf(joint, 'after')));
  const signed =
    (by: number): OfCells =>
    (cells) => {
      const value = gap(cells);
      return value === undefined ? undefined : by * value;
    };
  // A gap that changes its side is no difference of changes any more: its limits come by influence.
  const spreads = Array.from({ length: seen.cells }, (_, k) => changeSpread(metric, joint, k));
  const [own, other] = spreads;
  const closed =
    first === second && !unitsRepeat(before) && spreads.every((each) => each !== undefined);
  if (!closed || !own)
    return byInfluence(before, after, joint, seen, signed(first), signed(second));
  const limits = other
    ? (z: number) => differenceLimits(own, other, z)
    : (z: number) => own.limits(z);
  return {
    before: signed(first)(cellsOf(joint, 'before')),
    after: signed(second)(cellsOf(joint, 'after')),
    limits: first < 0 ? (z) => turned(limits(z)) : limits,
    method: other || metric.meanOf ? 'MOVER of paired Newcombe intervals' : 'Newcombe, paired',
  };
}

function turned({ lo, hi }: Limits): Limits {
  return { lo: -hi, hi: -lo };
}

function cellsOf(joint: JointCounts, when: 'before' | 'after') {
  return Array.from({ length: joint.cells }, (_, k) => onceCounts(joint.sums, k, when));
}

function byInfluence(
  before: Scored,
  after: Scored,
  joint: JointCounts,
  { codes }: Sight,
  first: OfCells,
  second: OfCells,
): Change {
  const values = {
    before: first(cellsOf(joint, 'before')),
    after: second(cellsOf(joint, 'after')),
  };
  const changes = influenceChanges(joint, first, second);
  if (!changes || values.before === undefined || values.after === undefined) return values;
  const { weights } = before;
  const of = (i: number): number => {
    if (codes[i]! < 0) return 0;
    const at = 8 * codes[i]! + 4 * before.y[i]! + 2 * before.yhat[i]! + after.yhat[i]!;
    return changes[at]! * (weights ? weights[i]! : 1);
  };
  const variance =
    before.units && unitsRepeat(before)
      ? varianceOfUnits(before.units, of)
      : varianceOfRows(joint, changes);
  return influenced(values, variance);
}

function influenced(values: Change, variance: number): Change {
  const difference = values.after! - values.before!;
  const error = Math.sqrt(variance);
  return {
    ...values,
    limits: (z) => normalLimits(difference, error, z),
    method: 'paired, influence',
  };
}
