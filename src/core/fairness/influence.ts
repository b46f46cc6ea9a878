// How uncertain a change is, for any statistic of counts: each row's influence on it, before and after, squared and summed.
// The infinitesimal jackknife (Efron & Tibshirani 1993, chapter 21). A statistic of counts does not change when all rows
// are doubled, so a row's influence is its weight times the derivative of the statistic by the row's own count.

import type { JointCounts } from './joint-counts';
import { kindAt, onceCounts } from './joint-counts';
import type { Counts } from './scored';

type Kind = 'tp' | 'fp' | 'tn' | 'fn';
const kinds: readonly Kind[] = ['tp', 'fp', 'tn', 'fn'];

/** A statistic of the counts of some cells. */
export type OfCells = (cells: readonly Counts[]) => number | undefined;

/**
 * Change of influence of one row of weight 1 at each place of the joint table (cells × 8).
 * Undefined where the statistic is not defined before or after.
 */
export function influenceChanges(
  joint: JointCounts,
  before: OfCells,
  after: OfCells,
): Float64Array | undefined {
  const first = slopes(joint, before, 'before');
  const second = slopes(joint, after, 'after');
  if (!first || !second) return undefined;
  const changes = new Float64Array(8 * joint.cells);
  for (let cell = 0; cell < joint.cells; cell++) {
    for (let at = 0; at < 8; at++) {
      changes[8 * cell + at] =
        second[cell]![kindAt(at, 'after')] - first[cell]![kindAt(at, 'before')];
    }
  }
  return changes;
}

/** Derivatives by each count of each cell: central differences of a millionth of the rows, one-sided at an empty count. */
function slopes(
  joint: JointCounts,
  of: OfCells,
  when: 'before' | 'after',
): Record<Kind, number>[] | undefined {
  const cells = Array.from({ length: joint.cells }, (_, k) => onceCounts(joint.sums, k, when));
  return of(cells) === undefined ? undefined : slopesAt(cells, of);
}

/** The same for any cells at which the statistic is defined. */
export function slopesAt(cells: readonly Counts[], of: OfCells): Record<Kind, number>[] {
  const total = cells.reduce((sum, c) => sum + c.tp + c.fp + c.tn + c.fn, 0);
  const step = total * 1e-6;
  return cells.map((cell, k) => {
    const slope: Record<Kind, number> = { tp: 0, fp: 0, tn: 0, fn: 0 };
    for (const kind of kinds) {
      const down = Math.min(step, cell[kind]);
      const moved = (by: number) => of(cells.with(k, { ...cell, [kind]: cell[kind] + by }));
      const high = moved(step);
      const low = moved(-down);
      slope[kind] = high === undefined || low === undefined ? 0 : (high - low) / (step + down);
    }
    return slope;
  });
}

/** Variance of the change, rows being independent. */
export function varianceOfRows(joint: JointCounts, changes: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < changes.length; at++)
    sum += joint.squares[at]! * changes[at]! * changes[at]!;
  return sum;
}

/** Variance where units repeat: the influences of a unit's rows are added up before they are squared. */
export function varianceOfUnits(units: Int32Array, influence: (row: number) => number): number {
  const byUnit = new Map<number, number>();
  for (let i = 0; i < units.length; i++) {
    byUnit.set(units[i]!, (byUnit.get(units[i]!) ?? 0) + influence(i));
  }
  let sum = 0;
  for (const change of byUnit.values()) sum += change * change;
  return sum;
}
