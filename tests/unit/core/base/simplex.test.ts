import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dot } from '../../../../src/core/base/dot';
import { simplex } from '../../../../src/core/base/simplex';

describe('simplex', () => {
  it('solves a programme by hand, with its prices', () => {
    // max 3x + 5y, x ≤ 4, 2y ≤ 12, 3x + 2y ≤ 18 (Hillier & Lieberman): 36 at (2, 6).
    const { at, prices, losses } = simplex({
      gain: Float64Array.of(3, 5),
      rows: [Float64Array.of(1, 0), Float64Array.of(0, 2), Float64Array.of(3, 2)],
      limits: [4, 12, 18],
    });
    expect([...at]).toEqual([2, 6]);
    expect([...prices]).toEqual([0, 1.5, 1]);
    expect([...losses]).toEqual([0, 0]);
  });

  it('keeps the conditions, and prices prove that nothing is better', () => {
    const whole = fc.integer({ min: -4, max: 4 });
    const programme = fc.integer({ min: 1, max: 4 }).chain((variables) =>
      fc.record({
        gain: fc.array(whole, { minLength: variables, maxLength: variables }),
        rows: fc.array(fc.array(whole, { minLength: variables, maxLength: variables }), {
          maxLength: 4,
        }),
        limit: fc.integer({ min: 0, max: 5 }),
      }),
    );
    fc.assert(
      fc.property(programme, ({ gain, rows, limit }) => {
        // A ceiling on the sum keeps the gain bounded.
        const all = [...rows, gain.map(() => 1)].map((row) => Float64Array.from(row));
        const limits = Float64Array.from(all, () => limit);
        const own = Float64Array.from(gain);
        const { at, prices } = simplex({ gain: own, rows: all, limits });
        expect(at.every((value) => value >= 0)).toBe(true);
        all.forEach((row, i) => expect(dot(row, at)).toBeLessThanOrEqual(limits[i]! + 1e-9));
        for (let j = 0; j < own.length; j++) {
          const paid = all.reduce((sum, row, i) => sum + row[j]! * prices[i]!, 0);
          expect(paid).toBeGreaterThanOrEqual(own[j]! - 1e-9);
        }
        expect(dot(prices, limits)).toBeCloseTo(dot(own, at), 9);
      }),
    );
  });
});
