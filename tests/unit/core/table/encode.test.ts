import { describe, expect, it } from 'vitest';
import { dataset, takeRows, type Dataset } from '../../../../src/core/table/dataset';
import { columnNames, design, encoder, writeDense } from '../../../../src/core/table/encode';
import type { Column } from '../../../../src/core/table/table';

function rows(hours: number[], place: (string | null)[], features = ['hours', 'place']): Dataset {
  const levels = [...new Set(place.filter((value) => value !== null))].sort();
  const columns = new Map<string, Column>([
    ['hours', { kind: 'number', values: Float64Array.from(hours) }],
    [
      'place',
      {
        kind: 'category',
        levels,
        codes: Int32Array.from(place, (value) => (value === null ? -1 : levels.indexOf(value))),
      },
    ],
    ['note', { kind: 'text', values: hours.map(String) }],
    [
      'label',
      { kind: 'category', levels: ['no', 'yes'], codes: Int32Array.from(hours, (_, i) => i % 2) },
    ],
  ]);
  return dataset(
    'rows',
    { n: hours.length, columns },
    { label: 'label', favourable: 'yes', groups: [], features },
  );
}

describe('encoder', () => {
  const train = rows([1, 3, NaN, 4], ['north', 'south', null, 'north']);
  const state = encoder(train);

  it('standardises numbers over all rows, a missing one being the mean', () => {
    const mean = 8 / 3;
    const sd = Math.sqrt(((1 - mean) ** 2 + (3 - mean) ** 2 + (4 - mean) ** 2) / 4);
    expect(state.numbers[0]).toEqual({ name: 'hours', mean, sd });
    expect(design(state, train).numeric[0]![2]).toBe(0);
  });

  it('gives missing values a level of their own only where training had any', () => {
    expect(columnNames(state)).toEqual(['hours', 'place_north', 'place_south', 'place_missing']);
    expect(state.categories[0]!.shares).toEqual([0.5, 0.25, 0.25]);
    const complete = encoder(rows([1, 2], ['north', 'south']));
    expect(columnNames(complete)).toEqual(['hours', 'place_north', 'place_south']);
    expect([...design(complete, train).codes[0]!]).toEqual([1, 2, 3, 1]);
  });

  it('writes dense rows in any order; an unseen level is all zero', () => {
    const later = rows([3, 4], ['west', 'south']);
    const out = new Float32Array(12).fill(9);
    writeDense(design(state, later), [1, 0], out);
    const z = (value: number): number =>
      Math.fround((value - state.numbers[0]!.mean) / state.numbers[0]!.sd);
    expect([...out]).toEqual([z(4), 0, 1, 0, z(3), 0, 0, 0, 9, 9, 9, 9]);
  });

  it('goes by the words of a level, not by its code', () => {
    const later = rows([1, 1], ['south', 'antarctica']);
    expect([...design(state, later).codes[0]!]).toEqual([2, 4]);
  });

  it('leaves out levels that no training row has', () => {
    const some = takeRows(train, Int32Array.from([0, 3]));
    expect(columnNames(encoder(some))).toEqual(['hours', 'place_north']);
  });

  it('takes a constant column as it is', () => {
    expect(encoder(rows([7, 7], ['a', 'b'])).numbers[0]).toEqual({ name: 'hours', mean: 7, sd: 1 });
  });

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
  });

  it('names the column it cannot read', () => {
    expect(() => encoder(rows([1, 2], ['a', 'b'], ['note']))).toThrow(/"note" is free text/);
    const swapped = rows([1, 2], ['a', 'b']);
    const columns = new Map(swapped.table.columns).set(
      'hours',
      swapped.table.columns.get('place')!,
    );
    expect(() => design(state, { ...swapped, table: { n: 2, columns } })).toThrow(
      /"hours" as numbers.*category/,
    );
  });
});
