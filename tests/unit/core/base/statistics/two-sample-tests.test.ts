// Tests of two samples, each against what it means: every table, every split, every order counted one by one.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rng } from '../../../../../src/core/base/rng';
import {
  chiSquare,
  cohensH,
  cramersVBand,
  fisherExact,
  mannWhitney,
  permutationTest,
  permutationTestExact,
  pooledZ,
  waldZ,
} from '../../../../../src/core/base/statistics';

const count = fc.nat(40);
const sample = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 6 });

/** Every way to choose `size` of the places 0 .. n − 1. */
function choices(n: number, size: number): number[][] {
  if (size === 0) return [[]];
  if (n < size) return [];
  return [...choices(n - 1, size), ...choices(n - 1, size - 1).map((set) => [...set, n - 1])];
}

describe('z tests of two shares', () => {
  it('45 of 100 against 60 of 100', () => {
    const [a, b] = [
      { part: 45, of: 100 },
      { part: 60, of: 100 },
    ];
    expect(pooledZ(a, b)!.z).toBeCloseTo(-2.1239769762143657, 12);
    expect(waldZ(a, b)!.p).toBeCloseTo(0.031686388539793796, 12);
  });

  it('say nothing where everybody is alike', () => {
    expect(pooledZ({ part: 0, of: 9 }, { part: 0, of: 4 })).toBeUndefined();
    expect(waldZ({ part: 9, of: 9 }, { part: 0, of: 4 })).toBeUndefined();
  });

  it('change sign with the samples, and the square of the pooled one is χ²', () => {
    fc.assert(
      fc.property(count, count, count, count, (a, b, c, d) => {
        fc.pre(a + b > 0 && c + d > 0 && a + c > 0 && b + d > 0);
        const [one, other] = [
          { part: a, of: a + b },
          { part: c, of: c + d },
        ];
        const z = pooledZ(one, other)!;
        expect(pooledZ(other, one)!.z).toBeCloseTo(-z.z, 10);
        const table = chiSquare([
          [a, b],
          [c, d],
        ])!;
        expect(table.statistic).toBeCloseTo(z.z * z.z, 8);
        expect(table.p).toBeCloseTo(z.p, 8);
      }),
    );
  });
});

describe('chiSquare', () => {
  it('by hand: 10 20 / 20 10', () => {
    // All four expected counts are 15, each 5 away: 4 × 25 / 15; with Yates 4 × 4.5² / 15.
    const plain = chiSquare([
      [10, 20],
      [20, 10],
    ])!;
    expect(plain.statistic).toBeCloseTo(100 / 15, 12);
    expect(plain.cramersV).toBeCloseTo(1 / 3, 12);
    expect(
      chiSquare(
        [
          [10, 20],
          [20, 10],
        ],
        'yates',
      )!.statistic,
    ).toBeCloseTo(81 / 15, 12);
  });

  it('leaves out what is empty, and knows when nothing is left', () => {
    const full = chiSquare([
      [8, 3, 0],
      [0, 0, 0],
      [2, 9, 0],
    ])!;
    expect(full).toEqual(
      chiSquare([
        [8, 3],
        [2, 9],
      ]),
    );
    expect(
      chiSquare([
        [8, 3],
        [0, 0],
      ]),
    ).toBeUndefined();
    expect(chiSquare([])).toBeUndefined();
  });

  it('V is 1 where rows decide columns, and Yates never has the smaller p', () => {
    expect(
      chiSquare([
        [7, 0, 0],
        [0, 4, 0],
        [0, 0, 2],
      ])!.cramersV,
    ).toBeCloseTo(1, 12);
    fc.assert(
      fc.property(count, count, count, count, (a, b, c, d) => {
        const table = [
          [a, b],
          [c, d],
        ];
        const plain = chiSquare(table);
        const yates = chiSquare(table, 'yates');
        if (plain && yates) expect(yates.p).toBeGreaterThanOrEqual(plain.p - 1e-12);
      }),
    );
  });
});

describe('cramersVBand', () => {
  it('is passed by a real association, and by chance 1 time in 20', () => {
    const table = [
      [30, 10, 5],
      [10, 30, 5],
    ];
    const band = cramersVBand(table, 0.95, 2000, rng('band'))!;
    expect(chiSquare(table)!.cramersV).toBeGreaterThan(band);
    // χ² of 2 degrees of freedom reaches 5.99 so often.
    expect(band).toBeCloseTo(Math.sqrt(5.99 / 90), 1);
    expect(cramersVBand([[1, 2]], 0.95, 10, rng('band'))).toBeUndefined();
  });
});

