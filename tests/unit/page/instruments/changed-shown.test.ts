// Who changed, in words: the finding, people by group in the card's order, and the rows of those who are few.

import { describe, expect, it } from 'vitest';
import type { Changed, ChangedLine } from '../../../../src/core/exercise/jobs/changed';
import { groupNames } from '../../../../src/page/instruments/groups';
import { changedShown } from '../../../../src/page/instruments/repair/changed-shown';
import { caseWords } from '../../../../src/page/words/instruments-cases';

const names = groupNames(['sex'], {
  groups: [
    {
      column: 'sex',
      title: 'sex',
      levels: { Female: 'women', Male: 'men' },
      reference: 'Male',
    },
  ],
});
const words = caseWords('adult');
const nobody = { count: 0, rows: [] };
const many = { count: 1204, rows: [] };
const one = {
  count: 1,
  rows: [{ number: 7, values: [39, null, 'Sales'], scores: [0.48, 0.521] as const }],
};
const line = (
  group: string,
  label: ChangedLine['label'],
  change: Partial<ChangedLine> = {},
): ChangedLine => ({ group, label, n: 2000, gained: nobody, lost: nobody, ...change });
const shown = (lines: ChangedLine[]): ReturnType<typeof changedShown> =>
  changedShown(
    { lines, columns: ['age', 'workclass', 'occupation_now'] } satisfies Changed,
    names,
    words,
  );

describe('who changed', () => {
  it('says how many of how many, and each group that changed', () => {
    const { title, reading, table } = shown([
      line('Male', 'favourable', { lost: one }),
      line('Male', 'other'),
      line('Female', 'favourable', { gained: many }),
    ]);
    expect(title).toBe('1,205 of 6,000 people get another decision.');
    expect(reading).toBe('Women: 1,204 gain it, 0 lose it; Men: 0 gain it, 1 lose it.');
    expect(table.rows[0]).toEqual(['women', 'earn enough', '2,000', '1,204', '0']);
  });
  it('shows the rows of a few, with what is missing named, and none of many', () => {
    const { few } = shown([
      line('Female', 'favourable', { gained: many }),
      line('Male', 'favourable', { lost: one }),
    ]);
    expect(few.map(({ title }) => title)).toEqual(['The one row: men, earn enough, lost it']);
    expect(few[0]!.table.head).toEqual([
      'row',
      'age',
      'workclass',
      'occupation now',
      'score before',
      'score after',
    ]);
    expect(few[0]!.table.rows).toEqual([['7', '39', 'missing', 'Sales', '.480', '.521']]);
  });
  it('says that nobody changed, without an empty table', () => {
    const { title, reading, table, few } = shown([line('Female', 'other'), line('Male', 'other')]);
    expect([title, reading, table.rows, few]).toEqual([
      'Nobody’s decision differs between these two.',
      '',
      [],
      [],
    ]);
  });
});
