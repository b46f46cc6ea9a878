import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  advancedComposition,
  basicComposition,
  zeroConcentrated,
  zeroConcentratedEpsilon,
} from '../../../../src/core/privacy/composition';
import {
  analyticGaussianSigma,
  classicGaussianSigma,
  gaussianDelta,
  laplaceScale,
  truthChance,
} from '../../../../src/core/privacy/mechanisms';
import { noiseFor, renyi, trainingEpsilon } from '../../../../src/core/privacy/sampled-gaussian';

describe('mechanisms', () => {
  it('scales noise with what one person can move', () => {
    expect(laplaceScale(0.5, 2)).toBe(4);
    expect(truthChance(0)).toBe(0.5);
    expect(() => laplaceScale(0, 1)).toThrow(/Epsilon must be a number above 0/);
    expect(() => analyticGaussianSigma({ epsilon: 1, delta: 1 }, 1)).toThrow(/Delta/);
  });

  it('finds the least noise that keeps the promise, less than the classic rule asks', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.05, max: 1, noNaN: true }),
        fc.double({ min: 1e-8, max: 0.01, noNaN: true }),
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        (epsilon, delta, sensitivity) => {
          const sigma = analyticGaussianSigma({ epsilon, delta }, sensitivity);
          expect(gaussianDelta(sigma, epsilon, sensitivity)).toBeLessThanOrEqual(delta);
          expect(gaussianDelta(0.999 * sigma, epsilon, sensitivity)).toBeGreaterThan(delta);
          expect(sigma).toBeLessThan(classicGaussianSigma({ epsilon, delta }, sensitivity)!);
        },
      ),
      { numRuns: 40, seed: 1 },
    );
    expect(classicGaussianSigma({ epsilon: 2, delta: 1e-5 }, 1)).toBeUndefined();
  });

  it('adds promises up', () => {
    expect(basicComposition({ epsilon: 0.1, delta: 0.001 }, 10)).toEqual({
      epsilon: 1,
      delta: 0.01,
    });
    const many = { epsilon: 0.01, delta: 0 };
    expect(advancedComposition(many, 10000, 1e-6).epsilon).toBeLessThan(
      basicComposition(many, 10000).epsilon,
    );
    expect(zeroConcentrated(2, 1)).toBe(1 / 8);
    expect(zeroConcentratedEpsilon(1 / 8, 1e-5)).toBeGreaterThan(1 / 8);
  });
});

describe('the accountant', () => {
  const training = { share: 0.01, noise: 1.1, steps: 1000 };

  it('charges nothing for a share of almost nothing and the plain Gaussian for all rows', () => {
    expect(renyi({ share: 1, noise: 2, steps: 3 }, 4)).toBe((3 * 4) / 8);
    expect(renyi({ share: 1e-9, noise: 1, steps: 1 }, 2)).toBeLessThan(1e-15);
    expect(renyi({ ...training, noise: 0 }, 2)).toBe(Infinity);
    expect(() => renyi({ ...training, share: 0 }, 2)).toThrow(/share/);
  });

  it('does not jump between whole orders and those between them', () => {
    for (const order of [2, 3, 5]) {
      const near = renyi(training, order + 1e-7);
      expect(near).toBeCloseTo(renyi(training, order), 5);
    }
    const rising = [1.25, 1.5, 2, 2.5, 3, 4].map((order) => renyi(training, order));
    expect(rising).toEqual([...rising].sort((a, b) => a - b));
  });

  it('asks for more noise where more is promised, and keeps it', () => {
    const { epsilon } = trainingEpsilon(training, 1e-5);
    const noise = noiseFor(training, { epsilon, delta: 1e-5 })!;
    expect(noise).toBeCloseTo(1.1, 3);
    expect(trainingEpsilon({ ...training, noise }, 1e-5).epsilon).toBeLessThanOrEqual(epsilon);
    expect(noiseFor(training, { epsilon: epsilon / 2, delta: 1e-5 })).toBeGreaterThan(noise);
    expect(noiseFor({ share: 1, steps: 1e9 }, { epsilon: 1e-3, delta: 1e-9 })).toBeUndefined();
  });
});
