// Rates of the groups as the tools that know no weights count them, and who stands out among them.

import { everybody, people } from '../../fairness/counts';
import { metricById } from '../../fairness/metrics/index';
import type { GroupCells } from './convention';

/** One rate by our id for each group, on people; `none` where a group has nobody to count. */
export function ratesOf(id: string, { counts }: GroupCells, none: number): number[] {
  const metric = metricById(id);
  if (metric.from !== 'counts') throw new Error(`"${id}" is not a metric of counts.`);
  return counts.map((cell) => metric.of(people(cell)) ?? none);
}

/** The first of the groups with the most people. */
export function largestGroup({ counts }: GroupCells): number {
  const sizes = counts.map((cell) => everybody(people(cell)));
  return sizes.indexOf(Math.max(...sizes));
}

/** The first place of the lowest number; NaN is passed over, and place 0 stands in where there is nothing else. */
export function lowestPlace(values: readonly number[]): number {
  let place = -1;
  values.forEach((value, k) => {
    if (!Number.isNaN(value) && (place < 0 || value < values[place]!)) place = k;
  });
  return Math.max(place, 0);
}

/** Every pair of places (i, j) with i < j, columns first. */
export function pairs(size: number): (readonly [number, number])[] {
  return Array.from({ length: size }, (_, j) =>
    Array.from({ length: j }, (__, i) => [i, j] as const),
  ).flat();
}

/** Every place but the reference; none without one. */
export function others({ keys, reference }: GroupCells): number[] {
  return reference === undefined ? [] : keys.map((_, k) => k).filter((k) => k !== reference);
}
