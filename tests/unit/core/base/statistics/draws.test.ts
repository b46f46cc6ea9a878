// Draws against the distributions they claim, and the summaries made of them.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exp, log } from '../../../../../src/core/base/math';
import { rng } from '../../../../../src/core/base/rng';
import {
  binomial,
  correlation,
  drawTimes,
  drawUnits,
  gatherUnits,
  hypergeometric,
  logFactorial,
  multinomial,
  percentileLimits,
  quantile,
  randomTable,
  standardDeviation,
} from '../../../../../src/core/base/statistics';

const choose = (n: number, k: number) => logFactorial(n) - logFactorial(k) - logFactorial(n - k);

/** χ² of how often each value came, over values expected at least 5 times, and their number. */
function misfit(
  draws: readonly number[],
  chance: (k: number) => number,
  most: number,
): [number, number] {
  let sum = 0;
  let cells = 0;
  for (let k = 0; k <= most; k++) {
    const expected = draws.length * chance(k);
    if (expected < 5) continue;
    const seen = draws.filter((draw) => draw === k).length;
    sum += ((seen - expected) * (seen - expected)) / expected;
    cells++;
  }
  return [sum, cells];
}

describe('samplers', () => {
  it.each([
    [1, 0.3],
    [12, 0.04],
    [40, 0.5],
    [500, 0.93],
    [20, 0.5],
    [101, 0.1],
    [3000, 0.004],
    [9000, 0.3],
  ])('binomial(%i, %f) comes as often as it should', (n, p) => {
    const random = rng(`binomial ${n} ${p}`);
    const draws = Array.from({ length: 20_000 }, () => binomial(n, p, random));
    const chance = (k: number) => exp(choose(n, k) + k * log(p) + (n - k) * log(1 - p));
    const [sum, cells] = misfit(draws, chance, n);
    expect(sum).toBeLessThan(cells + 4 * Math.sqrt(2 * cells));
  });

  it.each([
    [20, 8, 5],
    [100, 90, 30],
    [4000, 600, 900],
  ])('hypergeometric(%i, %i, %i) comes as often as it should', (total, marked, drawn) => {
    const random = rng(`hypergeometric ${total}`);
    const draws = Array.from({ length: 20_000 }, () =>
      hypergeometric(total, marked, drawn, random),
    );
    const chance = (k: number) =>
      drawn - k > total - marked || k > marked
        ? 0
        : exp(choose(marked, k) + choose(total - marked, drawn - k) - choose(total, drawn));
    const [sum, cells] = misfit(draws, chance, drawn);
    expect(sum).toBeLessThan(cells + 4 * Math.sqrt(2 * cells));
  });

  it.each([
    [7, 3, 4],
    [6, 5, 3],
    [9, 2, 8],
    [12, 6, 6],
  ])(
    'hypergeometric(%i, %i, %i) gives each count its share of the unit',
    (total, marked, drawn) => {
      const steps = 20_000;
      const counts = new Map<number, number>();
      for (let s = 0; s < steps; s++) {
        const fixed = { ...rng('fixed'), next: () => (s + 0.5) / steps };
        const draw = hypergeometric(total, marked, drawn, fixed);
        counts.set(draw, (counts.get(draw) ?? 0) + 1);
      }
      const [least, most] = [Math.max(0, drawn + marked - total), Math.min(marked, drawn)];
      for (let k = least; k <= most; k++) {
        const chance = exp(
          choose(marked, k) + choose(total - marked, drawn - k) - choose(total, drawn),
        );
        expect(Math.abs(counts.get(k)! / steps - chance)).toBeLessThan(1 / steps);
      }
      expect(counts.size).toBe(most - least + 1);
    },
  );

  it('ends a draw whose number is beyond all chances at the most likely count', () => {
    expect(hypergeometric(7, 3, 4, { ...rng('over'), next: () => 1.5 })).toBe(2);
  });

  it('know the certain cases', () => {
    const random = rng('certain');
    expect([binomial(0, 0.5, random), binomial(9, 0, random), binomial(9, 1, random)]).toEqual([
      0, 0, 9,
    ]);
    expect(hypergeometric(10, 10, 4, random)).toBe(4);
    expect(hypergeometric(10, 3, 10, random)).toBe(3);
  });

  it('a multinomial keeps the people of each group and never fills an empty cell', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(50), { minLength: 8, maxLength: 8 }),
        fc.string(),
        (cells, seed) => {
          const into = new Int32Array(8);
          const random = rng(seed);
          multinomial(cells, 0, 4, into, random);
          multinomial(cells, 4, 4, into, random);
          const sum = (list: ArrayLike<number>, from: number) =>
            list[from]! + list[from + 1]! + list[from + 2]! + list[from + 3]!;
          for (const from of [0, 4]) expect(sum(into, from)).toBe(sum(cells, from));
          cells.forEach((cell, i) => cell === 0 && expect(into[i]).toBe(0));
        },
      ),
    );
  });

  it('a random table keeps both margins', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(30), { minLength: 12, maxLength: 12 }),
        fc.string(),
        (table, seed) => {
          const into = new Int32Array(12);
          randomTable(table, 4, into, rng(seed));
          const rows = (t: ArrayLike<number>) =>
            [0, 4, 8].map((r) => t[r]! + t[r + 1]! + t[r + 2]! + t[r + 3]!);
          const columns = (t: ArrayLike<number>) =>
            [0, 1, 2, 3].map((c) => t[c]! + t[c + 4]! + t[c + 8]!);
          expect(rows(into)).toEqual(rows(table));
          expect(columns(into)).toEqual(columns(table));
          expect(Math.min(...into)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  it('1,000 bootstraps of 40 groups of 1,200 people take tens of milliseconds', () => {
    const from = Int32Array.from({ length: 160 }, (_, i) => [700, 80, 120, 300][i % 4]!);
    const into = new Int32Array(160);
    const random = rng('speed');
    const start = performance.now();
    for (let b = 0; b < 1000; b++)
      for (let g = 0; g < 40; g++) multinomial(from, 4 * g, 4, into, random);
    expect(performance.now() - start).toBeLessThan(3000); // a crowded machine; alone about 40
  });
});

