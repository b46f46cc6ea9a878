// Flip rates: by hand, and the bound that no flip at all leaves.

import { describe, expect, it } from 'vitest';
import { wilson, zOf } from '../../../../src/core/base/statistics';
import { flipCounts, flipRates } from '../../../../src/core/fairness/flip-rate';

describe('flip rates', () => {
  it('count both ways', () => {
    const counts = flipCounts([1, 1, 1, 0, 0, 0, 0], [1, 0, 0, 1, 0, 0, 0]);
    expect(counts).toEqual({ yesYes: 1, yesNo: 2, noYes: 1, noNo: 3 });
    const { flips, lost, gained } = flipRates(counts);
    expect([flips.part, flips.of, lost.part, lost.of, gained.part, gained.of]).toEqual([
      3, 7, 2, 3, 1, 4,
    ]);
    expect(flips.value).toBeCloseTo(3 / 7, 12);
    expect(flips.interval).toMatchObject(wilson(3, 7, zOf(0.95)));
  });

  it('of some members', () =>
    expect(flipCounts([1, 0, 0], [0, 0, 1], [0, 1])).toEqual({
      yesYes: 0,
      yesNo: 1,
      noYes: 0,
      noNo: 1,
    }));

  it.each([
    [50, 1 - 0.05 ** (1 / 50)],
    [300, 1 - 0.05 ** (1 / 300)],
  ])('no flip in %d pairs leaves about 3/n', (n, upper) => {
    const { flips } = flipRates({ yesYes: n, yesNo: 0, noYes: 0, noNo: 0 });
    expect(flips.value).toBe(0);
    expect(flips.upper).toBeCloseTo(upper, 10);
    expect(flips.upper * n).toBeCloseTo(3, 0);
  });

  it('all flipped, and nobody', () => {
    expect(flipRates({ yesYes: 0, yesNo: 9, noYes: 0, noNo: 0 }).flips.upper).toBe(1);
    const { flips } = flipRates({ yesYes: 0, yesNo: 0, noYes: 0, noNo: 0 });
    expect(flips).toEqual({ part: 0, of: 0, value: null, upper: 1 });
  });

  it('needs both decisions of everybody', () =>
    expect(() => flipCounts([1], [])).toThrow(
      'A flip needs both decisions of everybody: 1 before, 0 after.',
    ));
});
