// Tables put one below the other, columns left out, and rows that are the judge's alone.

import { describe, expect, test } from 'vitest';
import { splitRows } from '../../../../src/core/table/split';
import { stacked, withoutColumns, type Column, type Table } from '../../../../src/core/table/table';

const table = (numbers: number[], codes: number[], levels = ['x', 'y']): Table => ({
  n: numbers.length,
  columns: new Map<string, Column>([
    ['v', { kind: 'number', values: Float64Array.from(numbers) }],
    ['c', { kind: 'category', codes: Int32Array.from(codes), levels }],
  ]),
});

describe('stacked', () => {
  test('rows of the first, then those of the second', () => {
    const { n, columns } = stacked(table([1, 2], [0, -1]), table([3], [1]));
    expect(n).toBe(3);
    expect(columns.get('v')).toEqual({ kind: 'number', values: Float64Array.of(1, 2, 3) });
    expect(columns.get('c')).toEqual({
      kind: 'category',
      codes: Int32Array.of(0, -1, 1),
      levels: ['x', 'y'],
    });
  });

  test('columns that are not the same are refused by name', () => {
    expect(() => stacked(table([1], [0]), table([1], [0], ['x', 'z']))).toThrow('"c"');
    expect(() => stacked(table([1], [0]), withoutColumns(table([1], [0]), ['v']))).toThrow('"v"');
  });
});

test('columns are left out, the others and the table itself stay', () => {
  const whole = table([1, 2], [0, 1]);
  const part = withoutColumns(whole, ['v', 'no such']);
  expect([...part.columns.keys()]).toEqual(['c']);
  expect(part.n).toBe(2);
  expect(whole.columns.size).toBe(2);
});

describe('rows of the judge besides', () => {
  const strata = Int32Array.from({ length: 1000 }, (_, row) => row % 4);
  test.each([{}, { strata }])(
    'have his part to themselves; the others are dealt 50 : 15 : 20',
    (keys) => {
      const split = splitRows(1000, 'salt', { ...keys, judged: 300 });
      expect(split.part).toHaveLength(1300);
      expect([...split.rows('judge')]).toEqual(Array.from({ length: 300 }, (_, k) => 1000 + k));
      const share = (part: 'train' | 'dev' | 'audit'): number => split.rows(part).length / 1000;
      expect(Math.abs(share('train') - 0.5 / 0.85)).toBeLessThan(0.05);
      expect(Math.abs(share('dev') - 0.15 / 0.85)).toBeLessThan(0.05);
      expect(Math.abs(share('audit') - 0.2 / 0.85)).toBeLessThan(0.05);
      expect(share('train') + share('dev') + share('audit')).toBeCloseTo(1, 12);
    },
  );
});
