// Rows of weight 0: people to Fairlearn and AIF360, nobody to the lab.

import { describe, expect, it } from 'vitest';
import { countGrouping } from '../../../../src/core/fairness/count-cells';
import { crossing } from '../../../../src/core/fairness/crossing';
import { aif360Audit, aif360Form } from '../../../../src/core/peers/aif360';
import { fairlearnFrame } from '../../../../src/core/peers/fairlearn';
import { rowCounts } from '../../../../src/core/peers/row-counts';
import { rowsOf } from '../fairness/rows';

// Benefits 1 + yhat − y: 1, 2 and 0; the last weighs nothing.
const people = [
  { y: 1, yhat: 1, weight: 2, score: 0.9, groups: { g: 'a' } },
  { y: 0, yhat: 1, weight: 3, score: 0.8, groups: { g: 'b' } },
  { y: 1, yhat: 0, weight: 0, score: 0.2, groups: { g: 'b' } },
];
const rows = rowsOf(people);
const grouping = crossing(rows, ['g']);

describe('counts as the peers take them', () => {
  it('hold the row that weighs nothing, ours do not', () => {
    const one = { tp: 0, fp: 1, tn: 0, fn: 0 };
    expect(countGrouping(rows, grouping).counts[1]).toMatchObject({ fp: 3, fn: 0, rows: one });
    const { counts, overall } = rowCounts(rows, grouping);
    expect(counts[1]).toMatchObject({ fp: 3, fn: 0, rows: { ...one, fn: 1 } });
    expect(overall).toMatchObject({ tp: 2, fp: 3, rows: { tp: 1, fp: 1, tn: 0, fn: 1 } });
  });

  it('are ours where nothing is weighted', () => {
    const plain = rowsOf(people.map(({ weight: _, ...each }) => each));
    expect(rowCounts(plain, grouping)).toEqual(countGrouping(plain, grouping));
  });

  it('give Fairlearn its count and AIF360 its entropy', () => {
    const { overall, byGroup } = fairlearnFrame(rows, 'count', ['g']);
    expect([overall, byGroup]).toEqual([{ '': 3 }, { a: 1, b: 2 }]);
    // Benefits 1, 2, 0 of mean 1: ((1 − 1) + (4 − 1) + (0 − 1)) / 3 / 2 = 1/3; CoV = √(2/3).
    const audit = aif360Audit(rows, grouping, grouping);
    expect(aif360Form('coefficient_of_variation')(audit)).toBeCloseTo(Math.sqrt(2 / 3), 12);
  });
});
