// The learner's data frame: the few questions that are offered give the right answers, gaps and all.

import { describe, expect, it } from 'vitest';
import { openFrame } from '../../../../src/page/instruments/data-explorer/frame';

const frame = openFrame({
  of: 5,
  rows: [0, 1, 2, 3, 4],
  columns: [
    { name: 'age', kind: 'number', values: [20, 30, null, 40, 50] },
    { name: 'sex', kind: 'category', values: ['F', 'M', 'F', null, 'F'] },
    { name: 'pay-a', kind: 'number', values: [1, 2, 3, 4, 5] },
  ],
});

describe('a data frame', () => {
  it('shows its first rows, gaps as gaps', () => {
    const { table, code } = frame.head();
    expect(table.head).toEqual(['age', 'sex', 'pay-a']);
    expect(table.rows[2]).toEqual(['–', 'F', '3']);
    expect(table.rows[3]).toEqual(['40', '–', '4']);
    expect(code).toBe('df.head(10)');
  });

  it('finds rows by number and by word', () => {
    expect(frame.query('age', 'gt', 25).table.rows.map(([age]) => age)).toEqual(['30', '40', '50']);
    expect(frame.query('sex', 'eq', 'M').table.rows).toEqual([['30', 'M', '2']]);
    expect(frame.query('age', 'gt', 99)).toMatchObject({
      note: 'No row matches.',
      table: { rows: [] },
    });
    expect(frame.query('sex', 'ne', 'F').code).toBe('df.query(df["sex"].ne("F"))');
  });

  it('counts values, most frequent first', () => {
    expect(frame.counts('sex').table.rows[0]).toEqual(['F', '3']);
  });

  it('takes means by group without the rows that have a gap', () => {
    const { table, note } = frame.means('sex', 'age');
    expect(table.rows).toEqual([
      ['F', '35'],
      ['M', '30'],
    ]);
    expect(note).toMatch(/^2 rows with a gap were left out/);
  });
});
