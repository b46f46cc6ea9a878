// Whether a group makes up more of those turned away than of those taken; within the levels of a control it is "conditional".

import { addCounts, everybody, rejected, selected } from '../counts';
import type { Disparity, Found, Level, Tally } from '../disparity';
import { twoGroups } from '../worked-table';

/** Each group's share of all rejected minus its share of all selected; undefined when there are none of either. */
function disparities({ cells }: Pick<Tally, 'cells'>): number[] | undefined {
  const all = addCounts(cells);
  const [out, taken] = [rejected(all), selected(all)];
  if (!(out > 0 && taken > 0)) return undefined;
  return cells.map((cell) => rejected(cell) / out - selected(cell) / taken);
}

function farthestGroup(values: readonly number[], reference: number): number | undefined {
  let found: number | undefined;
  values.forEach((value, k) => {
    if (k === reference) return;
    if (found === undefined || Math.abs(value) > Math.abs(values[found]!)) found = k;
  });
  return found;
}

export const demographicDisparity: Disparity = {
  id: 'demographic-disparity',
  name: 'Demographic disparity',
  plain:
    'A group’s share of all who are rejected minus its share of all who are selected, for the group farthest from 0 beside the reference; with a control the mean over its levels by size, then called conditional demographic disparity.',
  source:
    'Wachter, Mittelstadt & Russell (2021), Why Fairness Cannot Be Automated; Amazon SageMaker Clarify, DDPL and CDD',
  range: [-1, 1],
  equal: 0,
  reads: 'signed',
  compares: [],
  needs: 'reference',
  given: 'nothing',
  example: {
    ...twoGroups,
    value: 30 / 61 - 10 / 19,
    inWords: 'b is 30 of the 61 rejected and 10 of the 19 selected: 0.492 − 0.526 = −0.035',
  },
  of(tally): Found | undefined {
    const { reference, cells } = tally;
    const values = disparities(tally);
    if (!values || reference === undefined || cells.length < 2) return undefined;
    const k = farthestGroup(values, reference);
    return k === undefined ? undefined : { value: values[k]!, cells: [k, reference] };
  },
  pooled(levels: readonly Level[]): number | undefined {
    const sums = new Map<number, number>();
    let total = 0;
    let named: number | undefined;
    for (const { tally, groups } of levels) {
      const values = disparities(tally);
      if (!values) return undefined;
      const size = everybody(addCounts(tally.cells));
      total += size;
      groups.forEach((group, k) => sums.set(group, (sums.get(group) ?? 0) + size * values[k]!));
      if (tally.reference !== undefined) named = groups[tally.reference];
    }
    if (named === undefined || sums.size < 2) return undefined;
    const groups = [...sums.keys()].sort((a, b) => a - b);
    const means = groups.map((group) => sums.get(group)! / total);
    const k = farthestGroup(means, groups.indexOf(named));
    return k === undefined ? undefined : means[k];
  },
};
