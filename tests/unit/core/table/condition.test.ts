import { describe, expect, it } from 'vitest';
import { bandFilter, bands } from '../../../../src/core/table/bands';
import { conditionSchema, meets, type Condition } from '../../../../src/core/table/condition';
import type { Table } from '../../../../src/core/table/table';

const table: Table = {
  n: 4,
  columns: new Map([
    ['town', { kind: 'category', codes: Int32Array.from([0, 1, -1, 0]), levels: ['A', 'B'] }],
    ['age', { kind: 'number', values: Float64Array.from([20, 30, NaN, 40]) }],
    ['note', { kind: 'text', values: ['x', '', 'y', ''] }],
  ]),
};
const picked = (condition: Condition): number[] =>
  [0, 1, 2, 3].filter(meets(table, conditionSchema.parse(condition)));

describe('a condition', () => {
  it('picks by level, by any other, by nothing and by a range', () => {
    expect(picked({ column: 'town', level: 'A' })).toEqual([0, 3]);
    expect(picked({ column: 'town', not: 'A' })).toEqual([1, 2]);
    expect(picked({ column: 'town', missing: true })).toEqual([2]);
    expect(picked({ column: 'age', missing: true })).toEqual([2]);
    expect(picked({ column: 'note', missing: true })).toEqual([1, 3]);
    expect(picked({ column: 'age', over: 20 })).toEqual([1, 3]);
    expect(picked({ column: 'age', upTo: 30 })).toEqual([0, 1]);
    expect(picked({ column: 'age', over: 20, upTo: 30 })).toEqual([1]);
  });

  it('refuses what it cannot read', () => {
    expect(() => meets(table, { column: 'town', level: 'Z' })).toThrow(/no value "Z".*A, B/);
    expect(() => meets(table, { column: 'town', over: 1 })).toThrow(/holds no numbers/);
    expect(() => meets(table, { column: 'shoe', level: 'A' })).toThrow(/no column "shoe"/);
    expect(conditionSchema.safeParse({ column: 'town', level: 'A', misspelt: 1 }).success).toBe(
      false,
    );
  });
});

describe('bands', () => {
  it('cuts into about equal parts and keeps ties together', () => {
    const values = Float64Array.from([1, 2, 3, 4, 5, 6, 7, 8]);
    const all = Int32Array.from(values, (_, i) => i);
    expect(bands(values, all, 4)).toEqual({
      cuts: [2, 4, 6],
      codes: Int32Array.from([0, 0, 1, 1, 2, 2, 3, 3]),
    });
    const mostlyNothing = Float64Array.from([0, 0, 0, 0, 0, 0, 9, NaN]);
    expect(bands(mostlyNothing, all, 4)).toEqual({
      cuts: [0],
      codes: Int32Array.from([0, 0, 0, 0, 0, 0, 1, -1]),
    });
    expect(bands(Float64Array.from([5, 5]), [0, 1], 4).cuts).toEqual([]);
    expect(bands(Float64Array.from([NaN]), [0], 4).codes[0]).toBe(-1);
  });

  it('says each band as a condition', () => {
    const say = [0, 1, 2].map((band) => bandFilter('age', [20, 30], band));
    expect(say).toEqual([
      { column: 'age', upTo: 20 },
      { column: 'age', over: 20, upTo: 30 },
      { column: 'age', over: 30 },
    ]);
  });
});
