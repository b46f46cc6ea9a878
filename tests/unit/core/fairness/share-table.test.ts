// A table of shares against people counted by hand, and what it refuses.

import type { Column } from '../../../../src/core/table/table';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaUnder, rocCurve, scanCurve } from '../../../../src/core/fairness/curves/roc-curve';
import { lineRates } from '../../../../src/core/fairness/line-rates';
import { rocScan } from '../../../../src/core/fairness/roc-scan';
import { shareGroups, type ShareColumns } from '../../../../src/core/fairness/share-table';
import type { Table } from '../../../../src/core/table/table';
import { rowsOf } from './rows';

const columns: ShareColumns = {
  group: 'group',
  people: 'people',
  score: 'score',
  atOrBelow: 'below',
  bad: 'bad',
};

type Row = readonly [people: number, score: number, below: number, bad: number];

function table(rows: readonly Row[], group = 'a'): Table {
  const numbers = (at: number) => ({
    kind: 'number' as const,
    values: Float64Array.from(rows, (row) => row[at]!),
  });
  return {
    n: rows.length,
    columns: new Map<string, Column>([
      ['group', { kind: 'category' as const, codes: new Int32Array(rows.length), levels: [group] }],
      ['people', numbers(0)],
      ['score', numbers(1)],
      ['below', numbers(2)],
      ['bad', numbers(3)],
    ]),
  };
}

// 40 people: 10 at score 1 (8 bad), 20 at score 2 (5 bad), 10 at score 3 (1 bad).
const forty: readonly Row[] = [
  [40, 1, 25, 80],
  [40, 2, 75, 25],
  [40, 3, 100, 10],
];

describe('shareGroups', () => {
  it('counts the people the shares imply', () => {
    const [group] = shareGroups(table(forty), columns);
    expect(group).toEqual({
      level: 'a',
      people: 40,
      scan: {
        scores: Float64Array.of(3, 2, 1),
        positives: Float64Array.of(9, 24, 26),
        negatives: Float64Array.of(1, 6, 14),
        allPositives: 26,
        allNegatives: 14,
      },
    });
  });

  it('does not depend on the order of the rows', () => {
    const turned = [forty[2]!, forty[0]!, forty[1]!];
    expect(shareGroups(table(turned), columns)).toEqual(shareGroups(table(forty), columns));
  });

  it('is the scan, and the curve, of the people the table was made from', () => {
    const person = fc.record({
      y: fc.nat(1),
      yhat: fc.constant(0),
      groups: fc.constant({}),
      score: fc.nat(6),
    });
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 60 }), (people) => {
        const scores = [...new Set(people.map(({ score }) => score))].sort((a, b) => a - b);
        const rows = scores.map((score): Row => {
          const here = people.filter((each) => each.score === score);
          const below = people.filter((each) => each.score <= score).length;
          const bad = here.filter(({ y }) => y === 0).length;
          return [people.length, score, (100 * below) / people.length, (100 * bad) / here.length];
        });
        const { scan } = shareGroups(table(rows), columns)[0]!;
        const own = rowsOf(people);
        const counted = rocScan(
          own,
          Int32Array.from({ length: own.n }, (_, i) => i),
        );
        expect([...scan.scores]).toEqual([...counted.scores]);
        scan.positives.forEach((count, i) => expect(count).toBeCloseTo(counted.positives[i]!, 9));
        scan.negatives.forEach((count, i) => expect(count).toBeCloseTo(counted.negatives[i]!, 9));
        const curve = rocCurve({ y: own.y, score: own.score! });
        if (curve) expect(areaUnder(scanCurve(scan)!)).toBeCloseTo(areaUnder(curve), 9);
      }),
    );
  });

  const refused = (rows: readonly Row[], what: RegExp): void =>
    expect(() => shareGroups(table(rows), columns)).toThrow(what);

  it('refuses what is no table of shares, naming group and column', () => {
    refused(
      [
        [40, 1, 60, 80],
        [40, 2, 50, 25],
        [40, 3, 100, 10],
      ],
      /group "a": "below" must not fall/,
    );
    refused(
      [
        [40, 1, 25, 80],
        [40, 2, 90, 25],
      ],
      /group "a": "below" must end at 100/,
    );
    refused(
      [
        [40, 1, 25, 101],
        [40, 2, 100, 25],
      ],
      /group "a": "bad" must lie between 0 and 100/,
    );
    refused(
      [
        [40, 1, 25, NaN],
        [40, 2, 100, 25],
      ],
      /"bad" must lie/,
    );
    refused(
      [
        [40, 1, NaN, 1],
        [40, 2, 100, 25],
      ],
      /"below" must not fall/,
    );
    refused(
      [
        [40, 1, 25, 80],
        [41, 2, 100, 25],
      ],
      /group "a": "people" must be one number above 0/,
    );
    refused([[0, 1, 100, 80]], /"people" must be one number above 0/);
    refused(
      [
        [40, 1, 25, 80],
        [40, 1, 100, 25],
      ],
      /"score" holds 1 twice/,
    );
    expect(() => shareGroups(table(forty), { ...columns, bad: 'group' })).toThrow(
      /"group" must hold numbers/,
    );
    expect(() => shareGroups(table(forty), { ...columns, bad: 'late' })).toThrow(
      /no column "late"/,
    );
  });
});

describe('lineRates', () => {
  const { scan } = shareGroups(table(forty), columns)[0]!;

  it('takes who scores strictly above the line', () => {
    expect(lineRates(scan, 1)).toEqual({
      baseRate: 26 / 40,
      selected: 30 / 40,
      tpr: 24 / 26,
      fpr: 6 / 14,
      ppv: 24 / 30,
    });
    expect(lineRates(scan, 2).selected).toBe(10 / 40);
    expect(lineRates(scan, 0.5)).toMatchObject({ selected: 1, tpr: 1, fpr: 1 });
  });

  it('leaves what is 0 of 0 undefined', () => {
    expect(lineRates(scan, 3)).toEqual({
      baseRate: 26 / 40,
      selected: 0,
      tpr: 0,
      fpr: 0,
      ppv: undefined,
    });
    const paid = shareGroups(table([[10, 1, 100, 0]]), columns)[0]!.scan;
    expect(lineRates(paid, 0).fpr).toBeUndefined();
    expect(scanCurve(paid)).toBeUndefined();
  });
});
