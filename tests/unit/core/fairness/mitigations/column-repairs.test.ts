// Repairs that change columns: hand-worked small cases, what full repair promises, and rows that come later.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCall } from '../../../../../src/core/base/call';
import { lbfgs } from '../../../../../src/core/base/lbfgs';
import { rng } from '../../../../../src/core/base/rng';
import { correlation } from '../../../../../src/core/base/statistics/index';
import { correlationRemover } from '../../../../../src/core/fairness/mitigations/correlation-remover';
import { disparateImpactRemover } from '../../../../../src/core/fairness/mitigations/disparate-impact-remover';
import { fairRepresentations } from '../../../../../src/core/fairness/mitigations/fair-representations';
import { leastSquares } from '../../../../../src/core/base/least-squares';
import { prototypeLoss } from '../../../../../src/core/fairness/mitigations/prototype-loss';
import {
  columnRepair,
  repairedValues,
} from '../../../../../src/core/fairness/mitigations/quantile-repair';
import { distinctValueRepair } from '../../../../../src/core/peers/distinct-value-repair';
import { takeRows, type Dataset } from '../../../../../src/core/table/dataset';
import type { CategoryColumn, NumberColumn } from '../../../../../src/core/table/table';
import { people } from '../../../../conformance/people';

const call = makeCall();
const numbers = (rows: Dataset, name: string): Float64Array =>
  (rows.table.columns.get(name) as NumberColumn).values;
const codes = (rows: Dataset, name: string): Int32Array =>
  (rows.table.columns.get(name) as CategoryColumn).codes;

describe('quantile repair', () => {
  // Group 0 has 1 2 3 4, group 1 has 11 and 13: the quantile of 1 (q = 1/8) is 11 in group 1, of 4 (q = 7/8) it is 13.
  const values = Float64Array.from([1, 2, 3, 4, 11, 13]);
  const group = Int32Array.from([0, 0, 0, 0, 1, 1]);
  const repair = columnRepair(values, group, 2);

  it('sends each value half way to the other group’s at the same place', () => {
    // q of group 1's values is 1/4 and 3/4: 1.5 and 3.5 in group 0. In group 1, q = 3/8 and 5/8 are 11.5 and 12.5.
    expect([...repairedValues(values, group, repair, 1)]).toEqual([6, 6.75, 7.75, 8.5, 6.25, 8.25]);
    expect([...repairedValues(values, group, repair, 0.5)]).toEqual([
      3.5, 4.375, 5.375, 6.25, 8.625, 10.625,
    ]);
    expect([...repairedValues(values, group, repair, 0)]).toEqual([...values]);
  });

  it('knows later rows: between neighbours, beyond the ends, of a group never seen, without a value', () => {
    const later = Float64Array.from([2.5, -50, 50, 12, 2, NaN]);
    const of = Int32Array.from([0, 0, 0, 1, -1, 0]);
    const [between, below, above, other, unknown, missing] = repairedValues(later, of, repair, 1);
    expect([between, below, above, other]).toEqual([7.25, 6, 8.5, 7.25]);
    // 2 is second of all six: q = 1/4, which is 1.5 in group 0 and 11 in group 1.
    expect(unknown).toBe(6.25);
    expect(missing).toBeNaN();
  });

  it('tied values share their mean place; the peer’s form counts distinct values and differs', () => {
    const tied = Float64Array.from([1, 1, 1, 5, 2, 4]);
    const rows = repairedValues(tied, group, columnRepair(tied, group, 2), 1);
    // 1 stands at q = 3/8, where both groups together have (1 + 2.5) / 2.
    expect(rows[0]).toBe(1.75);
    // There: two quantiles of one value each; lower middles 1 and 4.
    expect([...distinctValueRepair(tied, group, 2, 1)]).toEqual([1, 1, 1, 4, 1, 4]);
  });

  it('full repair leaves no more than one rank step between groups, and keeps the order within each', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 6, maxLength: 80 }),
        fc.integer({ min: 2, max: 4 }),
        (list, groups) => {
          const column = Float64Array.from(list);
          const own = Int32Array.from(list, (_, i) => i % groups);
          const done = repairedValues(column, own, columnRepair(column, own, groups), 1);
          const parts = Array.from({ length: groups }, (_, g) =>
            done.filter((_v, i) => own[i] === g),
          );
          for (const a of parts) {
            for (const b of parts) {
              expect(furthest(a, b)).toBeLessThanOrEqual(1 / Math.min(a.length, b.length) + 1e-9);
            }
          }
          for (let i = 0; i < list.length; i++) {
            for (let j = 0; j < i; j++) {
              if (own[i] === own[j] && column[i]! < column[j]!) {
                expect(done[i]!).toBeLessThanOrEqual(done[j]! + 1e-9);
              }
            }
          }
        },
      ),
    );
  });
});

