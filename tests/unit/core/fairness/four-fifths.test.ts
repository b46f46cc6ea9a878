// The four-fifths rule: the guidelines' own arithmetic, its interval, and the groups for which there is none.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fourFifths } from '../../../../src/core/fairness/four-fifths';

describe('fourFifths', () => {
  it('48 of 80 against 12 of 40: half the rate, and twelve people short', () => {
    const { reference, groups } = fourFifths({
      A: { selected: 48, of: 80 },
      B: { selected: 12, of: 40 },
    });
    expect(reference).toBe('A');
    expect(groups['A']).toEqual({
      rate: 0.6,
      ratio: 1,
      belowFourFifths: false,
      p: 1,
      small: false,
      shortfall: 0,
    });
    expect(groups['B']).toMatchObject({
      rate: 0.3,
      ratio: 0.5,
      belowFourFifths: true,
      small: false,
      shortfall: 12,
    });
    expect(groups['B']!.p).toBeCloseTo(0.003409221767849183, 12);
    expect(groups['B']!.interval).toMatchObject({ method: 'log ratio', level: 0.95 });
    expect(groups['B']!.interval!.hi).toBeLessThan(0.85);
  });

  it('a ratio below 0.8 among few people has an interval that says so', () => {
    const { groups } = fourFifths({ A: { selected: 9, of: 12 }, B: { selected: 2, of: 6 } });
    expect(groups['B']).toMatchObject({ belowFourFifths: true, small: true });
    expect(groups['B']!.interval!.method).toBe('Koopman');
    expect(groups['B']!.interval!.hi).toBeGreaterThan(1);
  });

  it('groups of nobody, and rates of 0 everywhere, are not defined', () => {
    const { reference, groups } = fourFifths({
      A: { selected: 0, of: 10 },
      B: { selected: 0, of: 0 },
    });
    expect(reference).toBe('A');
    expect(groups['A']).toMatchObject({ rate: 0, ratio: null, belowFourFifths: false });
    expect(groups['B']).toMatchObject({
      rate: null,
      ratio: null,
      belowFourFifths: false,
      p: 1,
      shortfall: 0,
    });
    expect(fourFifths({ A: { selected: 0, of: 0 } }).reference).toBeUndefined();
    expect(fourFifths({})).toEqual({ reference: undefined, groups: {} });
  });

  it('a larger family has wider intervals; no ratio is above 1, nothing is NaN', () => {
    const group = fc
      .record({ selected: fc.nat(60), of: fc.nat(60) })
      .map(({ selected, of }) => ({ selected: Math.min(selected, of), of }));
    fc.assert(
      fc.property(group, group, group, (A, B, C) => {
        const [one, many] = [fourFifths({ A, B, C }), fourFifths({ A, B, C }, { family: 9 })];
        for (const [key, { ratio, interval, p, shortfall }] of Object.entries(one.groups)) {
          expect(ratio ?? 1).toBeLessThanOrEqual(1);
          expect(p >= 0 && p <= 1 && shortfall >= 0).toBe(true);
          if (!interval) continue;
          expect(interval.lo <= ratio! && interval.hi >= ratio!).toBe(true);
          expect(many.groups[key]!.interval!.hi).toBeGreaterThanOrEqual(interval.hi);
        }
      }),
    );
  });
});
