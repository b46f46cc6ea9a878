// The CSV reader on good files: what was written comes back, in every dialect a spreadsheet writes.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv, readCsvRows } from '../../../../src/core/table/csv';
import { guessCsv } from '../../../../src/core/table/csv-guess';
import { readingSchema, separators, type Reading } from '../../../../src/core/table/csv-reading';
import type { Table } from '../../../../src/core/table/table';
import { bytesOf, utf16, written } from './csv-written';

function read(bytes: Uint8Array, change: Partial<Reading> = {}): Table {
  const guess = guessCsv(bytes, 'file.csv', change);
  expect(guess.problems.filter(({ severity }) => severity === 'stop')).toEqual([]);
  return readCsv(bytes, guess.reading!, 'file.csv');
}

/** The cells of a column as text, missing ones as ''. */
function cells(table: Table, name: string): string[] {
  const column = table.columns.get(name)!;
  switch (column.kind) {
    case 'number':
      return Array.from(column.values, (value) => (Number.isNaN(value) ? '' : String(value)));
    case 'category':
      return Array.from(column.codes, (code) => column.levels[code] ?? '');
    case 'text':
      return [...column.values];
  }
}

describe('a plain file', () => {
  const plain = 'age,sex,income\n39,Female,>50K\n50, Male ,<=50K\n?,Male,\n';

  it('gives numbers, categories and missing cells', () => {
    const table = read(bytesOf(plain));
    expect(table.n).toBe(3);
    expect(table.columns.get('age')).toEqual({
      kind: 'number',
      values: Float64Array.of(39, 50, NaN),
    });
    expect(table.columns.get('sex')).toEqual({
      kind: 'category',
      codes: Int32Array.of(0, 1, 1),
      levels: ['Female', 'Male'],
    });
    expect(cells(table, 'income')).toEqual(['>50K', '<=50K', '']);
  });

  it('counts what it finds', () => {
    const guess = guessCsv(bytesOf(plain), 'file.csv');
    expect(guess.rows).toBe(3);
    expect(guess.columns[0]).toMatchObject({
      name: 'age',
      kind: 'number',
      missing: 1,
      distinct: 2,
    });
    expect(guess.columns[1]!.levels[0]).toEqual({ level: 'Male', n: 2 });
    expect(guess.problems).toEqual([]);
  });

  it('does not mind how lines end, nor blank lines, nor a missing last line end', () => {
    const wanted = cells(read(bytesOf(plain)), 'sex');
    for (const text of [
      plain.replaceAll('\n', '\r\n'),
      plain.replaceAll('\n', '\r'),
      plain.trimEnd(),
      plain.replace('\n39', '\n\n39') + '\n\n',
    ]) {
      expect(cells(read(bytesOf(text)), 'sex')).toEqual(wanted);
    }
  });

  it('keeps the order of levels whatever row comes first', () => {
    const table = read(bytesOf('g,y\nb,1\na,0\n'));
    expect(table.columns.get('g')).toMatchObject({
      levels: ['a', 'b'],
      codes: Int32Array.of(1, 0),
    });
  });
});

describe('dialects', () => {
  const semicolon = 'âge;revenu;groupe\n39;1,5;é\n41;22,75;è\n';

  it('reads semicolons with decimal commas', () => {
    const guess = guessCsv(bytesOf(semicolon), 'file.csv');
    expect(guess.reading).toMatchObject({ separator: ';', decimal: ',' });
    expect(cells(read(bytesOf(semicolon)), 'revenu')).toEqual(['1.5', '22.75']);
  });

  it('reads tabs and bars', () => {
    for (const separator of ['\t', '|'] as const) {
      const text = semicolon.replaceAll(';', separator);
      expect(guessCsv(bytesOf(text), 'file.csv').reading!.separator).toBe(separator);
    }
  });

  it('reads decimal commas in quotes under a comma separator', () => {
    expect(cells(read(bytesOf('a,b\n"1,25",x\n"0,5",y\n')), 'a')).toEqual(['1.25', '0.5']);
  });

  it('takes a byte-order mark off, in UTF-8 and UTF-16', () => {
    for (const bytes of [
      bytesOf('\ufeff' + semicolon),
      utf16(semicolon, 'little'),
      utf16(semicolon, 'big'),
    ]) {
      const table = read(bytes);
      expect([...table.columns.keys()]).toEqual(['âge', 'revenu', 'groupe']);
      expect(cells(table, 'groupe')).toEqual(['é', 'è']);
    }
  });

  it('reads Windows-1252 and says that it guessed, with the line', () => {
    const bytes = Uint8Array.from('name;pay\nZoe;10\nZo\u00eb;1\u00a0\u0080', (letter) =>
      letter.charCodeAt(0),
    );
    const guess = guessCsv(bytes, 'pay.csv', { separator: ';' });
    expect(guess.reading!.encoding).toBe('windows-1252');
    expect(guess.problems[0]).toMatchObject({ id: 'encoding-guessed', severity: 'note', row: 3 });
    expect(guess.problems[0]!.sentence).toContain('“pay.csv”');
    expect(cells(readCsv(bytes, guess.reading!, 'pay.csv'), 'pay')).toEqual(['10', '1\u00a0€']);
  });

  it('reads line breaks, separators and quotes inside quotes', () => {
    const table = read(bytesOf('note,y\n"two\nlines, and ""quotes""",1\nplain,0\n'));
    expect(cells(table, 'note')).toEqual(['two\nlines, and "quotes"', 'plain']);
  });

  it('leaves digits that are a code as they are', () => {
    expect(read(bytesOf('zip,y\n02139,1\n10001,0\n')).columns.get('zip')!.kind).toBe('category');
  });

  it('does not take a thousand for one and a bit', () => {
    expect(read(bytesOf('pay;y\n1,234;a\n2,500;b\n')).columns.get('pay')!.kind).toBe('category');
  });
});