describe('units', () => {
  it('are gathered whole', () => {
    const table = gatherUnits([7, 7, 3, 3, 3], [0, 1, 0, 0, -1], 2, [1, 2, 3, 4, 5]);
    expect(table.units).toBe(2);
    const sums = new Float64Array(2);
    let total = 0;
    const random = rng('units');
    for (let b = 0; b < 4000; b++) {
      drawUnits(table, random, sums);
      // Two draws of a unit: 7 brings (1, 2), 3 brings (7, 0).
      expect(['2/4', '8/2', '14/0']).toContain(`${sums[0]}/${sums[1]}`);
      total += sums[0]!;
    }
    expect(total / 4000).toBeGreaterThan(7.7);
    expect(total / 4000).toBeLessThan(8.3);
  });

  it('drawn times add up', () => {
    const times = new Float64Array(50);
    drawTimes(50, rng('times'), times);
    expect(times.reduce((sum, x) => sum + x, 0)).toBe(50);
  });
});

describe('summaries', () => {
  it('quantiles are those of type 7', () => {
    expect(quantile([1, 2, 3, 4], 0.25)).toBe(1.75);
    expect(quantile([5], 0.9)).toBe(5);
    expect(quantile([1, 2, Infinity], 0.5)).toBe(2);
    expect(quantile([1, 2, Infinity], 0.6)).toBe(Infinity);
    expect(quantile([], 0.5)).toBeNaN();
  });

  it('an interval needs draws that could be computed', () => {
    const draws = Array.from({ length: 100 }, (_, i) => i);
    const limits = percentileLimits(draws, 0.9)!;
    expect([limits.lo, limits.hi].map((x) => x.toFixed(6))).toEqual(['4.950000', '94.050000']);
    expect(
      percentileLimits(
        draws.map((x) => (x < 6 ? NaN : x)),
        0.9,
      ),
    ).toBeUndefined();
  });

  it('spread and correlation', () => {
    expect(standardDeviation([1, 2, 3, 4])).toBeCloseTo(Math.sqrt(5 / 3), 12);
    expect(correlation([1, 2, 3], [2, 4, 6])).toBeCloseTo(1, 12);
    expect(correlation([1, 2, 3], [5, 5, 5])).toBe(0);
  });
});
