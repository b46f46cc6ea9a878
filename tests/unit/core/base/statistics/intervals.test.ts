// Intervals of shares against published tables, statsmodels' values, and what must hold for any counts.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  areaLimits,
  differenceLimits,
  koopman,
  logRatio,
  meanOf,
  moverRatio,
  newcombe,
  pValue,
  pairedShares,
  shareRatio,
  shareSpread,
  wilson,
  zOf,
} from '../../../../../src/core/base/statistics';

const z = zOf(0.95);
const share = fc
  .integer({ min: 1, max: 300 })
  .chain((n) => fc.record({ x: fc.integer({ min: 0, max: n }), n: fc.constant(n) }));

describe('wilson', () => {
  it.each([
    [45, 100, 0.95, 0.35614537979511973, 0.5475539700255787],
    [45, 100, 0.99, 0.3289768378700213, 0.577245230901561],
    [0, 20, 0.95, 0, 0.1611251580528194],
    [3, 12, 0.95, 0.08894166839405476, 0.5323053349335658],
  ])('%i of %i at %f as statsmodels', (x, n, level, lo, hi) => {
    const limits = wilson(x, n, zOf(level));
    expect(limits.lo).toBeCloseTo(lo, 12);
    expect(limits.hi).toBeCloseTo(hi, 12);
  });

  it('0 of 500 is evidence: at most 0.8 %', () => {
    expect(wilson(0, 500, z)).toEqual({ lo: 0, hi: expect.closeTo(0.00762, 4) as number });
  });

  it('says nothing about nobody', () => expect(wilson(0, 0, z)).toEqual({ lo: 0, hi: 1 }));

  it('holds the share, stays in [0, 1], mirrors, and widens with z', () => {
    fc.assert(
      fc.property(share, ({ x, n }) => {
        const { lo, hi } = wilson(x, n, z);
        expect(lo).toBeGreaterThanOrEqual(0);
        expect(lo).toBeLessThanOrEqual(x / n);
        expect(hi).toBeGreaterThanOrEqual(x / n);
        expect(hi).toBeLessThanOrEqual(1);
        const mirrored = wilson(n - x, n, z);
        expect(mirrored.lo).toBeCloseTo(1 - hi, 12);
        const wider = wilson(x, n, 1.5 * z);
        expect(wider.lo).toBeLessThanOrEqual(lo);
        expect(wider.hi).toBeGreaterThanOrEqual(hi);
      }),
    );
  });
});

describe('newcombe', () => {
  // Newcombe (1998), Statistics in Medicine 17, 873, table II, method 10.
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('%i/%i − %i/%i as published', (a, na, b, nb, lo, hi) => {
    const limits = newcombe(a, na, b, nb, z);
    expect(limits.lo).toBeCloseTo(lo, 4);
    expect(limits.hi).toBeCloseTo(hi, 4);
  });
});

describe('ratios', () => {
  it('koopman as published (Koopman 1984: 36/40 over 16/80)', () => {
    const limits = koopman(36, 40, 16, 80, z)!;
    expect(limits.lo).toBeCloseTo(2.94, 2);
    expect(limits.hi).toBeCloseTo(7.15, 2);
  });

  it('the log method as statsmodels (45/100 over 60/100)', () => {
    const limits = logRatio(45, 100, 60, 100, z)!;
    expect(limits.lo).toBeCloseTo(0.5728946954061459, 12);
    expect(limits.hi).toBeCloseTo(0.9818558358289969, 12);
  });

  it('few cases get the score interval, many the log interval, none in the divisor no interval', () => {
    const counted = (part: number, of: number) => ({ part, of, people: part });
    expect(shareRatio(counted(4, 50), counted(20, 50), z)?.method).toBe('Koopman');
    expect(shareRatio(counted(0, 50), counted(20, 50), z)).toMatchObject({
      method: 'Koopman',
      lo: 0,
    });
    expect(shareRatio(counted(5, 50), counted(20, 50), z)?.method).toBe('log ratio');
    expect(shareRatio(counted(5, 50), counted(0, 50), z)).toBeUndefined();
    expect(shareRatio({ part: 3.5, of: 40, people: 4 }, counted(20, 50), z)?.method).toBe(
      'MOVER ratio',
    );
  });

  it('three ways to the same limits when there are many', () => {
    const limits = [
      koopman(300, 1000, 400, 1100, z)!,
      logRatio(300, 1000, 400, 1100, z)!,
      moverRatio(shareSpread(300, 1000), shareSpread(400, 1100), z)!,
    ];
    for (const { lo, hi } of limits) {
      expect(lo).toBeCloseTo(limits[0]!.lo, 2);
      expect(hi).toBeCloseTo(limits[0]!.hi, 2);
    }
  });

  it('hold the ratio and turn with it', () => {
    fc.assert(
      fc.property(share, share, (a, b) => {
        if (a.x === 0 || b.x === 0) return;
        const ratio = a.x / a.n / (b.x / b.n);
        const limits = koopman(a.x, a.n, b.x, b.n, z)!;
        expect(limits.lo).toBeLessThanOrEqual(ratio * (1 + 1e-9));
        expect(limits.hi).toBeGreaterThanOrEqual(ratio * (1 - 1e-9));
        const turned = koopman(b.x, b.n, a.x, a.n, z)!;
        expect(turned.lo * limits.hi).toBeCloseTo(1, 4);
      }),
    );
  });
});