/** Kolmogorov–Smirnov distance of two lists; values that differ by rounding alone count as one. */
function furthest(a: Float64Array, b: Float64Array): number {
  const share = (list: Float64Array, at: number): number =>
    list.filter((value) => value <= at + 1e-9).length / list.length;
  return Math.max(...[...a, ...b].map((at) => Math.abs(share(a, at) - share(b, at))));
}

describe('disparate-impact remover', () => {
  const rows = people(900);

  it('repairs the columns asked for, takes the group out of the features, treats later rows alike', async () => {
    const params = { groups: ['group'], columns: ['hours'], level: 1 };
    const { train, transform } = await disparateImpactRemover.fit(params, rows, rng(''), call);
    expect(numbers(train, 'years')).toBe(numbers(rows, 'years'));
    expect(train.roles.features).toEqual(['hours', 'years', 'place']);
    const some = Int32Array.from([5, 77, 300, 899]);
    expect(numbers(transform(takeRows(rows, some)), 'hours')).toEqual(
      numbers(takeRows(train, some), 'hours'),
    );
    const parts = [0, 1].map((g) =>
      numbers(train, 'hours').filter(
        (value, i) => codes(rows, 'group')[i] === g && value === value,
      ),
    );
    expect(furthest(parts[0]!, parts[1]!)).toBeLessThan(0.01);
  });

  it('names what cannot be repaired', async () => {
    const fit = (columns: string[], of: Dataset = rows): Promise<unknown> =>
      disparateImpactRemover.fit({ groups: ['group'], columns, level: 1 }, of, rng(''), call);
    await expect(fit(['place'])).rejects.toThrow(/"place" holds no numbers/);
    await expect(fit(['nowhere'])).rejects.toThrow(/no column "nowhere"/);
    const flat = withColumn(rows, 'hours', new Float64Array(rows.n).fill(40));
    await expect(fit(['hours'], flat)).rejects.toThrow(/"hours": every row has the same value/);
  });
});

function withColumn(rows: Dataset, name: string, values: Float64Array): Dataset {
  const columns = new Map([...rows.table.columns, [name, { kind: 'number' as const, values }]]);
  return { ...rows, table: { n: rows.n, columns } };
}

describe('correlation remover', () => {
  const rows = people(900);

  it('gives the slopes of a small table worked by hand', async () => {
    const other = Float64Array.from([0, 0, 1, 1]);
    const [share] = await leastSquares([other], [Float64Array.from([1, 3, 5, 7])], call);
    expect(share).toEqual({ means: [0.5], slopes: [4] });
    // A column that says nothing new gets no slope of its own.
    const twice = other.map((value) => 1 - value);
    const [both] = await leastSquares([other, twice], [Float64Array.from([1, 3, 5, 7])], call);
    expect(both!.slopes[0]).toBeCloseTo(4, 12);
    expect(both!.slopes[1]).toBe(0);
  });

  it.each([[['group']], [['place']], [['group', 'place']]])(
    'leaves no correlation with %s on the training rows',
    async (groups) => {
      const params = correlationRemover.params.parse({ groups });
      const { train } = await correlationRemover.fit(params, rows, rng(''), call);
      const known = Int32Array.from(codes(rows, 'group').keys()).filter((i) =>
        groups.every((name) => codes(rows, name)[i]! >= 0),
      );
      for (const name of train.roles.features) {
        // The learner reads a missing number as the mean, so the mean is what must not tell.
        const read = known.filter((i) => !Number.isNaN(numbers(train, name)[i]!));
        for (const group of groups) {
          for (const level of [0, 1]) {
            const sign = Float64Array.from(read, (i) => (codes(rows, group)[i] === level ? 1 : 0));
            const value = Float64Array.from(read, (i) => numbers(train, name)[i]!);
            expect(Math.abs(correlation(sign, value))).toBeLessThan(1e-10);
          }
        }
      }
    },
  );

  it('turns categories into one number column a value, a missing one too, and knows later rows', async () => {
    const params = correlationRemover.params.parse({ groups: ['group'] });
    const { train, transform } = await correlationRemover.fit(params, rows, rng(''), call);
    expect(train.roles.features).toEqual([
      'hours',
      'years',
      'place = east',
      'place = north',
      'place = south',
      'place = west',
      'place = (missing)',
    ]);
    const some = Int32Array.from([1, 50, 700]);
    const later = transform(takeRows(rows, some));
    for (const name of train.roles.features) {
      expect(numbers(later, name)).toEqual(numbers(takeRows(train, some), name));
    }
    // A person of no known group keeps the number.
    const unknown = codes(rows, 'group').indexOf(-1);
    expect(numbers(train, 'years')[unknown]).toBe(numbers(rows, 'years')[unknown]);
  });

  it('leaves categories alone when asked to', async () => {
    const params = correlationRemover.params.parse({ categories: false, columns: ['years'] });
    const { train } = await correlationRemover.fit(params, rows, rng(''), call);
    expect(train.roles.features).toEqual(['hours', 'years', 'place']);
    expect(numbers(train, 'hours')).toBe(numbers(rows, 'hours'));
  });
});

