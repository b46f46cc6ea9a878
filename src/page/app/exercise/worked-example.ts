// The numbers of the worked example: two rates and their difference, from the counts on the card of another data set.

import { newcombe } from '../../../core/base/statistics/newcombe';
import { zOf } from '../../../core/base/statistics/normal';
import { wilson } from '../../../core/base/statistics/wilson';
import type { DatasetAbout } from '../../../core/lab/lab';
import type { DifferenceRow, IntervalRow } from '../../charts/chart-data';
import { groupShape } from '../../ui/shapes';
import { workedExample as words } from '../../words/worked-example';

/** The data set of the example, and the column whose groups are compared. */
export const EXAMPLE = {
  data: 'marijuana_arrests',
  column: 'colour',
  shortName: 'Toronto arrests',
} as const;

const LEVEL = 0.95;

export interface Example {
  readonly rows: readonly IntervalRow[];
  readonly difference: DifferenceRow;
  /** The group that is worse off, and the one it is compared with, in words. */
  readonly first: string;
  readonly reference: string;
}

/** Throws when the card has no such column: the example and the data set belong together. */
export function exampleOf(about: DatasetAbout): Example {
  const group = about.groups.find(({ column }) => column === EXAMPLE.column);
  const rates = about.baseRates.groups[EXAMPLE.column];
  if (!group || !rates)
    throw new Error(`The card of ${about.id} has no groups by ${EXAMPLE.column}.`);
  const z = zOf(LEVEL);
  const cells = Object.entries(group.levels).map(([key, label]) => {
    const { n, rate } = rates[key] ?? { n: 0, rate: 0 };
    return { key, label, n, part: Math.round(n * rate) };
  });
  const reference = cells.find(({ key }) => key === group.reference);
  const first = cells.find(({ key }) => key !== group.reference);
  if (!first || !reference)
    throw new Error(`The card of ${about.id} names no group to compare by ${EXAMPLE.column}.`);
  const ends = newcombe(first.part, first.n, reference.part, reference.n, z);
  return {
    rows: cells.map(({ key, label, n, part }, at) => ({
      key,
      label,
      shape: groupShape(at),
      value: part / n,
      ...wilson(part, n, z),
      part,
      n,
      tooSmall: false,
    })),
    difference: {
      label: words.read.difference,
      value: first.part / first.n - reference.part / reference.n,
      ...ends,
    },
    first: first.label,
    reference: reference.label,
  };
}