describe('paired shares', () => {
  const twice = fc.record({
    both: fc.nat(60),
    onlyBefore: fc.nat(60),
    onlyAfter: fc.nat(60),
    neither: fc.nat(60),
  });

  it('hold the change, stay in [−1, 1] and turn with before and after', () => {
    fc.assert(
      fc.property(twice, (t) => {
        const n = t.both + t.onlyBefore + t.onlyAfter + t.neither;
        if (n === 0) return;
        const { lo, hi } = pairedShares(t, z);
        const d = (t.onlyAfter - t.onlyBefore) / n;
        expect(lo).toBeLessThanOrEqual(d + 1e-12);
        expect(hi).toBeGreaterThanOrEqual(d - 1e-12);
        expect(lo).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(hi).toBeLessThanOrEqual(1 + 1e-12);
        const turned = pairedShares({ ...t, onlyBefore: t.onlyAfter, onlyAfter: t.onlyBefore }, z);
        expect(turned.lo).toBeCloseTo(-hi, 12);
      }),
    );
  });

  it('nobody changed is no certainty that nobody would', () => {
    const { lo, hi } = pairedShares({ both: 50, onlyBefore: 0, onlyAfter: 0, neither: 50 }, z);
    expect(hi - lo).toBeGreaterThan(0.01);
    expect(lo).toBeCloseTo(-hi, 12);
  });

  it('is far narrower than two separate intervals when the same people are looked at', () => {
    const paired = pairedShares({ both: 200, onlyBefore: 5, onlyAfter: 15, neither: 280 }, z);
    const separate = newcombe(215, 500, 205, 500, z);
    expect(paired.hi - paired.lo).toBeLessThan(0.5 * (separate.hi - separate.lo));
    expect(paired.lo).toBeGreaterThan(0);
    expect(separate.lo).toBeLessThan(0);
  });
});

describe('put together', () => {
  it('a correlation narrows a difference and leaves 0 correlation as it is', () => {
    const [a, b] = [shareSpread(40, 100), shareSpread(50, 100)];
    const free = differenceLimits(a, b, z);
    const tied = differenceLimits(a, b, z, 0.8);
    expect(tied.hi - tied.lo).toBeLessThan(0.6 * (free.hi - free.lo));
    expect(free).toEqual(newcombe(40, 100, 50, 100, z));
  });

  it('the mean of one part has the limits of the part', () => {
    const part = shareSpread(7, 20);
    expect(meanOf([part], z).lo).toBeCloseTo(part.limits(z).lo, 12);
    expect(meanOf([part], z).hi).toBeCloseTo(part.limits(z).hi, 12);
  });
});

describe('area under the curve', () => {
  it('holds the area, mirrors, and keeps a width at 1', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 1, max: 300 }),
        (area, m, n) => {
          const { lo, hi } = areaLimits(area, m, n, z);
          expect(lo).toBeLessThanOrEqual(area);
          expect(hi).toBeGreaterThanOrEqual(area);
          const mirrored = areaLimits(1 - area, m, n, z);
          expect(mirrored.lo).toBeCloseTo(1 - hi, 8);
        },
      ),
    );
    expect(areaLimits(1, 10, 10, z).lo).toBeLessThan(0.9);
  });
});

describe('p-values', () => {
  it('fall below α exactly where the interval at 1 − α leaves out the point', () => {
    fc.assert(
      fc.property(
        share,
        share,
        fc.double({ min: 0.5, max: 0.9999, noNaN: true }),
        (a, b, level) => {
          const limits = (at: number) => newcombe(a.x, a.n, b.x, b.n, at);
          const p = pValue(limits);
          const { lo, hi } = limits(zOf(level));
          if (Math.abs(p - (1 - level)) < 1e-9) return;
          expect(p < 1 - level).toBe(lo > 0 || hi < 0);
        },
      ),
    );
  });

  it('are 1 without any difference and never negative', () => {
    expect(pValue((at) => newcombe(5, 20, 5, 20, at))).toBe(1);
    expect(pValue((at) => newcombe(0, 100000, 100000, 100000, at))).toBe(0);
  });
});
