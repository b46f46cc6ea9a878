// Axes of shares start at 0, end on a round number and have four to six ticks.

import { describe, expect, it } from 'vitest';
import { freeAxis, shareAxis } from '../../../../src/page/charts/axis';

describe('shareAxis', () => {
  it('starts at 0 and ends beyond the highest value', () => {
    expect(shareAxis(0.05, 0.567).ticks).toEqual([0, 0.2, 0.4, 0.6]);
    expect(shareAxis(0, 0.73).ticks).toEqual([0, 0.2, 0.4, 0.6, 0.8]);
    expect(shareAxis(0, 1).ticks).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(shareAxis(0, 0.24).max).toBe(0.25);
  });

  it('has three to six ticks for any highest value', () => {
    for (let i = 1; i <= 100; i++) {
      const { ticks, max } = shareAxis(0, i / 100);
      expect(ticks.length).toBeGreaterThanOrEqual(3);
      expect(ticks.length).toBeLessThanOrEqual(6);
      expect(max).toBeGreaterThanOrEqual(i / 100 - 1e-9);
    }
  });

  it('opens room below 0 only for a negative difference', () => {
    const { min, ticks } = shareAxis(-0.063, 0.5);
    expect(min).toBeLessThanOrEqual(-0.063);
    expect(ticks).toContain(0);
  });
});

describe('freeAxis', () => {
  it('need not hold 0', () => {
    const { min, max, ticks } = freeAxis(0.672, 0.806);
    expect(min).toBeLessThanOrEqual(0.672);
    expect(max).toBeGreaterThanOrEqual(0.806);
    expect(ticks.length).toBeGreaterThanOrEqual(3);
  });

  it('survives a single value', () => {
    expect(freeAxis(0.7, 0.7).ticks.length).toBeGreaterThan(0);
  });
});
