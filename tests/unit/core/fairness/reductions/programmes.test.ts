import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestMixture } from '../../../../../src/core/fairness/reductions/best-mixture';
import { lattice, multipliersOf } from '../../../../../src/core/fairness/reductions/lattice';
import type { Axis } from '../../../../../src/core/fairness/reductions/moment';

describe('the best mixture', () => {
  it('halves between a classifier that errs and one that is unfair, worked by hand', () => {
    // Errors 0 and 0.2; the first breaks its bound by 0.1, the second keeps it by 0.1.
    const { shares, multipliers } = bestMixture(
      [0, 0.2],
      [Float64Array.of(0.1), Float64Array.of(-0.1)],
      100,
    );
    expect([...shares]).toEqual([0.5, 0.5]);
    // At λ = 1 both cost 0.1.
    expect(multipliers[0]).toBeCloseTo(1, 12);
  });

  it('pays the price where no mixture keeps the bound', () => {
    const { shares, multipliers } = bestMixture(
      [0, 0.2],
      [Float64Array.of(0.3), Float64Array.of(0.1)],
      10,
    );
    expect([...shares]).toEqual([0, 1]);
    expect(multipliers[0]).toBeCloseTo(10, 12);
  });

  it('leaves the better one alone where nothing is broken, and one classifier has it all', () => {
    expect([
      ...bestMixture([0.1, 0.2], [Float64Array.of(-1), Float64Array.of(-1)], 5).shares,
    ]).toEqual([1, 0]);
    expect([...bestMixture([0.3], [Float64Array.of(0.5, 0.1)], 5).shares]).toEqual([1]);
  });

  it('is a saddle point: what the shares cost is what the multipliers guarantee', () => {
    const value = fc.integer({ min: -8, max: 8 }).map((v) => v / 8);
    const games = fc
      .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 5 }))
      .chain(([h, j]) =>
        fc.record({
          errors: fc.array(
            fc.integer({ min: 0, max: 8 }).map((v) => v / 8),
            { minLength: h, maxLength: h },
          ),
          excess: fc.array(fc.array(value, { minLength: j, maxLength: j }), {
            minLength: h,
            maxLength: h,
          }),
          price: fc.constantFrom(0.5, 1, 20),
        }),
      );
    fc.assert(
      fc.property(games, ({ errors, excess, price }) => {
        const rows = excess.map((row) => Float64Array.from(row));
        const { shares, multipliers } = bestMixture(errors, rows, price);
        const sum = (of: Float64Array): number => of.reduce((all, v) => all + v, 0);
        expect(sum(shares)).toBeCloseTo(1, 9);
        expect(sum(multipliers)).toBeLessThanOrEqual(price + 1e-9);
        const broken = rows[0]!.map((_, j) =>
          rows.reduce((all, row, h) => all + shares[h]! * row[j]!, 0),
        );
        const cost =
          errors.reduce((all, e, h) => all + shares[h]! * e, 0) + price * Math.max(0, ...broken);
        const guaranteed = Math.min(
          ...rows.map((row, h) => row.reduce((all, v, j) => all + multipliers[j]! * v, errors[h]!)),
        );
        expect(cost).toBeCloseTo(guaranteed, 9);
      }),
      { numRuns: 400 },
    );
  });
});

describe('the lattice', () => {
  const axes: Axis[] = [
    { plus: 0, minus: 2 },
    { plus: 1, minus: 3 },
  ];
  const free = { axes, spansObjective: false, index: ['+A', '+B', '-A', '-B'] };

  it('of one axis with 21 points goes from −10 to 10', () => {
    const found = lattice({ ...free, axes: axes.slice(0, 1) }, 21);
    expect(found.points.map(([k]) => k)).toEqual(Array.from({ length: 21 }, (_, i) => i - 10));
    expect(multipliersOf([-10], free, found, 2)).toEqual(Float64Array.of(0, 0, 2, 0));
  });

  it('of two axes is a whole diamond: 25 points for 25, 61 for 50, rising, the first axis slowest', () => {
    expect(lattice(free, 25)).toMatchObject({ steps: 3 });
    expect(lattice(free, 25).points).toHaveLength(25);
    const { points, steps } = lattice(free, 50);
    expect(points).toHaveLength(61);
    expect(points[0]).toEqual([-5, 0]);
    expect(points.every(([a, b]) => Math.abs(a!) + Math.abs(b!) <= steps)).toBe(true);
    expect(new Set(points.map(String)).size).toBe(61);
  });

  it('keeps the sum where multipliers span the objective', () => {
    const spanning = { axes: [{ plus: 0 }, { plus: 1 }], spansObjective: true };
    expect(lattice(spanning, 3).points).toEqual([
      [0, 2],
      [1, 1],
      [2, 0],
    ]);
    expect(lattice({ axes: [{ plus: 0 }], spansObjective: true }, 9).points).toHaveLength(1);
  });

  it('of a single point asks for nothing, and refuses a lattice beyond patience', () => {
    const one = lattice(free, 1);
    expect(multipliersOf(one.points[0]!, free, one, 2)).toEqual(new Float64Array(4));
    const many = Array.from({ length: 300 }, (_, k): Axis => ({ plus: k, minus: 300 + k }));
    expect(() => lattice({ axes: many, spansObjective: false }, 1000)).toThrow(/fewer points/);
  });
});
