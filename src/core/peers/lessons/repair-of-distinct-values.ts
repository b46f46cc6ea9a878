// AIF360's disparate impact remover: its quantiles count distinct values, so how many people have a value plays no part.

import { kolmogorovSmirnov } from '../../base/statistics';
import { columnRepair, repairedValues } from '../../fairness/mitigations/quantile-repair';
import { distinctValueRepair } from '../distinct-value-repair';
import type { TableLesson } from './lesson';

/** Loans of one, two and three years: how many there are of each, in two groups. */
const LOANS = [
  [8, 1, 1],
  [1, 1, 8],
];
const values = Float64Array.from(years(LOANS));
const group = Int32Array.from(
  LOANS.flatMap((counts, g) => counts.flatMap((n) => Array(n).fill(g))),
);

const of = (column: Float64Array, g: number): Float64Array =>
  column.filter((_, i) => group[i] === g);

/** How far apart the groups' distributions are: the Kolmogorov–Smirnov distance. */
const apart = (column: Float64Array): number =>
  kolmogorovSmirnov(of(column, 0), of(column, 1))!.statistic;

function years(groups: readonly (readonly number[])[]): number[] {
  return groups.flatMap((counts) =>
    counts.flatMap((n, at) => Array.from({ length: n }, () => at + 1)),
  );
}

export const repairOfDistinctValues: TableLesson = {
  id: 'repair-of-distinct-values',
  tool: 'aif360',
  on: 'table',
  facts() {
    const theirs = distinctValueRepair(values, group, LOANS.length, 1);
    const repair = columnRepair(values, group, LOANS.length);
    const ours = repairedValues(values, group, repair, 1);
    return {
      printed: apart(theirs),
      right: apart(ours),
      numbers: {
        before: apart(values),
        changed: theirs.filter((value, i) => value !== values[i]).length,
        n: values.length,
        target: ours[0]!,
        shortFirst: of(values, 0).filter((value) => value === 1).length,
        longSecond: of(values, 1).filter((value) => value === 3).length,
      },
      groups: [],
    };
  },
};
