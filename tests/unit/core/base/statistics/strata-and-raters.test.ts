// Pooled over strata, and agreement of raters: published values, worked tables, and what must hold for any.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rng } from '../../../../../src/core/base/rng';
import {
  binomial,
  kappa,
  krippendorffAlpha,
  krippendorffLimits,
  mantelHaenszel,
  pooledZ,
  zOf,
  type RatedUnit,
} from '../../../../../src/core/base/statistics';

const z = zOf(0.95);

describe('mantelHaenszel', () => {
  it('as statsmodels has it', () => {
    const { oddsRatio, test } = mantelHaenszel([
      [12, 30, 8, 45],
      [25, 10, 30, 22],
      [3, 40, 1, 20],
    ]);
    expect(oddsRatio!.value).toBeCloseTo(1.9612652252128377, 12);
    expect(oddsRatio!.limits(z).lo).toBeCloseTo(1.0217046284308358, 9);
    expect(oddsRatio!.limits(z).hi).toBeCloseTo(3.764846685227242, 9);
    expect(test!.statistic).toBeCloseTo(4.150485960676073, 10);
    expect(test!.p).toBeCloseTo(0.04162257682897286, 10);
  });

  it('one stratum is that table; a difference that is the same in all strata comes out', () => {
    const one = mantelHaenszel([[10, 20, 5, 25]]);
    expect(one.oddsRatio!.value).toBeCloseTo(2.5, 12);
    expect(one.riskDifference!.value).toBeCloseTo(10 / 30 - 5 / 30, 12);
    const n = 60;
    const { z: pooled } = pooledZ({ part: 10, of: 30 }, { part: 5, of: 30 })!;
    expect(one.test!.statistic).toBeCloseTo((pooled * pooled * (n - 1)) / n, 10);
    const same = mantelHaenszel([
      [30, 70, 20, 80],
      [16, 4, 14, 6],
    ]);
    expect(same.riskDifference!.value).toBeCloseTo(0.1, 12);
  });

  it('strata turn a difference round: Simpson’s table', () => {
    // Each stratum favours the first by a little; crudely the second leads, since it mostly applies where most are taken.
    const strata = [
      [9, 1, 80, 20],
      [30, 70, 2, 8],
    ] as const;
    const crude = 39 / 110 - 82 / 110;
    expect(crude).toBeLessThan(0);
    expect(mantelHaenszel(strata).riskDifference!.value).toBeGreaterThan(0);
  });

  it('turns with the groups, ignores strata of one group, and says nothing about nobody', () => {
    const cell = fc.nat(30);
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell, cell), { maxLength: 5 }), (strata) => {
        const found = mantelHaenszel(strata);
        const turned = mantelHaenszel(strata.map(([a, b, c, d]) => [c, d, a, b]));
        const more = mantelHaenszel([...strata, [5, 9, 0, 0]]);
        const difference = found.riskDifference;
        if (difference) {
          expect(turned.riskDifference!.value).toBeCloseTo(-difference.value, 10);
          expect(more.riskDifference!.value).toBe(difference.value);
          expect(Number.isNaN(difference.limits(z).lo)).toBe(false);
        }
        if (found.oddsRatio)
          expect(turned.oddsRatio!.value).toBeCloseTo(1 / found.oddsRatio.value, 8);
        if (found.test) expect(turned.test!.p).toBeCloseTo(found.test.p, 10);
      }),
    );
    expect(mantelHaenszel([])).toEqual({
      oddsRatio: undefined,
      riskDifference: undefined,
      test: undefined,
    });
  });

  it('both intervals hold about as often as they say', () => {
    const random = rng('strata');
    let odds = 0;
    let differences = 0;
    const chances = [0.2, 0.5, 0.6];
    for (let i = 0; i < 2000; i++) {
      const draw = (n: number, p: number): [number, number] => {
        const yes = binomial(n, p, random);
        return [yes, n - yes];
      };
      const apart = mantelHaenszel(
        chances.map((p) => [...draw(40, p + 0.1), ...draw(60, p)] as const),
      );
      const same = mantelHaenszel(chances.map((p) => [...draw(40, p), ...draw(60, p)] as const));
      const rd = apart.riskDifference!.limits(z);
      const or = same.oddsRatio!.limits(z);
      if (rd.lo <= 0.1 && rd.hi >= 0.1) differences++;
      if (or.lo <= 1 && or.hi >= 1) odds++;
    }
    for (const held of [odds, differences]) {
      expect(held / 2000).toBeGreaterThan(0.93);
      expect(held / 2000).toBeLessThan(0.97);
    }
  });
});

