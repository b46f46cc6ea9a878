import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowHashes, splitRows } from '../../../../src/core/table/split';
import type { Table } from '../../../../src/core/table/table';

const shares = (part: Uint8Array): number[] =>
  [0, 1, 2, 3].map((code) => part.filter((value) => value === code).length / part.length);

describe('splitRows', () => {
  test('shares are 50/15/20/15, and inside each stratum too', () => {
    const n = 20_000;
    const strata = Int32Array.from({ length: n }, (_, i) => i % 7);
    const { part } = splitRows(n, 'salt', { strata });
    for (let stratum = 0; stratum < 7; stratum++) {
      const own = part.filter((_, i) => i % 7 === stratum);
      [0.5, 0.15, 0.2, 0.15].forEach((share, code) => {
        expect(Math.abs(shares(own)[code]! - share)).toBeLessThan(0.001);
      });
    }
  });

  test('without strata the shares hold on average', () => {
    const { part } = splitRows(40_000, 'own', {});
    [0.5, 0.15, 0.2, 0.15].forEach((share, code) => {
      expect(Math.abs(shares(part)[code]! - share)).toBeLessThan(0.01);
    });
  });

  test('rows of one unit share a part, and the same salt gives the same split', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 200 }),
        fc.string(),
        (unit, salt) => {
          const { part } = splitRows(unit.length, salt, { unit });
          const again = splitRows(unit.length, salt, { unit });
          expect(part).toEqual(again.part);
          unit.forEach((value, i) => expect(part[i]).toBe(part[unit.indexOf(value)]));
        },
      ),
    );
  });

  test('another salt moves rows', () => {
    const one = splitRows(1000, 'one', {}).part;
    const two = splitRows(1000, 'two', {}).part;
    expect(one.filter((value, i) => value !== two[i]).length).toBeGreaterThan(300);
  });

  test('every row is in exactly one part', () => {
    const split = splitRows(503, 'all', {});
    const rows = [...split.rows('train', 'dev'), ...split.rows('audit'), ...split.rows('judge')];
    expect(rows.sort((a, b) => a - b)).toEqual(Array.from({ length: 503 }, (_, i) => i));
  });

  test('equal rows have equal hashes, unequal rows differ', () => {
    const table: Table = {
      n: 4,
      columns: new Map([
        ['age', { kind: 'number', values: Float64Array.from([30, 30, 31, NaN]) }],
        ['job', { kind: 'category', codes: Int32Array.from([0, 0, 0, -1]), levels: ['clerk'] }],
      ]),
    };
    const hashes = rowHashes(table);
    expect(hashes[0]).toBe(hashes[1]);
    expect(hashes[0]).not.toBe(hashes[2]);
    expect(hashes[0]).not.toBe(hashes[3]);
  });
});
