// Two samples apart: distances by hand, the Kolmogorov–Smirnov p by counting every order, and its routes where they meet.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { log } from '../../../../../src/core/base/math';
import { durbin } from '../../../../../src/core/base/statistics/kolmogorov-durbin';
import { pelzGood } from '../../../../../src/core/base/statistics/kolmogorov-pelz-good';
import {
  binShares,
  jensenShannon,
  kolmogorovSmirnov,
  kolmogorovTail,
  populationStability,
  quantileEdges,
  wasserstein,
} from '../../../../../src/core/base/statistics';

const numbers = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 12 });

describe('population stability', () => {
  it('by hand: half and half becomes three to one', () => {
    expect(populationStability([0.5, 0.5], [0.75, 0.25])).toBeCloseTo(0.25 * log(3), 12);
    expect(populationStability([1, 0], [1, 0])).toBe(0);
    expect(populationStability([1, 0], [0, 1])).toBeCloseTo(2 * (1 - 1e-4) * log(1e4), 9);
  });

  it('bins are closed on the left, and add up', () => {
    const edges = quantileEdges([1, 2, 3, 4, 5], 4);
    expect([...edges]).toEqual([2, 3, 4]);
    expect([...binShares([1, 2, 3, 4, 5], edges)]).toEqual([0.2, 0.2, 0.2, 0.4]);
    expect([...binShares([], edges)]).toEqual([0, 0, 0, 0]);
  });

  it('is the same both ways and never negative', () => {
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        const edges = quantileEdges(a, 4);
        const [before, after] = [binShares(a, edges), binShares(b, edges)];
        const index = populationStability(before, after);
        expect(index).toBeGreaterThanOrEqual(0);
        expect(populationStability(after, before)).toBeCloseTo(index, 10);
      }),
    );
  });
});

describe('jensenShannon', () => {
  it('is 0 for the same, 1 bit for nothing in common, undefined for nothing', () => {
    expect(jensenShannon([3, 1], [0.75, 0.25])).toBe(0);
    expect(jensenShannon([5, 0], [0, 2])).toBeCloseTo(1, 12);
    expect(jensenShannon([0, 0], [1, 1])).toBeUndefined();
    // ½ (½ log₂ ⅔ + ½ log₂ 2) + ½ log₂ 4/3
    expect(jensenShannon([1, 1], [1, 0])).toBeCloseTo(0.31127812445913283, 12);
  });
});

describe('wasserstein', () => {
  it('by hand, and moves with the values', () => {
    expect(wasserstein([0, 1, 3], [5, 6, 8])).toBeCloseTo(5, 12);
    expect(wasserstein([0, 2], [1])).toBe(1);
    expect(wasserstein([], [1])).toBeUndefined();
  });

  it('is a distance: symmetric, 0 to itself, and no way round is shorter', () => {
    fc.assert(
      fc.property(numbers, numbers, numbers, (a, b, c) => {
        const d = wasserstein(a, b)!;
        expect(wasserstein(b, a)).toBeCloseTo(d, 10);
        expect(wasserstein(a, a)).toBe(0);
        expect(d).toBeLessThanOrEqual(wasserstein(a, c)! + wasserstein(c, b)! + 1e-9);
      }),
    );
  });
});

describe('kolmogorovSmirnov', () => {
  /** Every order of n and m distinct values: the distance of each. */
  function distances(n: number, m: number): number[] {
    const found: number[] = [];
    const walk = (i: number, j: number, far: number): void => {
      const here = Math.max(far, Math.abs(i * m - j * n));
      if (i === n && j === m) found.push(here);
      if (i < n) walk(i + 1, j, here);
      if (j < m) walk(i, j + 1, here);
    };
    walk(0, 0, 0);
    return found;
  }

  it('exact is every order counted', () => {
    for (const [first, second] of [
      [
        [1, 2, 3, 4],
        [2.5, 5, 6],
      ],
      [
        [1, 5, 9],
        [2, 3, 4, 10, 11],
      ],
      [
        [1, 2, 3, 4, 5],
        [6, 7, 8, 9],
      ],
    ] as const) {
      const { statistic, exact } = kolmogorovSmirnov(first, second)!;
      const all = distances(first.length, second.length);
      const far = Math.round(statistic * first.length * second.length);
      expect(exact).toBeCloseTo(all.filter((each) => each >= far).length / all.length, 12);
    }
  });

  it('is symmetric, between 0 and 1, and p falls as the distance grows', () => {
    fc.assert(
      fc.property(numbers, numbers, fc.nat(15), (a, b, shift) => {
        const found = kolmogorovSmirnov(a, b)!;
        const turned = kolmogorovSmirnov(b, a)!;
        expect(turned.statistic).toBe(found.statistic);
        expect(turned.exact).toBeCloseTo(found.exact!, 10);
        for (const p of [found.exact!, found.asymptotic]) expect(p >= 0 && p <= 1).toBe(true);
        const far = kolmogorovSmirnov(
          a,
          b.map((value) => value + 50 + shift),
        )!;
        expect(far.exact).toBeLessThanOrEqual(found.exact! + 1e-12);
      }),
    );
  });

  it('has no exact p for samples too large to count, and none at all for an empty one', () => {
    const many = Float64Array.from({ length: 5000 }, (_, i) => i);
    const found = kolmogorovSmirnov(many, many)!;
    expect(found).toEqual({ statistic: 0, exact: undefined, asymptotic: 1 });
    expect(kolmogorovSmirnov([], [1])).toBeUndefined();
  });
});

describe('kolmogorovTail', () => {
  it('as SciPy has it', () => {
    for (const [n, d, p] of [
      [5, 0.4, 0.3088],
      [10, 0.3, 0.27053557479999946],
      [50, 0.1, 0.6623112704658186],
      [100, 0.12, 0.10330374901819939],
      [140, 0.05, 0.8576480297656114],
      [200, 0.05, 0.6802625495871704],
      [228, 0.09, 0.046717150185363376],
      [228, 0.12, 0.0025585890225542514],
      [1000, 0.02, 0.8108971656895577],
      [20_000, 0.008, 0.15371596723031855],
      [228, 0.02, 0.9999746265492488],
    ] as const)
      expect(kolmogorovTail(d, n)).toBeCloseTo(p, 9);
  });

  it('the exact and the expanded distribution meet, and p falls with d', () => {
    for (const n of [150, 300]) {
      for (const d of [0.04, 0.06, 0.08])
        expect(Math.abs(durbin(d, n) - pelzGood(d, n))).toBeLessThan(2e-6);
    }
    for (const n of [1, 3, 40, 141, 5000]) {
      let last = 1;
      for (let d = 0; d <= 1.0001; d += 0.01) {
        const p = kolmogorovTail(d, n);
        expect(p).toBeLessThanOrEqual(last + 3e-6);
        expect(p >= 0).toBe(true);
        last = p;
      }
    }
  });
});