describe('kappa', () => {
  const table = [
    [20, 5, 1],
    [4, 15, 6],
    [0, 3, 16],
  ];

  it.each([
    ['none', 0.5925245098039215, 0.43651640827522464],
    ['linear', 0.6757758221398795, 0.5426226805551286],
    ['quadratic', 0.7603485838779956, 0.6422813784599325],
  ] as const)('%s, as statsmodels has it', (weights, value, lo) => {
    const found = kappa(table, weights)!;
    expect(found.value).toBeCloseTo(value, 12);
    expect(found.limits(z).lo).toBeCloseTo(lo, 9);
  });

  it('by hand: 20 5 / 10 15 is 0.4', () => {
    expect(
      kappa([
        [20, 5],
        [10, 15],
      ])!.value,
    ).toBeCloseTo(0.4, 12);
    expect(
      kappa([
        [9, 0],
        [0, 9],
      ])!.value,
    ).toBe(1);
    expect(
      kappa([
        [0, 9],
        [9, 0],
      ])!.value,
    ).toBe(-1);
    expect(
      kappa([
        [9, 0],
        [0, 0],
      ]),
    ).toBeUndefined();
    expect(kappa([[7]])).toBeUndefined();
    expect(
      kappa(
        [
          [0, 0],
          [0, 0],
        ],
        'linear',
      ),
    ).toBeUndefined();
  });

  it('does not care who is first, and its limits are numbers', () => {
    const cell = fc.nat(20);
    fc.assert(
      fc.property(fc.array(cell, { minLength: 9, maxLength: 9 }), (cells) => {
        const rows = [0, 3, 6].map((at) => cells.slice(at, at + 3));
        const turned = rows.map((_, c) => rows.map((row) => row[c]!));
        for (const weights of ['none', 'linear', 'quadratic'] as const) {
          const found = kappa(rows, weights);
          if (!found) continue;
          expect(kappa(turned, weights)!.value).toBeCloseTo(found.value, 10);
          const { lo, hi } = found.limits(z);
          expect(lo <= found.value + 1e-12 && hi >= found.value - 1e-12).toBe(true);
        }
      }),
    );
  });
});

describe('krippendorffAlpha', () => {
  /** Krippendorff (2011), part C: four observers, twelve units, ratings missing. */
  const observers = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3],
    [0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0],
  ];
  const units: RatedUnit[] = observers[0]!.map((_, u) =>
    observers.map((ratings) => (ratings[u] === 0 ? undefined : ratings[u])),
  );

  it.each([
    ['nominal', 0.743421052631579],
    ['ordinal', 0.8153875037548814],
    ['interval', 0.8491071428571428],
  ] as const)('%s: the example of its author', (scale, value) => {
    expect(krippendorffAlpha(units, scale)).toBeCloseTo(value, 12);
  });

  it('is undefined where there is nothing to disagree about', () => {
    expect(
      krippendorffAlpha(
        [
          [2, 2],
          [2, 2],
        ],
        'nominal',
      ),
    ).toBeUndefined();
    expect(
      krippendorffAlpha(
        [
          [1, undefined],
          [2, undefined],
        ],
        'interval',
      ),
    ).toBeUndefined();
    expect(krippendorffAlpha([], 'ordinal')).toBeUndefined();
    expect(
      krippendorffAlpha(
        [
          [1, 1],
          [2, 2],
        ],
        'ordinal',
      ),
    ).toBe(1);
  });

  it('does not care about the order of raters, nor, for interval data, about the unit', () => {
    const rating = fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined });
    fc.assert(
      fc.property(
        fc.array(fc.array(rating, { minLength: 3, maxLength: 3 }), { maxLength: 10 }),
        (rated) => {
          const interval = krippendorffAlpha(rated, 'interval');
          const turned = krippendorffAlpha(
            rated.map((unit) => [...unit].reverse()),
            'interval',
          );
          const scaled = krippendorffAlpha(
            rated.map((unit) =>
              unit.map((value) => (value === undefined ? undefined : 10 * value + 3)),
            ),
            'interval',
          );
          if (interval === undefined) expect([turned, scaled]).toEqual([undefined, undefined]);
          else {
            expect(interval).toBeLessThanOrEqual(1);
            expect(turned).toBeCloseTo(interval, 9);
            expect(scaled).toBeCloseTo(interval, 9);
          }
        },
      ),
    );
  });

  it('has limits around it from drawing units', () => {
    const { lo, hi } = krippendorffLimits(units, 'nominal', 0.95, 500, rng('alpha'))!;
    expect(lo).toBeGreaterThan(0.3);
    expect(lo).toBeLessThan(0.74);
    expect(hi).toBeGreaterThan(0.75);
    expect(krippendorffLimits([[1, 1]], 'nominal', 0.95, 100, rng('alpha'))).toBeUndefined();
  });
});
