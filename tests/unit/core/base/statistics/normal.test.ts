// The normal curve against scipy, to the last digits.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { erfc, normalCdf, normalQuantile, pOf, zOf } from '../../../../../src/core/base/statistics';

describe('the normal curve', () => {
  it.each([
    [-8, 6.22096057427174e-16],
    [-5, 2.8665157187919333e-7],
    [-1.96, 0.024997895148220428],
    [-0.5, 0.3085375387259869],
    [0, 0.5],
    [0.2, 0.579259709439103],
    [1.5, 0.9331927987311419],
    [4, 0.9999683287581669],
  ])('Φ(%f)', (x, p) => {
    expect(Math.abs(normalCdf(x) / p - 1)).toBeLessThan(1e-14);
  });

  it.each([
    [1e-300, -37.0470962993612],
    [1e-8, -5.612001244174789],
    [0.025, -1.9599639845400545],
    [0.5, 0],
    [0.9, 1.2815515655446004],
    [0.999, 3.090232306167813],
  ])('the quantile of %f', (p, x) => {
    expect(Math.abs(normalQuantile(p) - x)).toBeLessThan(1e-13);
  });

  it('are each other’s inverse', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (p) => {
        expect(Math.abs(normalCdf(normalQuantile(p)) - p)).toBeLessThan(1e-14 + 1e-13 * p);
      }),
    );
  });

  it('has ends, and refuses what is no share', () => {
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity]);
    expect(normalQuantile(1.2)).toBeNaN();
    expect([erfc(-40), erfc(40), erfc(0)]).toEqual([2, 0, 1]);
    expect(zOf(0.95)).toBeCloseTo(1.959963984540054, 14);
    expect(pOf(1.959963984540054)).toBeCloseTo(0.05, 14);
    expect(() => zOf(1)).toThrow(/between 0 and 1, not 1/);
  });
});
