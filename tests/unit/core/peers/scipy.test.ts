// SciPy's exact Mann–Whitney test: ties are passed over there, and it is ours where there are none.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mannWhitney } from '../../../../src/core/base/statistics';
import { scipyExactMannWhitney } from '../../../../src/core/peers/scipy';

describe('the exact test as SciPy has it', () => {
  it('counts the dealings of four different values where three are equal', () => {
    // U = 1, the other 3. Of the six dealings of 1, 2, 3, 4 two have U of 3 or more: p = 2 × 2/6.
    const found = scipyExactMannWhitney([1, 2], [2, 2]);
    expect(found?.u).toBe(1);
    expect(found?.p).toBeCloseTo(2 / 3, 12);
    // With the ties, three of six have a rank sum as low: p = 1.
    expect(mannWhitney([1, 2], [2, 2], { method: 'exact' })?.p).toBe(1);
  });

  it('leaves off the half that a tie between the samples makes', () => {
    // mannwhitneyu(x, y, method='exact') of SciPy 1.18.1; U = 24.5, the other 31.5.
    const x = [-0.265, -1.024, 1.052, 0.987, -0.465, -0.742, 1.278];
    const y = [0.25, 0.637, 2.601, 0.987, 0.305, -1.176, 0.835, 0.713];
    const found = scipyExactMannWhitney(x, y);
    expect(found?.u).toBe(24.5);
    expect(found?.p).toBeCloseTo(0.778865578865579, 12);
  });

  it('is ours without ties', () => {
    const sample = fc.uniqueArray(fc.integer({ min: -50, max: 50 }), {
      minLength: 2,
      maxLength: 14,
    });
    fc.assert(
      fc.property(sample, fc.integer({ min: 1, max: 13 }), (values, cut) => {
        const at = Math.min(cut, values.length - 1);
        const [first, second] = [values.slice(0, at), values.slice(at)];
        const ours = mannWhitney(first, second, { method: 'exact' })!;
        const theirs = scipyExactMannWhitney(first, second)!;
        expect(theirs.u).toBe(ours.u);
        expect(theirs.p).toBeCloseTo(ours.p, 12);
      }),
    );
  });

  it('is undefined without people', () => {
    expect(scipyExactMannWhitney([], [1])).toBeUndefined();
  });
});
