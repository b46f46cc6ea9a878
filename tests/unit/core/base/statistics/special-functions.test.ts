// Gamma, beta and their kin against whole-number sums, closed forms and published values.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arcsine } from '../../../../../src/core/base/arcsine';
import { exp, log, power } from '../../../../../src/core/base/math';
import {
  betaQuantile,
  chiSquareTail,
  incompleteBeta,
  logFactorial,
  logGamma,
  pOf,
} from '../../../../../src/core/base/statistics';

/** P(a binomial(n, p) ≥ k), term by term. */
function atLeast(k: number, n: number, p: number): number {
  let sum = 0;
  for (let i = k; i <= n; i++) {
    const ways = logFactorial(n) - logFactorial(i) - logFactorial(n - i);
    sum += exp(ways) * power(p, i) * power(1 - p, n - i);
  }
  return sum;
}

describe('logGamma', () => {
  it('is the factorial at whole numbers and √π at a half', () => {
    for (const n of [1, 2, 3, 10, 16, 17, 100, 3000])
      expect(Math.abs(logGamma(n + 1) - logFactorial(n))).toBeLessThan(
        1e-13 * (10 + logFactorial(n)),
      );
    expect(exp(2 * logGamma(0.5))).toBeCloseTo(Math.PI, 12);
  });

  it('Γ(x + 1) = x Γ(x)', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 500, noNaN: true }), (x) => {
        expect(logGamma(x + 1)).toBeCloseTo(logGamma(x) + log(x), 9);
      }),
    );
  });
});

describe('incompleteBeta', () => {
  it('is a binomial tail', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.nat(59),
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        (n, at, p) => {
          const k = 1 + (at % n);
          expect(incompleteBeta(p, k, n - k + 1)).toBeCloseTo(atLeast(k, n, p), 10);
        },
      ),
    );
  });

  it('as published tables have it, also for many people', () => {
    expect(incompleteBeta(0.07, 200.5, 3000.5)).toBeCloseTo(0.9536630953941038, 11);
    expect(incompleteBeta(1e-6, 2, 1e6)).toBeCloseTo(0.26424148553671, 9);
    expect(betaQuantile(0.025, 3.5, 7.5)).toBeCloseTo(0.09269459393815316, 13);
    expect([incompleteBeta(0, 2, 3), incompleteBeta(1, 2, 3)]).toEqual([0, 1]);
    expect([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3)]).toEqual([0, 1]);
  });

  it('its quantile undoes it, and it is never NaN', () => {
    const side = fc.double({ min: 0.5, max: 5000, noNaN: true });
    fc.assert(
      fc.property(
        side,
        side,
        fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }),
        (a, b, share) => {
          const x = betaQuantile(share, a, b);
          expect(x >= 0 && x <= 1).toBe(true);
          expect(incompleteBeta(x, a, b)).toBeCloseTo(share, 6);
        },
      ),
    );
  });
});

describe('chiSquareTail', () => {
  it('has closed forms at 1 and 2 degrees of freedom', () => {
    for (const x of [0.001, 0.5, 2, 3.84, 30, 400]) {
      expect(chiSquareTail(x, 1) / pOf(Math.sqrt(x))).toBeCloseTo(1, 9);
      expect(chiSquareTail(x, 2) / exp(-x / 2)).toBeCloseTo(1, 10);
    }
  });

  it('keeps its digits far out, and knows its ends', () => {
    expect(chiSquareTail(245.88, 5) / 4.207537609506275e-51).toBeCloseTo(1, 9);
    expect(chiSquareTail(3, 4)).toBeCloseTo(0.5578254003710748, 12);
    expect([chiSquareTail(0, 3), chiSquareTail(Infinity, 3)]).toEqual([1, 0]);
  });
});

describe('arcsine', () => {
  it('of known angles, odd, and NaN outside its range', () => {
    expect(arcsine(0.5)).toBeCloseTo(Math.PI / 6, 15);
    expect(arcsine(Math.sqrt(0.5))).toBeCloseTo(Math.PI / 4, 15);
    expect([arcsine(1), arcsine(0), arcsine(-1)]).toEqual([Math.PI / 2, 0, -Math.PI / 2]);
    expect(arcsine(1.0001)).toBeNaN();
    for (let i = -100; i <= 100; i++) {
      expect(arcsine(i / 100)).toBeCloseTo(Math.asin(i / 100), 15);
      expect(arcsine(i / 100)).toBeCloseTo(-arcsine(-i / 100), 15);
    }
  });
});