describe('prototypes', () => {
  const random = rng('prototypes');
  const design = {
    n: 40,
    numeric: [Float64Array.from({ length: 40 }, () => random.next() * 2 - 1)],
    codes: [Int32Array.from({ length: 40 }, () => 1 + random.int(4))],
    width: 4,
  };
  const rows = {
    design,
    y: Uint8Array.from({ length: 40 }, () => random.int(2)),
    group: Int32Array.from({ length: 40 }, (_, i) => i % 3),
    groups: 3,
  };
  const point = Float64Array.from({ length: 12 }, () => random.next());
  const labels = Float64Array.from([0.2, 0.5, 0.9]);

  it.each([
    ['rows', { x: 1, y: 0, z: 0 }],
    ['labels', { x: 0, y: 1, z: 0 }],
    ['groups', { x: 0, y: 0, z: 1 }],
    ['all', { x: 0.3, y: 1, z: 5 }],
  ])('the slope of the loss is what small steps measure: %s', async (_, weights) => {
    const at = (places: Float64Array, good: Float64Array) =>
      prototypeLoss(rows, { count: 3, places, labels: good }, weights, call);
    const { places, labels: byLabel } = await at(point, labels);
    const step = 1e-6;
    for (let c = 0; c < 12; c++) {
      const [up, down] = [point.slice(), point.slice()];
      up[c]! += step;
      down[c]! -= step;
      const measured = ((await at(up, labels)).value - (await at(down, labels)).value) / (2 * step);
      expect(places[c]).toBeCloseTo(measured, 6);
    }
    for (let k = 0; k < 3; k++) {
      const [up, down] = [labels.slice(), labels.slice()];
      up[k]! += step;
      down[k]! -= step;
      const measured = ((await at(point, up)).value - (await at(point, down)).value) / (2 * step);
      expect(byLabel[k]).toBeCloseTo(measured, 6);
    }
  });

  it('bring the groups together: the likenesses differ less than the columns did', async () => {
    const people800 = people(800);
    const params = fairRepresentations.params.parse({ groups: ['group'], prototypes: 4 });
    const { train, transform } = await fairRepresentations.fit(params, people800, rng('a'), call);
    const names = ['prototype 1', 'prototype 2', 'prototype 3', 'prototype 4'];
    expect(train.roles.features).toEqual(names);
    for (const name of names) {
      const [a, b] = [0, 1].map((g) => {
        const own = numbers(train, name).filter((_, i) => codes(people800, 'group')[i] === g);
        return own.reduce((sum, value) => sum + value, 0) / own.length;
      });
      expect(Math.abs(a! - b!)).toBeLessThan(0.01);
    }
    const rest = takeRows(people800, Int32Array.from([3, 9]));
    const later = transform(rest);
    expect(names.reduce((sum, name) => sum + numbers(later, name)[0]!, 0)).toBeCloseTo(1, 12);
    expect(numbers(later, names[0]!)[1]).toBe(numbers(train, names[0]!)[9]);
  });
});

describe('downhill', () => {
  it('finds the bottom of a bent valley, and says when it was stopped before', async () => {
    const valley = ([x, y]: Float64Array) =>
      Promise.resolve({
        value: (1 - x!) * (1 - x!) + 100 * (y! - x! * x!) * (y! - x! * x!),
        gradient: Float64Array.from([
          -2 * (1 - x!) - 400 * x! * (y! - x! * x!),
          200 * (y! - x! * x!),
        ]),
      });
    const start = Float64Array.from([-1.2, 1]);
    const found = await lbfgs(start, valley, { iterations: 200, tolerance: 1e-14 }, call);
    expect(found.converged).toBe(true);
    expect(found.at[0]).toBeCloseTo(1, 5);
    expect(found.at[1]).toBeCloseTo(1, 5);
    expect([...start]).toEqual([-1.2, 1]);
    expect((await lbfgs(start, valley, { iterations: 3, tolerance: 0 }, call)).converged).toBe(
      false,
    );
  });
});
