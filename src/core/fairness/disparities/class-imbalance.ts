// Whether two groups are there in equal numbers: what the data set looks like before any label is read.

import { everybody, shareLimits } from '../counts';
import type { Disparity } from '../disparity';
import { farthest } from '../lowest-highest';
import type { Counts } from '../scored';
import { forty } from '../worked-table';

/** (group − reference) / (group + reference) is 2 s − 1 with s the group's share of both. */
const imbalance = (cell: Counts, reference: Counts): number => {
  const [own, other] = [everybody(cell), everybody(reference)];
  return (own - other) / (own + other);
};

export const classImbalance: Disparity = {
  id: 'class-imbalance',
  name: 'Class imbalance',
  plain:
    'People in the group farthest from the reference group minus people in that, as a share of both; negative when there are fewer.',
  source:
    'Amazon SageMaker Clarify, CI (there reference minus group); AI Fairness 360, class_imbalance (this sign)',
  range: [-1, 1],
  equal: 0,
  reads: 'makeup',
  compares: [],
  needs: 'reference',
  given: 'nothing',
  example: {
    groups: { a: forty, b: { tp: 2, fn: 2, fp: 1, tn: 5 } },
    reference: 'a',
    value: -0.6,
    inWords: '10 people in b, 40 in a: (10 − 40) / 50 = −0.6',
  },
  of({ cells, reference }) {
    if (reference === undefined) return undefined;
    const base = cells[reference]!;
    const values = cells.map((cell) =>
      everybody(cell) + everybody(base) > 0 ? imbalance(cell, base) : undefined,
    );
    const k = farthest(values, Math.abs, reference);
    return k === undefined ? undefined : { value: values[k]!, cells: [k, reference] };
  },
  limits(cell, reference, z) {
    // Both groups as one cell: its "selected" are the group, its "rejected" the reference.
    const own = (c: Counts): number => everybody(c);
    const both: Counts = {
      tp: own(cell),
      fp: 0,
      tn: own(reference),
      fn: 0,
      ...(cell.squares && reference.squares
        ? { squares: { tp: own(cell.squares), fp: 0, tn: own(reference.squares), fn: 0 } }
        : {}),
    };
    const { lo, hi } = shareLimits({ part: (c) => c.tp, of: everybody }, both, z);
    return { lo: 2 * lo - 1, hi: 2 * hi - 1, method: 'Wilson, of the share of both' };
  },
};
