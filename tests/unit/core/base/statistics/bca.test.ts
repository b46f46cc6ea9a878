// BCa intervals: what they reduce to without skew, what they repair with it, and where they have nothing to say.

import { describe, expect, it } from 'vitest';
import { log } from '../../../../../src/core/base/math';
import { rng } from '../../../../../src/core/base/rng';
import {
  bcaLimits,
  bootstrapDraws,
  percentileLimits,
} from '../../../../../src/core/base/statistics';

const mean = ([x]: readonly Float64Array[]): number =>
  x!.reduce((sum, v) => sum + v, 0) / x!.length;

describe('bcaLimits', () => {
  it('of a symmetric sample are the percentiles, nearly', () => {
    const sample = Array.from({ length: 41 }, (_, i) => i - 20);
    const draws = bootstrapDraws([sample], mean, 4000, rng('symmetric'));
    const [bca, plain] = [bcaLimits([sample], mean, draws, 0.95)!, percentileLimits(draws, 0.95)!];
    expect(Math.abs(bca.lo - plain.lo)).toBeLessThan(0.3);
    expect(Math.abs(bca.hi - plain.hi)).toBeLessThan(0.3);
  });

  it('of a skewed one move to its long side, and fall short of the mean less often', () => {
    const random = rng('skewed');
    let held = 0;
    let short = 0;
    let plainlyShort = 0;
    let moved = 0;
    for (let i = 0; i < 300; i++) {
      // Exponential, mean 1.
      const sample = Array.from({ length: 15 }, () => -log(1 - random.next()));
      const draws = bootstrapDraws([sample], mean, 400, random);
      const bca = bcaLimits([sample], mean, draws, 0.9)!;
      const plain = percentileLimits(draws, 0.9)!;
      if (bca.lo <= 1 && bca.hi >= 1) held++;
      if (bca.hi < 1) short++;
      if (plain.hi < 1) plainlyShort++;
      moved += bca.hi - plain.hi;
    }
    expect(moved).toBeGreaterThan(0);
    expect(short).toBeLessThan(plainlyShort);
    expect(held / 300).toBeGreaterThan(0.78);
  });

  it('say nothing where the bias has no measure, or draws are not defined', () => {
    const most = ([x]: readonly Float64Array[]): number => Math.max(...x!);
    const never = (): number => NaN;
    const sample = [1, 2, 3, 4];
    const below = Float64Array.from({ length: 100 }, () => 3);
    expect(bcaLimits([sample], most, below, 0.95)).toBeUndefined();
    expect(
      bcaLimits([sample], never, bootstrapDraws([sample], never, 50, rng('')), 0.95),
    ).toBeUndefined();
    expect(bcaLimits([[1]], mean, bootstrapDraws([[1]], mean, 50, rng('')), 0.95)).toBeUndefined();
  });

  it('of a constant are that constant', () => {
    const sample = [2, 2, 2];
    expect(bcaLimits([sample], mean, bootstrapDraws([sample], mean, 50, rng('')), 0.95)).toEqual({
      lo: 2,
      hi: 2,
    });
  });
});
