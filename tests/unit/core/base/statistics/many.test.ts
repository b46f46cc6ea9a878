// Many comparisons at once: Holm, Bonferroni, and the effective number of weighted people.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bonferroni,
  effectiveNumber,
  holm,
  simultaneousLevel,
} from '../../../../../src/core/base/statistics';

describe('many comparisons', () => {
  it('Holm as R’s p.adjust', () => {
    const adjusted = holm([0.01, 0.04, 0.03, 0.005]);
    [0.03, 0.06, 0.06, 0.02].forEach((p, i) => expect(adjusted[i]).toBeCloseTo(p, 12));
    expect(holm([])).toEqual([]);
  });

  it('Holm is never above Bonferroni, never below the p itself, and keeps the order', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 }), (p) => {
        const [steps, plain] = [holm(p), bonferroni(p)];
        p.forEach((value, i) => {
          expect(steps[i]).toBeLessThanOrEqual(plain[i]! + 1e-12);
          expect(steps[i]).toBeGreaterThanOrEqual(value);
          p.forEach((other, j) => value < other && expect(steps[i]).toBeLessThanOrEqual(steps[j]!));
        });
      }),
    );
  });

  it('a family of intervals is wider, and must have a size', () => {
    expect(simultaneousLevel(0.95, 10)).toBeCloseTo(0.995, 12);
    expect(simultaneousLevel(0.95, 1)).toBe(0.95);
    expect(() => simultaneousLevel(0.95, 0)).toThrow(/at least 1 member, not 0/);
    expect(() => simultaneousLevel(0.95, 2.5)).toThrow(/not 2.5/);
  });

  it('equal weights are worth all rows, unequal ones fewer', () => {
    expect(effectiveNumber(10 * 3, 10 * 9)).toBe(10);
    expect(effectiveNumber(1 + 1 + 8, 1 + 1 + 64)).toBeCloseTo(100 / 66, 12);
    expect(effectiveNumber(0, 0)).toBe(0);
  });
});
