// Bad files: each is refused, or noted, with a sentence that names file, row and column and says what to do.

import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../../src/core/table/csv';
import { largestFile, sizeProblem } from '../../../../src/core/table/csv-decode';
import { guessCsv } from '../../../../src/core/table/csv-guess';
import { bytesOf } from './csv-written';

const name = 'loans.csv';

function firstProblem(text: string | Uint8Array) {
  const guess = guessCsv(typeof text === 'string' ? bytesOf(text) : text, name);
  return guess.problems[0]!;
}

const stops: readonly [
  what: string,
  file: string | Uint8Array,
  id: string,
  says: readonly string[],
  row?: number,
][] = [
  ['an empty file', '', 'empty-file', ['is empty', 'Choose a file']],
  ['blank lines only', '\n \n\r\n', 'empty-file', ['blank lines', 'Choose a file']],
  ['a header and nothing else', 'age,sex\n', 'no-rows', ['no row of values', 'Add rows'], 1],
  [
    'a short row',
    'age,sex,y\n1,F,0\n2,M\n3\n',
    'ragged-row',
    ['Row 3', '2 values for 3 columns', '“y”', '1 other row is uneven too', 'quotes'],
    3,
  ],
  [
    'a long row',
    'age,sex\n1,F\n2,M,Paris\n',
    'ragged-row',
    ['Row 3', '3 values for 2 columns', '“Paris”'],
    3,
  ],
  [
    'two columns of one name',
    'age,sex,age\n1,F,2\n',
    'duplicate-column',
    ['Columns 1 and 3', '“age”', 'another name'],
    1,
  ],
  [
    'a quote never closed',
    'age,note\n1,"fine"\n2,"not closed\n3,x\n',
    'unclosed-quote',
    ['Row 3', 'column 2', '“not closed', 'written twice'],
    3,
  ],
  ['text after a quote', 'a,b\n1,"x"y\n', 'text-after-quote', ['Row 2', 'column 2', '“y”'], 2],
  [
    'zero bytes',
    Uint8Array.of(97, 44, 98, 10, 0, 1, 2, 0),
    'not-text',
    ['byte 5 is zero', 'UTF-8'],
  ],
  [
    'random bytes',
    Uint8Array.from({ length: 400 }, (_, i) => ((i * 7) % 31) + 1),
    'not-text',
    ['not a text file'],
  ],
  ['an Excel workbook', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), 'not-text', ['Excel', 'CSV UTF-8']],
  ['a PDF', bytesOf('%PDF-1.7\n'), 'not-text', ['a PDF']],
];

describe('files that stop', () => {
  it.each(stops)('%s', (_, file, id, says, row) => {
    const problem = firstProblem(file);
    expect(problem).toMatchObject({ id, severity: 'stop' });
    expect(problem.sentence).toContain('“loans.csv”');
    for (const part of says) expect(problem.sentence).toContain(part);
    expect(problem.row).toBe(row);
  });

  it('a file of 100 MB, by its size alone, with the limit', () => {
    const problem = sizeProblem(100_000_000, name)!;
    expect(problem).toMatchObject({ id: 'too-large', severity: 'stop' });
    expect(problem.sentence).toContain('“loans.csv” has 100 MB');
    expect(problem.sentence).toContain('up to 50 MB');
    expect(sizeProblem(largestFile, name)).toBeUndefined();
  });

  it('counts rows as a spreadsheet and lines as an editor, where they differ', () => {
    const problem = firstProblem('a,b\n"two\nlines",1\nx\n');
    expect(problem.row).toBe(3);
    expect(problem.sentence).toMatch(/^Row 3 \(line 4\) of “loans.csv”/);
  });
});

describe('files that are read with a note', () => {
  it('an unnamed column', () => {
    const problem = firstProblem(',sex\n1,F\n2,M\n');
    expect(problem).toMatchObject({
      id: 'unnamed-column',
      severity: 'note',
      row: 1,
      column: 'column 1',
    });
  });

  it('decimal points beside decimal commas', () => {
    const problem = firstProblem('a;b\n1.5;2,25\n2.5;3,75\n');
    expect(problem).toMatchObject({ id: 'two-decimal-marks', severity: 'note' });
    expect(problem.sentence).toContain(
      'column “a” has decimal points and column “b” decimal commas',
    );
  });

  it('one column only', () => {
    expect(firstProblem('a\n1\n2\n')).toMatchObject({ id: 'one-column', severity: 'note' });
  });
});

describe('a reading that does not fit the file', () => {
  const guessed = guessCsv(bytesOf('age,sex\n39,F\nold,M\n'), name).reading!;

  it('a word in a column of numbers', () => {
    const reading = { ...guessed, kinds: { age: 'number', sex: 'category' } as const };
    expect(() => readCsv(bytesOf('age,sex\n39,F\nold,M\n'), reading, name)).toThrow(
      'Row 3 of “loans.csv”, column “age”: “old” is not a number. Say that “old” means missing, or read the column as categories.',
    );
  });

  it('the other decimal mark', () => {
    const reading = { ...guessed, separator: ';', kinds: { pay: 'number' } } as const;
    expect(() => readCsv(bytesOf('pay;sex\n1,5;F\n'), reading, name)).toThrow(
      'Choose the decimal comma',
    );
  });

  it('a column that is not there', () => {
    expect(() => readCsv(bytesOf('a,b\n1,2\n'), guessed, name)).toThrow(
      '“loans.csv” has no column “age”, “sex”. Its columns are “a”, “b”.',
    );
  });
});
