// Power, numbers of people, the smallest visible gap and equivalence: each against samples that are really drawn.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rng } from '../../../../../src/core/base/rng';
import {
  binomial,
  cohensH,
  detectableGap,
  differenceLimits,
  equivalence,
  equivalenceVerdict,
  newcombe,
  powerOfH,
  sampleSize,
  shareSpread,
  zOf,
} from '../../../../../src/core/base/statistics';

/** How often Newcombe's interval leaves out 0 when shares are a and b. */
function shown(a: number, na: number, b: number, nb: number, level: number): number {
  const random = rng(`shown ${a} ${na}`);
  const z = zOf(level);
  let times = 0;
  for (let i = 0; i < 4000; i++) {
    const { lo, hi } = newcombe(binomial(na, a, random), na, binomial(nb, b, random), nb, z);
    if (lo > 0 || hi < 0) times++;
  }
  return times / 4000;
}

describe('power and numbers of people', () => {
  it('as statsmodels has them', () => {
    expect(sampleSize(0.5, 0.6, { alpha: 0.05, power: 0.8 })).toBeCloseTo(387.1677468, 5);
    expect(sampleSize(0.1, 0.15, { alpha: 0.05, power: 0.9 })).toBeCloseTo(910.8010975, 5);
  });

  it('no gap needs endless people and shows as often as chance; nobody shows nothing', () => {
    expect(sampleSize(0.3, 0.3, { alpha: 0.05, power: 0.8 })).toBeUndefined();
    expect(powerOfH(0, 50, 80, { alpha: 0.05 })).toBeCloseTo(0.05, 12);
    expect(powerOfH(1, 0, 80, { alpha: 0.05 })).toBe(0);
  });

  it('power is what many samples give', () => {
    const power = powerOfH(cohensH(0.3, 0.4), 250, 400, { alpha: 0.05 });
    expect(Math.abs(shown(0.3, 250, 0.4, 400, 0.95) - power)).toBeLessThan(0.03);
  });
});

describe('detectableGap', () => {
  it.each([
    [40, 200, 0.5, 0.95],
    [100, 1000, 0.2, 0.95],
    [100, 1000, 0.05, 0.95],
    [300, 5000, 0.6, 0.9975],
  ])('%i beside %i with %f at %f: is seen four times in five', (n, others, share, level) => {
    const { below, above } = detectableGap(share, n, others, { level, power: 0.8 });
    for (const other of [share - below!, share + above!]) {
      const power = shown(other, n, share, others, level);
      expect(power).toBeGreaterThan(0.73);
      expect(power).toBeLessThan(0.87);
    }
  });

  it('is none where even no case at all would not show', () => {
    const gap = detectableGap(0.1, 60, 3000, { level: 1 - 0.05 / 40, power: 0.8 });
    expect(gap.below).toBeUndefined();
    expect(gap.above).toBeGreaterThan(0.1);
    expect(detectableGap(0.1, 0, 3000, { level: 0.95, power: 0.8 })).toEqual({
      below: undefined,
      above: undefined,
    });
    expect(detectableGap(0, 50, 50, { level: 0.95, power: 0.8 }).below).toBeUndefined();
  });

  it('shrinks with people, grows with the family and the power, and mirrors', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 40, max: 900 }),
        fc.double({ min: 0.2, max: 0.8, noNaN: true }),
        (n, share) => {
          const gap = (people: number, level = 0.95, power = 0.8): number =>
            detectableGap(share, people, 2000, { level, power }).above ?? 1;
          // One person more or less can move a rule of whole numbers a little.
          expect(gap(3 * n)).toBeLessThan(gap(n) + 1e-3);
          expect(gap(n, 0.99)).toBeGreaterThan(gap(n) - 1e-3);
          expect(gap(n, 0.95, 0.9)).toBeGreaterThan(gap(n) - 1e-3);
          const mirrored = detectableGap(1 - share, n, 2000, { level: 0.95, power: 0.8 });
          expect(mirrored.below ?? 1).toBeCloseTo(gap(n), 3);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('equivalence', () => {
  const of = (a: number, na: number, b: number, nb: number) => {
    const [one, other] = [shareSpread(a, na), shareSpread(b, nb)];
    return { value: a / na - b / nb, limits: (z: number) => differenceLimits(one, other, z) };
  };

  it.each([
    ['within', of(500, 1000, 505, 1000)],
    // A difference, and too small to matter.
    ['within', of(5000, 10_000, 5300, 10_000)],
    ['beyond', of(200, 1000, 500, 1000)],
    ['differs', of(400, 1000, 500, 1000)],
    ['not-shown', of(10, 20, 11, 20)],
  ] as const)('%s', (verdict, spread) => {
    const found = equivalence(spread, 0.1);
    expect(found.verdict).toBe(verdict);
    expect(equivalenceVerdict(found.interval, 0.1)).toBe(verdict);
    expect(found.p <= 0.025).toBe(verdict === 'within');
  });

  it('p and verdict never tell two stories; a wider margin is easier; sides may be swapped', () => {
    const n = fc.integer({ min: 5, max: 400 });
    fc.assert(
      fc.property(
        n,
        n,
        fc.nat(400),
        fc.nat(400),
        fc.double({ min: 0.01, max: 0.4, noNaN: true }),
        (na, nb, x, y, margin) => {
          const [a, b] = [x % (na + 1), y % (nb + 1)];
          const found = equivalence(of(a, na, b, nb), margin);
          expect(Number.isNaN(found.p)).toBe(false);
          if (Math.abs(found.p - 0.025) > 1e-9)
            expect(found.p < 0.025).toBe(found.verdict === 'within');
          expect(equivalence(of(a, na, b, nb), margin + 0.05).p).toBeLessThanOrEqual(
            found.p + 1e-9,
          );
          const swapped = equivalence(of(b, nb, a, na), margin);
          expect(swapped.verdict).toBe(found.verdict);
          expect(swapped.p).toBeCloseTo(found.p, 9);
        },
      ),
    );
  });

  it('needs a margin', () => {
    expect(() => equivalence(of(1, 2, 1, 2), 0)).toThrow(/above 0, not 0/);
  });

  it('is seldom claimed when the difference is the margin itself', () => {
    const random = rng('margin');
    let claimed = 0;
    for (let i = 0; i < 3000; i++) {
      const spread = of(binomial(300, 0.5, random), 300, binomial(300, 0.4, random), 300);
      if (equivalence(spread, 0.1).verdict === 'within') claimed++;
    }
    expect(claimed / 3000).toBeLessThan(0.04);
  });
});
