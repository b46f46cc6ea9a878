// Plants: the truth that is told equals a recount of the rows, whatever the share, the group and the seed.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asCategory, type Table } from '../../../../src/core/table/table';
import { planted, type Plant } from '../../../../src/core/worlds/plant/index';

const n = 240;
const table: Table = {
  n,
  columns: new Map([
    [
      'sex',
      {
        kind: 'category',
        codes: Int32Array.from({ length: n }, (_, i) => (i % 5 < 2 ? 0 : 1)),
        levels: ['men', 'women'],
      },
    ],
    [
      'granted',
      {
        kind: 'category',
        codes: Int32Array.from({ length: n }, (_, i) => (i % 3 === 0 ? 0 : 1)),
        levels: ['no', 'yes'],
      },
    ],
    ['score', { kind: 'number', values: Float64Array.from({ length: n }, (_, i) => i / n) }],
    ['row', { kind: 'number', values: Float64Array.from({ length: n }, (_, i) => i) }],
  ]),
};
const level = (rows: Table, name: string, row: number): string => {
  const { codes, levels } = asCategory(rows, name);
  return levels[codes[row]!]!;
};
const numbers = (rows: Table, name: string): Float64Array =>
  (rows.columns.get(name) as { values: Float64Array }).values;
const cell = fc.constantFrom<Record<string, string>>(
  { sex: 'women' },
  { sex: 'men' },
  {},
  { sex: 'women', granted: 'yes' },
);
const common = fc.record({
  share: fc.double({ min: 0, max: 1, noNaN: true }),
  group: cell,
  seed: fc.nat(50),
});
const inGroup = (group: Readonly<Record<string, string>>, row: number): boolean =>
  Object.entries(group).every(([name, wanted]) => level(table, name, row) === wanted);
const all = Array.from({ length: n }, (_, i) => i);

describe('plants', () => {
  it('flip_label: as many labels differ as are told, all of the group and all from favourable', () => {
    fc.assert(
      fc.property(common, (told) => {
        const plant: Plant = {
          plant: 'flip_label',
          ...told,
          label: 'granted',
          from: 'yes',
          to: 'no',
        };
        const { table: after, truth } = planted(table, [plant]);
        const turned = all.filter(
          (row) => level(after, 'granted', row) !== level(table, 'granted', row),
        );
        const could = all.filter(
          (row) => inGroup(told.group, row) && level(table, 'granted', row) === 'yes',
        );
        expect(truth.counts).toEqual({
          'flip-label': turned.length,
          'flip-label-of': could.length,
        });
        expect(turned.every((row) => could.includes(row))).toBe(true);
        expect(Math.abs(turned.length - told.share * could.length)).toBeLessThanOrEqual(0.5);
      }),
    );
  });

  it('drop_rows and duplicate_rows: as many rows are gone, or stand twice', () => {
    fc.assert(
      fc.property(common, (told) => {
        const could = all.filter((row) => inGroup(told.group, row)).length;
        const dropped = planted(table, [{ plant: 'drop_rows', ...told }]);
        expect(dropped.truth.counts).toEqual({
          'drop-rows': n - dropped.table.n,
          'drop-rows-of': could,
        });
        const left = new Set(numbers(dropped.table, 'row'));
        expect(all.filter((row) => !left.has(row)).every((row) => inGroup(told.group, row))).toBe(
          true,
        );
        const twice = planted(table, [{ plant: 'duplicate_rows', ...told }]);
        expect(twice.truth.counts['duplicate-rows']).toBe(twice.table.n - n);
        expect(new Set(numbers(twice.table, 'row')).size).toBe(n);
      }),
    );
  });

  it('shift_score: as many scores differ, each by what was added', () => {
    fc.assert(
      fc.property(common, (told) => {
        const { table: after, truth } = planted(table, [
          { plant: 'shift_score', ...told, score: 'score', by: -0.25 },
        ]);
        const moved = all.filter(
          (row) => numbers(after, 'score')[row] !== numbers(table, 'score')[row],
        );
        expect(truth.counts['shift-score']).toBe(moved.length);
        for (const row of moved)
          expect(numbers(after, 'score')[row]! - numbers(table, 'score')[row]!).toBeCloseTo(
            -0.25,
            12,
          );
      }),
    );
  });

  it('add_proxy: the new column tells the group at least as often as is told', () => {
    fc.assert(
      fc.property(common, (told) => {
        const { table: after, truth } = planted(table, [
          { plant: 'add_proxy', ...told, name: 'sign' },
        ]);
        const agrees = all.filter(
          (row) => (level(after, 'sign', row) === 'a') === inGroup(told.group, row),
        ).length;
        expect(agrees).toBeGreaterThanOrEqual(truth.counts['add-proxy']!);
        expect(truth.sets['columns']).toEqual(['sign']);
        if (told.share === 1) expect(agrees).toBe(n);
      }),
    );
  });

  it('leaves the table it was given as it was, and gives the same bytes for the same seed', () => {
    const plants: Plant[] = [
      {
        plant: 'flip_label',
        share: 0.3,
        group: { sex: 'women' },
        seed: 4,
        label: 'granted',
        from: 'yes',
        to: 'no',
      },
      { plant: 'drop_rows', share: 0.5, group: { sex: 'men' }, seed: 1 },
      { plant: 'drop_rows', share: 0.5, group: {}, seed: 2 },
    ];
    const before = asCategory(table, 'granted').codes.slice();
    const first = planted(table, plants);
    expect(planted(table, plants)).toEqual(first);
    expect(asCategory(table, 'granted').codes).toEqual(before);
    expect(Object.keys(first.truth.counts)).toContain('drop-rows-b');
    expect(first.truth.kind).toBe('harmful');
    expect(planted(table, [{ plant: 'drop_rows', share: 0, group: {}, seed: 1 }]).truth.kind).toBe(
      'null',
    );
  });

  it('says which value it does not find', () => {
    expect(() =>
      planted(table, [{ plant: 'drop_rows', share: 0.5, group: { sex: 'womn' }, seed: 1 }]),
    ).toThrow('no value "womn"');
  });

  it('turns no number into a word', () => {
    const flip = { plant: 'flip_label', share: 1, group: {}, seed: 1, label: 'row' } as const;
    expect(() => planted(table, [{ ...flip, from: '3', to: 'no' }])).toThrow('"no" is none');
    expect(numbers(planted(table, [{ ...flip, from: '3', to: '4' }]).table, 'row')[3]).toBe(4);
  });
});