describe('fisherExact', () => {
  it('the lady tasting tea: 3 of 4 right', () => {
    const { p, greater, oddsRatio } = fisherExact(3, 1, 1, 3);
    expect(greater).toBeCloseTo(17 / 70, 12);
    expect(p).toBeCloseTo(34 / 70, 12);
    expect(oddsRatio).toBe(9);
  });

  it('is what dealing every person gives', () => {
    fc.assert(
      fc.property(fc.nat(4), fc.nat(4), fc.nat(4), fc.nat(4), (a, b, c, d) => {
        fc.pre(a + b + c + d > 0);
        const firsts = choices(a + b + c + d, a + b).map(
          (set) => set.filter((i) => i < a + c).length,
        );
        const likely = (k: number): number => firsts.filter((other) => other === k).length;
        const chance = (test: (k: number) => boolean): number =>
          firsts.filter(test).length / firsts.length;
        const found = fisherExact(a, b, c, d);
        expect(found.less).toBeCloseTo(
          chance((k) => k <= a),
          10,
        );
        expect(found.greater).toBeCloseTo(
          chance((k) => k >= a),
          10,
        );
        expect(found.p).toBeCloseTo(
          chance((k) => likely(k) <= likely(a)),
          10,
        );
        expect(fisherExact(c, d, a, b).p).toBeCloseTo(found.p, 10);
      }),
      { numRuns: 40 },
    );
  });

  it('with an empty margin there is one table', () => {
    expect(fisherExact(0, 5, 0, 7)).toEqual({ oddsRatio: undefined, p: 1, less: 1, greater: 1 });
    expect(fisherExact(4, 0, 0, 5).oddsRatio).toBe(Infinity);
  });
});

describe('mannWhitney', () => {
  it('exact is every deal of the ranks, ties and all', () => {
    fc.assert(
      fc.property(sample, sample, (first, second) => {
        const all = [...first, ...second];
        const pairs = (set: number[]): number => {
          const rest = all.map((_, i) => i).filter((i) => !set.includes(i));
          return set.reduce(
            (sum, i) =>
              sum +
              rest.reduce((s, j) => s + (all[i]! > all[j]! ? 1 : all[i] === all[j] ? 0.5 : 0), 0),
            0,
          );
        };
        const seen = pairs(first.map((_, i) => i));
        const each = choices(all.length, first.length).map(pairs);
        const low = each.filter((u) => u <= seen).length / each.length;
        const high = each.filter((u) => u >= seen).length / each.length;
        const found = mannWhitney(first, second, { method: 'exact' })!;
        expect(found.u).toBe(seen);
        expect(found.p).toBeCloseTo(Math.min(1, 2 * Math.min(low, high)), 9);
        expect(mannWhitney(second, first, { method: 'exact' })!.p).toBeCloseTo(found.p, 9);
      }),
      { numRuns: 60 },
    );
  });

  it('the curve, with ties, as SciPy has it', () => {
    const found = mannWhitney([1, 2, 2, 5], [2, 6, 7, 7, 9], { method: 'normal' })!;
    expect(found.u).toBe(2);
    expect(found.auc).toBe(0.1);
    expect(found.p).toBeCloseTo(0.06056886020265745, 12);
  });

  it('equal values throughout are no evidence; an empty sample is no sample', () => {
    expect(mannWhitney([3, 3], [3, 3, 3], { method: 'normal' })!.p).toBe(1);
    expect(mannWhitney([3, 3], [3, 3, 3], { method: 'exact' })!.p).toBe(1);
    expect(mannWhitney([], [1], { method: 'normal' })).toBeUndefined();
    const many = Array.from({ length: 400 }, (_, i) => i);
    expect(mannWhitney(many, many, { method: 'exact' })).toBeUndefined();
  });
});

describe('permutation tests', () => {
  it('exact: 1 2 3 against 4 5 6 is one of twenty on its side', () => {
    expect(permutationTestExact([1, 2, 3], [4, 5, 6])).toEqual({
      statistic: -3,
      p: 0.1,
      splits: 20,
    });
  });

  it('a statistic that rounding moves is still itself', () => {
    const p = permutationTestExact([0.1, 0.2, 0.3], [0.3, 0.2, 0.1]).p;
    expect(p).toBe(1);
  });

  it('random comes near exact, is never 0, and is symmetric in the samples', () => {
    const [x, y] = [
      [1, 4, 2, 8, 5],
      [7, 9, 6, 9, 3, 9],
    ];
    const exact = permutationTestExact(x, y).p;
    const near = permutationTest(x, y, 20_000, rng('splits')).p;
    expect(Math.abs(near - exact)).toBeLessThan(0.02);
    expect(permutationTestExact(y, x).p).toBeCloseTo(exact, 12);
    expect(
      permutationTest([0, 0, 0, 0, 0, 0, 0, 0], [9, 9, 9, 9, 9, 9, 9, 9], 10, rng('few')).p,
    ).toBeGreaterThan(0);
  });

  it('refuses what cannot be gone through, and empty samples', () => {
    const many = Array.from({ length: 20 }, (_, i) => i);
    expect(() => permutationTestExact(many, many)).toThrow(/too many to go through/);
    expect(() => permutationTestExact([], [1])).toThrow(/at least one value/);
  });
});

describe('cohensH', () => {
  it('a half against a quarter is a sixth of the circle’s half', () => {
    expect(cohensH(0.5, 0.25)).toBeCloseTo(Math.PI / 6, 14);
    expect(cohensH(1, 0)).toBeCloseTo(Math.PI, 14);
  });
});
