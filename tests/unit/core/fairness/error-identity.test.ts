// The identity of the rates: by hand, on any table of counts to 1e-9, and at its edges.

import { describe, expect, it } from 'vitest';
import { rng } from '../../../../src/core/base/rng';
import { canHold, impliedFalsePositiveRate } from '../../../../src/core/fairness/error-identity';

describe('impliedFalsePositiveRate', () => {
  it('by hand: 40 of 100 have the label, 30 of them found, 20 selected wrongly', () => {
    const implied = impliedFalsePositiveRate({ base: 0.4, precision: 30 / 50, found: 30 / 40 });
    expect(implied).toBeCloseTo(20 / 60, 12);
  });

  it('is the measured rate on any table with right and wrong yeses', () => {
    const random = rng('identity');
    for (let i = 0; i < 2000; i++) {
      const [tp, fp, tn, fn] = Array.from({ length: 4 }, () => 1 + random.int(5000)) as [
        number,
        number,
        number,
        number,
      ];
      const implied = impliedFalsePositiveRate({
        base: (tp + fn) / (tp + fp + tn + fn),
        precision: tp / (tp + fp),
        found: tp / (tp + fn),
      });
      expect(Math.abs(implied! - fp / (fp + tn))).toBeLessThan(1e-9);
    }
  });

  it('cannot be equal where precision and the rate of those found are, and the base rates are not', () => {
    const random = rng('parities');
    for (let i = 0; i < 500; i++) {
      const shared = { precision: 0.05 + 0.9 * random.next(), found: 0.05 + 0.9 * random.next() };
      const one = 0.05 + 0.4 * random.next();
      const other = one + 0.05 + 0.4 * random.next();
      const [low, high] = [one, other].map((base) => impliedFalsePositiveRate({ base, ...shared }));
      expect(high!).toBeGreaterThan(low!);
    }
  });

  it('says nothing where nothing follows', () => {
    const rates = { base: 0.4, precision: 0.6, found: 0.5 };
    for (const bare of [{ base: 0 }, { base: 1 }, { precision: 0 }, { found: 0 }])
      expect(impliedFalsePositiveRate({ ...rates, ...bare })).toBeUndefined();
  });
});

describe('what can hold', () => {
  it('ends where the false positive rate would be above 1', () => {
    for (const base of [0.2, 0.5, 0.8]) {
      for (const precision of [0.1, 0.4, 0.9]) {
        // The rate at which everybody without the label would be selected.
        const most = ((1 - base) / base) * (precision / (1 - precision));
        expect(canHold({ base, precision, found: Math.min(1, most * 0.999) })).toBe(true);
        if (most < 1) expect(canHold({ base, precision, found: most * 1.001 })).toBe(false);
      }
    }
    expect(canHold({ base: 0.5, precision: 1, found: 1 })).toBe(true);
  });
});
