// Step-up adjustments of many p-values: by hand, and the order in which the methods stand.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  benjaminiHochberg,
  benjaminiYekutieli,
  bonferroni,
  hochberg,
  holm,
} from '../../../../../src/core/base/statistics';

describe('step-up procedures', () => {
  it('as R’s p.adjust', () => {
    const p = [0.01, 0.04, 0.03, 0.005];
    const close = (got: number[], wanted: number[]): void =>
      wanted.forEach((each, i) => expect(got[i]).toBeCloseTo(each, 12));
    close(hochberg(p), [0.03, 0.04, 0.04, 0.02]);
    close(benjaminiHochberg(p), [0.02, 0.04, 0.04, 0.02]);
    const harmonic = 1 + 1 / 2 + 1 / 3 + 1 / 4;
    close(
      benjaminiYekutieli(p),
      [0.02, 0.04, 0.04, 0.02].map((each) => each * harmonic),
    );
    expect([hochberg([]), benjaminiHochberg([]), benjaminiYekutieli([])]).toEqual([[], [], []]);
  });

  it('never below p, never above 1, in the order of p; BH ≤ Hochberg ≤ Holm ≤ Bonferroni', () => {
    const many = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 });
    fc.assert(
      fc.property(many, (p) => {
        const [discovery, up, down, plain] = [
          benjaminiHochberg(p),
          hochberg(p),
          holm(p),
          bonferroni(p),
        ];
        for (const adjusted of [discovery, up, benjaminiYekutieli(p)]) {
          p.forEach((value, i) => {
            expect(adjusted[i]).toBeGreaterThanOrEqual(value * (1 - 1e-12));
            expect(adjusted[i]).toBeLessThanOrEqual(1);
            p.forEach(
              (other, j) => value < other && expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j]!),
            );
          });
        }
        p.forEach((_, i) => {
          expect(discovery[i]).toBeLessThanOrEqual(up[i]! + 1e-12);
          expect(up[i]).toBeLessThanOrEqual(down[i]! + 1e-12);
          expect(down[i]).toBeLessThanOrEqual(plain[i]! + 1e-12);
        });
      }),
    );
  });
});
