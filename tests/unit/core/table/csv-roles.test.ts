// Roles on a person's own columns: what cannot work is said before anything is run.

import { describe, expect, it } from 'vitest';
import { readCsvRows } from '../../../../src/core/table/csv';
import { guessCsv, type Decided } from '../../../../src/core/table/csv-guess';
import { checkRoles } from '../../../../src/core/table/csv-roles';
import type { Roles } from '../../../../src/core/table/dataset';
import { bytesOf } from './csv-written';

const roles: Roles = { label: 'y', favourable: 'yes', groups: ['sex'], features: ['age'] };

function problems(text: string, change: Partial<Roles> = {}, decided: Decided = {}) {
  const bytes = bytesOf(text);
  const { reading } = guessCsv(bytes, 'own.csv', decided);
  const { table, rowOf } = readCsvRows(bytes, reading!, 'own.csv');
  return checkRoles(table, { ...roles, ...change }, 'own.csv', rowOf);
}

/** 80 rows, half of each sex and label. */
function rows(line: (i: number) => string, n = 80): string {
  return ['id,age,sex,y', ...Array.from({ length: n }, (_, i) => line(i))].join('\n');
}
const good = rows((i) => `${i},${20 + i},${i % 2 ? 'F' : 'M'},${i % 4 < 2 ? 'yes' : 'no'}`);

describe('roles', () => {
  it('that fit are not talked about', () => {
    expect(problems(good)).toEqual([]);
  });

  it.each<[string, string, Partial<Roles>, string, readonly string[]]>([
    [
      'a label of three values',
      good.replace('0,20,M,yes', '0,20,M,maybe'),
      {},
      'label-many-values',
      ['“y”', '3 values', '“maybe”', 'needs two'],
    ],
    [
      'a label of one value',
      good.replaceAll('no', 'yes'),
      {},
      'label-one-value',
      ['one value only, “yes”'],
    ],
    [
      'a label that is missing in a row',
      good.replace('2,22,M,no', '2,22,M,'),
      {},
      'label-missing',
      ['1 row of', '“y”', 'the first is row 4', 'Leave them out'],
    ],
    [
      'a favourable value that is not there',
      good,
      { favourable: 'good' },
      'favourable-unknown',
      ['“good”', '“no”, “yes”'],
    ],
    [
      'a group of one level',
      good.replaceAll(',F,', ',M,'),
      {},
      'group-one-level',
      ['“sex”', 'one value only, “M”'],
    ],
    ['no group', good, { groups: [] }, 'no-group', ['nobody to compare']],
    [
      'the label among the features',
      good,
      { features: ['age', 'y'] },
      'feature-is-label',
      ['read the answer off'],
    ],
    ['no feature', good, { features: [] }, 'no-feature', ['at least one feature']],
    ['a weight of words', good, { weight: 'sex' }, 'weight-not-number', ['“sex”']],
    [
      'a weight below zero',
      good.replace('0,20,M,yes', '-1,20,M,yes'),
      { weight: 'id' },
      'weight-negative',
      ['Row 2', 'the value -1', '“id”'],
    ],
    [
      'a weight that is missing',
      good.replace('1,21,F', ',21,F'),
      { weight: 'id' },
      'weight-missing',
      ['1 row of', '“id”', 'the first is row 3'],
    ],
    [
      'a column that does not exist',
      good,
      { label: 'income' },
      'missing-column',
      ['no column “income”'],
    ],
  ])('%s', (_, text, change, id, says) => {
    const found = problems(text, change)[0]!;
    expect(found).toMatchObject({ id, severity: 'stop' });
    expect(found.sentence).toContain('“own.csv”');
    for (const part of says) expect(found.sentence).toContain(part);
  });

  it('200,000 levels, as a group and as a feature', () => {
    const text = [
      'name,age,sex,y',
      ...Array.from(
        { length: 200_000 },
        (_, i) => `n${i},${i % 70},${i % 2 ? 'F' : 'M'},${i % 3 ? 'yes' : 'no'}`,
      ),
    ].join('\n');
    const group = problems(text, { groups: ['name'] })[0]!;
    expect(group.sentence).toBe(
      'Column “name” of “own.csv” has 200,000 different values in 200,000 rows; groups may have up to 50. Choose another column, or put the values into a few classes in the file.',
    );
    expect(problems(text, { features: ['name'] })[0]!.id).toBe('feature-is-text');
    expect(problems(text, { features: ['name'] }, { kinds: { name: 'category' } })[0]!.id).toBe(
      'feature-many-levels',
    );
  });

  it('rows are not the sample where an identifier repeats', () => {
    const found = problems(
      rows((i) => `${i >> 1},${20 + i},${i % 2 ? 'F' : 'M'},${i % 4 < 2 ? 'yes' : 'no'}`),
    );
    expect(found[0]).toMatchObject({ id: 'unit-likely', severity: 'note', column: 'id' });
    expect(
      problems(
        rows((i) => `${i >> 1},${20 + i},${i % 2 ? 'F' : 'M'},${i % 4 < 2 ? 'yes' : 'no'}`),
        { unit: 'id' },
      ),
    ).toEqual([]);
  });

  it('small groups and missing groups are notes', () => {
    const found = problems(good.replace('0,20,M,yes', '0,20,X,yes').replace('1,21,F', '1,21,'));
    expect(found.map(({ id, severity }) => [id, severity])).toEqual([
      ['group-missing', 'note'],
      ['group-small', 'note'],
    ]);
    expect(found[0]).toMatchObject({ row: 3 });
  });
});
