// Consistency by hand, against brute force, with ties shared; and the peer's form that counts a row as its own neighbour.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCall } from '../../../../src/core/base/call';
import { rng } from '../../../../src/core/base/rng';
import { consistency } from '../../../../src/core/fairness/consistency';
import { nearestRows } from '../../../../src/core/fairness/neighbours';
import { aif360Consistency } from '../../../../src/core/peers/aif360-dataset';
import type { Design } from '../../../../src/core/table/encode';

const line = (numbers: readonly number[]): Design => ({
  n: numbers.length,
  numeric: [Float64Array.from(numbers)],
  codes: [],
  width: 1,
});
const call = makeCall();

describe('consistency', () => {
  it('of five people on a line', async () => {
    // Nearest to 0: 1; to 1: 0; to 2: 1 and 3, shared; to 3: 2; to 10: 3.
    const decisions = [1, 1, 1, 0, 0];
    const found = await consistency(line([0, 1, 2.5, 4, 10]), decisions, { k: 1 }, call);
    // 0, 0, |1 − (1 + 0) / 2|, |0 − 1|, 0.
    expect(found).toMatchObject({ value: 1 - 1.5 / 5, n: 5 });
    expect([...found!.away]).toEqual([0, 0, 0.5, 1, 0]);
  });

  it('a person is no neighbour of themselves; in AIF360 they are', async () => {
    const design = line([0, 1, 2.5, 4, 10]);
    const decisions = [1, 1, 1, 0, 0];
    expect(await aif360Consistency([...design.numeric], decisions, 1, call)).toBe(1);
    // With two, the row and its nearest: half of what ours says is lost.
    expect(await aif360Consistency([...design.numeric], decisions, 2, call)).toBeCloseTo(
      1 - (0.5 * 1.5) / 5,
      12,
    );
  });

  it('a row without a level is one place away, another level two', async () => {
    const design: Design = {
      n: 4,
      numeric: [Float64Array.from([0, 1.2, 0, 9])],
      codes: [Int32Array.from([1, 1, 3, 3])],
      width: 3,
    };
    // From row 0: row 1 at 1.44, row 2 at 1.
    const near = await consistency(design, [1, 0, 1, 0], { k: 1 }, call);
    expect(near!.away[0]).toBe(0);
    expect(nearestRows(design, 0, 2)).toEqual([
      { row: 2, distance: 1 },
      { row: 1, distance: 1.44 },
    ]);
    const other = { ...design, codes: [Int32Array.from([1, 1, 2, 2])] };
    expect((await consistency(other, [1, 0, 1, 0], { k: 1 }, call))!.away[0]).toBe(1);
  });

  it('does not mind the order of rows, ties and all', async () => {
    const row = fc.tuple(fc.nat(3), fc.nat(2), fc.nat(1));
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 5, maxLength: 25 }),
        fc.nat(3),
        async (of, extra) => {
          const k = 1 + extra;
          const ask = async (rows: typeof of) =>
            (await consistency(
              twoColumns(rows),
              rows.map(([, , d]) => d),
              { k },
              call,
            ))!.value;
          const value = await ask(of);
          expect(await ask([...of].reverse())).toBeCloseTo(value, 12);
          expect(value).toBeCloseTo(byHand(of, k), 12);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('its interval is what leaving out each person in turn gives, ties and all', async () => {
    const row = fc.tuple(fc.nat(5), fc.nat(2), fc.nat(1));
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 6, maxLength: 18 }),
        fc.nat(2),
        async (of, extra) => {
          const k = 1 + extra;
          const found = (await consistency(
            twoColumns(of),
            of.map(([, , d]) => d),
            { k },
            call,
          ))!;
          const without = of.map((_, i) =>
            byHand(
              of.filter((__, j) => j !== i),
              k,
            ),
          );
          const mean = without.reduce((sum, each) => sum + each, 0) / of.length;
          const error = Math.sqrt(
            ((of.length - 1) / of.length) *
              without.reduce((sum, each) => sum + (each - mean) ** 2, 0),
          );
          expect(found.interval.lo).toBeCloseTo(
            Math.max(0, found.value - 1.959963984540054 * error),
            9,
          );
          expect(found.interval.method).toBe('jackknife over rows');
        },
      ),
      { numRuns: 60 },
    );
  });

  it('holds what it promises: of 60 worlds about 57 intervals hold the truth', async () => {
    const random = rng('worlds');
    const world = (n: number) => {
      const numbers = Array.from({ length: n }, () => random.next());
      // The chance of a yes turns at a half: people on either side are alike and told different things.
      const answers = numbers.map((x) => (random.next() < (x < 0.5 ? 0.2 : 0.7) ? 1 : 0));
      return consistency(line(numbers), answers, { k: 5 }, call);
    };
    // Of two independent answers with the same chance: 1 − 2 p (1 − p), and here 0.2 and 0.7 by halves.
    const truth = 1 - (2 * 0.2 * 0.8 + 2 * 0.7 * 0.3) / 2;
    let held = 0;
    for (let i = 0; i < 60; i++) {
      const { interval } = (await world(400))!;
      if (interval.lo <= truth && truth <= interval.hi) held++;
    }
    expect(held).toBeGreaterThanOrEqual(53);
  });

  it('rows of one unit count as one', async () => {
    const numbers = Array.from({ length: 200 }, (_, i) => (i * 7919) % 1009);
    const decisions = numbers.map((_, i) => ((i * 31) % 7 < 3 ? 1 : 0));
    const rows = (await consistency(line(numbers), decisions, { k: 5 }, call))!;
    const own = Int32Array.from(numbers, (_, i) => i);
    const same = (await consistency(line(numbers), decisions, { k: 5, units: own }, call))!;
    expect(same.interval.lo).toBeCloseTo(rows.interval.lo, 12);
    const paired = own.map((i) => i >> 1);
    const units = (await consistency(line(numbers), decisions, { k: 5, units: paired }, call))!;
    expect(units.interval.method).toBe('jackknife over units');
    expect(units.interval.lo).not.toBeCloseTo(rows.interval.lo, 6);
    expect(await consistency(line([]), [], { k: 5 }, call)).toBeUndefined();
  });

  it('needs as many others as neighbours', async () => {
    await expect(consistency(line([1, 2, 3]), [0, 1, 0], { k: 3 }, call)).rejects.toThrow(
      'Each of 3 rows has 2 to choose from: ask for 1 to 2 neighbours, not 3.',
    );
  });
});

function twoColumns(rows: readonly (readonly [number, number, number])[]): Design {
  return {
    n: rows.length,
    numeric: [Float64Array.from(rows, ([a]) => a)],
    codes: [Int32Array.from(rows, ([, b]) => 1 + b)],
    width: 4,
  };
}

/** Rows sorted by distance; those at the last distance share the places left. */
function byHand(rows: readonly (readonly [number, number, number])[], k: number): number {
  const away = rows.map(([a, b, d], i) => {
    const others = rows
      .filter((_, j) => j !== i)
      .map(([x, y, e]) => ({ far: (x - a) ** 2 + (y === b ? 0 : 2), e }))
      .sort((one, other) => one.far - other.far);
    const last = others[k - 1]!.far;
    const nearer = others.filter(({ far }) => far < last);
    const tied = others.filter(({ far }) => far === last);
    const sum = (of: typeof others) => of.reduce((total, { e }) => total + e, 0);
    const mean = (sum(nearer) + ((k - nearer.length) * sum(tied)) / tied.length) / k;
    return Math.abs(d - mean);
  });
  return 1 - away.reduce((sum, each) => sum + each, 0) / rows.length;
}
