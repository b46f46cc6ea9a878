import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldsOf } from '../../../../src/core/table/folds';

const list = (max: number): fc.Arbitrary<number[]> =>
  fc.array(fc.integer({ min: 0, max }), { minLength: 1, maxLength: 200 });

describe('foldsOf', () => {
  test('deals each stratum evenly over the folds, to a row', () => {
    fc.assert(
      fc.property(list(4), fc.string(), (strata, seed) => {
        const fold = foldsOf(strata.length, seed, 5, { strata });
        for (const stratum of new Set(strata)) {
          const own = [...fold].filter((_, i) => strata[i] === stratum);
          const sizes = [0, 1, 2, 3, 4].map((at) => own.filter((value) => value === at).length);
          expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('keeps together what belongs together, and deals the same twice', () => {
    fc.assert(
      fc.property(list(20), fc.string(), (together, seed) => {
        const strata = together.map((value) => value % 3);
        const fold = foldsOf(together.length, seed, 5, { together, strata });
        expect(fold).toEqual(foldsOf(together.length, seed, 5, { together, strata }));
        together.forEach((value, i) => expect(fold[i]).toBe(fold[together.indexOf(value)]));
      }),
    );
  });

  test('deals anew with another seed', () => {
    const strata = new Int32Array(200);
    const one = foldsOf(200, 'a', 5, { strata });
    const other = foldsOf(200, 'b', 5, { strata });
    expect([...one].filter((value, i) => value === other[i]).length).toBeLessThan(80);
  });
});
