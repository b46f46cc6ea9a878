// Four intervals of one share: by hand, against the tails they promise, and by how often they hold.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rng } from '../../../../../src/core/base/rng';
import {
  agrestiCoull,
  binomial,
  clopperPearson,
  incompleteBeta,
  jeffreys,
  wilson,
  zOf,
  type Limits,
} from '../../../../../src/core/base/statistics';

const z = zOf(0.95);
const ways: readonly (readonly [string, (part: number, of: number) => Limits])[] = [
  ['Wilson', (part, of) => wilson(part, of, z)],
  ['Agresti–Coull', (part, of) => agrestiCoull(part, of, z)],
  ['Clopper–Pearson', (part, of) => clopperPearson(part, of, 0.95)],
  ['Jeffreys', (part, of) => jeffreys(part, of, 0.95)],
];

describe('intervals of a share', () => {
  it('of 3 of 12, as statsmodels has them', () => {
    const close = (limits: Limits, lo: number, hi: number): void => {
      expect(limits.lo).toBeCloseTo(lo, 12);
      expect(limits.hi).toBeCloseTo(hi, 12);
    };
    close(agrestiCoull(3, 12, z), 0.08274891332347914, 0.5384980900041414);
    close(clopperPearson(3, 12, 0.95), 0.05486064452799272, 0.5718584618781892);
    close(jeffreys(3, 12, 0.95), 0.07594232891948483, 0.5291910836265508);
  });

  it('Clopper–Pearson is where a tail reaches 2.5 %', () => {
    const { lo, hi } = clopperPearson(7, 30, 0.95);
    expect(incompleteBeta(lo, 7, 24)).toBeCloseTo(0.025, 12);
    expect(1 - incompleteBeta(hi, 8, 23)).toBeCloseTo(0.025, 12);
    expect(clopperPearson(0, 20, 0.95).lo).toBe(0);
    expect(clopperPearson(20, 20, 0.95).hi).toBe(1);
  });

  it.each(ways)('%s: holds its share, mirrors, and is never NaN', (_, limits) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.nat(2000), (of, at) => {
        const part = at % (of + 1);
        const { lo, hi } = limits(part, of);
        const mirrored = limits(of - part, of);
        expect(lo).toBeLessThan(hi);
        expect(lo >= 0 && hi <= 1).toBe(true);
        if (part > 0 && part < of) expect(lo < part / of && hi > part / of).toBe(true);
        expect(mirrored.lo).toBeCloseTo(1 - hi, 9);
      }),
      { numRuns: 60 },
    );
  });

  it.each(ways)('%s: holds about as often as it says', (name, limits) => {
    const random = rng(`coverage ${name}`);
    for (const [n, p] of [
      [40, 0.3],
      [200, 0.05],
      [100, 0.5],
    ] as const) {
      const known = new Map<number, Limits>();
      let held = 0;
      for (let i = 0; i < 4000; i++) {
        const part = binomial(n, p, random);
        const { lo, hi } = known.get(part) ?? limits(part, n);
        known.set(part, { lo, hi });
        if (lo <= p && p <= hi) held++;
      }
      expect(held / 4000).toBeGreaterThan(name === 'Clopper–Pearson' ? 0.94 : 0.915);
      expect(held / 4000).toBeLessThan(0.995);
    }
  });

  it('with nobody the limits are the whole range', () => {
    expect(agrestiCoull(0, 0, 0)).toEqual({ lo: 0, hi: 1 });
    expect(clopperPearson(0, 0, 0.95)).toEqual({ lo: 0, hi: 1 });
    expect(jeffreys(0, 0, 0.95).lo).toBeLessThan(0.01);
  });
});