describe('a reading', () => {
  it('is plain JSON that survives the trip', () => {
    const { reading } = guessCsv(bytesOf('a;b\n1,5;x\n2,5;y\n'), 'file.csv');
    expect(readingSchema.parse(JSON.parse(JSON.stringify(reading)))).toEqual(reading);
  });

  it('keeps what a person decided', () => {
    const guess = guessCsv(bytesOf('a,b\n1,x\n2,-\n'), 'file.csv', {
      kinds: { a: 'category' },
      missing: ['', '-'],
    });
    expect(guess.reading!.kinds).toEqual({ a: 'category', b: 'category' });
    expect(guess.columns[1]!.missing).toBe(1);
  });

  it('leaves out ignored columns, and rows that must be complete', () => {
    const bytes = bytesOf('a,b,c\n1,x,p\n2,,q\n3,z,r\n');
    const { reading } = guessCsv(bytes, 'file.csv', { complete: ['b'], kinds: { c: 'ignore' } });
    const { table, rowOf } = readCsvRows(bytes, reading!, 'file.csv');
    expect([...table.columns.keys()]).toEqual(['a', 'b']);
    expect(cells(table, 'a')).toEqual(['1', '3']);
    expect(rowOf(1)).toBe(4);
  });

  it('names the columns where there is no header', () => {
    const bytes = bytesOf('39,Female\n50,Male\n');
    const guess = guessCsv(bytes, 'file.csv');
    expect(guess.reading!.header).toBe('none');
    expect(guess.problems[0]).toMatchObject({
      id: 'no-header',
      severity: 'note',
      row: 1,
      column: 'column 1',
    });
    expect([...read(bytes).columns.keys()]).toEqual(['column 1', 'column 2']);
    expect([...read(bytes, { header: 'first-row' }).columns.keys()]).toEqual(['39', 'Female']);
  });
});

describe('whatever was written comes back', () => {
  const cell = fc
    .string({ unit: 'binary', maxLength: 12 })
    .map((text) => text.replaceAll('\0', '').replace(/[\ud800-\udfff]/g, ''));
  const tables = fc.integer({ min: 1, max: 5 }).chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
      minLength: 1,
      maxLength: 20,
    }),
  );

  it('in every separator and line end', () => {
    fc.assert(
      fc.property(
        tables,
        fc.constantFrom(...separators),
        fc.constantFrom('\n', '\r\n', '\r'),
        (rows, separator, newline) => {
          const names = rows[0]!.map((_, i) => `c${i}`);
          const bytes = bytesOf(written([names, ...rows], separator, newline));
          const kinds = Object.fromEntries(names.map((name) => [name, 'text' as const]));
          const reading: Reading = {
            separator,
            decimal: '.',
            encoding: 'utf-8',
            header: 'first-row',
            kinds,
            missing: [],
            complete: [],
          };
          const table = readCsv(bytes, reading, 'file.csv');
          expect(names.map((name) => cells(table, name))).toEqual(
            names.map((_, at) => rows.map((row) => row[at])),
          );
        },
      ),
    );
  });

  it('numbers too, under both decimal marks', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1 }),
        fc.constantFrom('.', ','),
        (values, decimal) => {
          const rows = values.map((value) => [String(value).replace('.', decimal)]);
          const bytes = bytesOf(written([['x'], ...rows], ';'));
          const reading: Reading = {
            separator: ';',
            decimal: decimal as '.',
            encoding: 'utf-8',
            header: 'first-row',
            kinds: { x: 'number' },
            missing: [],
            complete: [],
          };
          const column = readCsv(bytes, reading, 'file.csv').columns.get('x')!;
          expect(column).toEqual({
            kind: 'number',
            values: Float64Array.from(values, (value) => value + 0),
          });
        },
      ),
    );
  });

  it('and no bytes at all bring the reader down', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const guess = guessCsv(bytes, 'file.csv');
        if (!guess.reading) expect(guess.problems[0]!.severity).toBe('stop');
        else expect(readCsv(bytes, guess.reading, 'file.csv').n).toBe(guess.rows);
      }),
    );
  });
});
