// Fairlearn's grid of multipliers where it is not the lab's: axes in the order in which events and groups first appear, and only the first points kept.

import { lattice, multipliersOf } from '../fairness/reductions/lattice';
import type { Axis, Moment } from '../fairness/reductions/moment';

/** Rows as the peer reads them: label, group, the groups' names. */
export interface AppearingRows {
  readonly y: ArrayLike<number>;
  readonly codes: ArrayLike<number>;
  readonly levels: readonly string[];
}

/**
 * GridSearch 0.15 (`_GridGenerator`): of the smallest lattice with at least `size` points it keeps the first `size`, so
 * that a corner is missing where the lattice holds more; the group that appears last has no axis.
 */
export function fairlearnGrid(
  moment: Moment,
  rows: AppearingRows,
  { size, limit }: { readonly size: number; readonly limit: number },
): Float64Array[] {
  const own = { ...moment, axes: axesByAppearance(moment, rows) };
  const points = lattice(own, size);
  return points.points.slice(0, size).map((point) => multipliersOf(point, own, points, limit));
}

function axesByAppearance(
  { index, spansObjective }: Moment,
  { y, codes, levels }: AppearingRows,
): Axis[] {
  const groups = firsts(Array.from(codes, (code) => levels[code])).filter(
    (level) => level !== undefined,
  );
  if (spansObjective) return groups.map((level) => ({ plus: index.indexOf(level) }));
  const events = ['all', ...firsts(Array.from(y, (label) => `label=${label}`))];
  return events.flatMap((event) =>
    groups.slice(0, -1).flatMap((group): Axis[] => {
      const plus = index.indexOf(`+|${event}|${group}`);
      return plus < 0 ? [] : [{ plus, minus: index.indexOf(`-|${event}|${group}`) }];
    }),
  );
}

function firsts<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
