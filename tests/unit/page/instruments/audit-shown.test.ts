// The auditor's finding is composed from the frame, and says no more than its interval carries.

import { describe, expect, it } from 'vitest';
import { frame } from '../../../../src/core/fairness/frame';
import type { Scored } from '../../../../src/core/fairness/scored';
import { auditShown, type AuditQuestion } from '../../../../src/page/instruments/audit/audit-shown';
import { cellLines } from '../../../../src/page/instruments/audit/cell-lines';
import { peerNumbers } from '../../../../src/page/instruments/audit/peer-numbers';
import { groupNames } from '../../../../src/page/instruments/groups';
import { caseWords } from '../../../../src/page/words/instruments-cases';
import { metricPhrase } from '../../../../src/page/words/instruments-metrics';

type Cell = { sex: string; race: string; tp: number; fn: number; fp: number; tn: number };

function rowsOf(cells: readonly Cell[]): Scored {
  const rows = cells.flatMap(({ sex, race, tp, fn, fp, tn }) =>
    [
      [1, 1, tp],
      [1, 0, fn],
      [0, 1, fp],
      [0, 0, tn],
    ].flatMap(([y, yhat, n]) =>
      Array.from({ length: n! }, () => ({ sex, race, y: y!, yhat: yhat! })),
    ),
  );
  const grouping = (name: 'sex' | 'race', levels: string[]) => ({
    name,
    levels,
    codes: Int32Array.from(rows, (row) => levels.indexOf(row[name])),
  });
  return {
    n: rows.length,
    y: Uint8Array.from(rows, ({ y }) => y),
    yhat: Uint8Array.from(rows, ({ yhat }) => yhat),
    groups: [grouping('sex', ['Female', 'Male']), grouping('race', ['Black', 'White'])],
    rows: Int32Array.from(rows, (_, i) => i),
  };
}

const card = {
  groups: [
    { column: 'sex', title: 'sex', levels: { Female: 'women', Male: 'men' }, reference: 'Male' },
    {
      column: 'race',
      title: 'race',
      levels: { Black: 'Black people', White: 'white people' },
      reference: 'White',
    },
  ],
};
const phrase = metricPhrase('false-negative-rate', caseWords('adult'));

function shown(cells: readonly Cell[], columns: string[], metric = 'false-negative-rate') {
  const made = frame(rowsOf(cells), {
    metrics: [metric],
    groups: columns,
    reference: { sex: 'Male', race: 'White' },
  });
  const question: AuditQuestion = { metric, columns, part: 'audit' };
  const names = groupNames(columns, card);
  return {
    made,
    names,
    ...auditShown(made, question, names, metricPhrase(metric, caseWords('adult'))),
  };
}

const wide = [
  { sex: 'Female', race: 'White', tp: 240, fn: 260, fp: 10, tn: 900 },
  { sex: 'Male', race: 'White', tp: 1200, fn: 800, fp: 90, tn: 2000 },
];

describe('a pair of groups', () => {
  it('is told in people of 100 when the interval leaves out 0', () => {
    const { title, note, difference, rows } = shown(wide, ['sex']);
    expect(title).toBe(
      'Women who earn over 50,000 are missed more often than men, by about 12 in 100',
    );
    expect(note).toMatch(
      /leaves out 0: chance alone is an unlikely reason\. It does not say why\.$/,
    );
    expect(difference?.value).toBeCloseTo(0.12);
    expect(rows.map(({ label, part, n }) => [label, part, n])).toEqual([
      ['women', 260, 500],
      ['men', 800, 2000],
    ]);
  });

  it('is not told apart when the interval holds 0', () => {
    const { title, note } = shown(
      [
        { sex: 'Female', race: 'White', tp: 55, fn: 45, fp: 1, tn: 99 },
        { sex: 'Male', race: 'White', tp: 600, fn: 400, fp: 50, tn: 500 },
      ],
      ['sex'],
    );
    expect(title).toMatch(/cannot tell women from men|Too few women/);
    expect(note).toMatch(/not proof of none/);
  });

  it('is left unjudged when too few people are counted', () => {
    const { title, rows } = shown(
      [
        { sex: 'Female', race: 'White', tp: 6, fn: 8, fp: 1, tn: 99 },
        { sex: 'Male', race: 'White', tp: 600, fn: 400, fp: 50, tn: 500 },
      ],
      ['sex'],
    );
    expect(title).toBe('Too few women to judge: 14 who earn enough');
    expect(rows[0]).toMatchObject({ tooSmall: true, why: expect.stringContaining('under 30') });
  });
});

describe('a crossing', () => {
  const cells = [...wide, { sex: 'Female', race: 'Black', tp: 3, fn: 5, fp: 1, tn: 90 }];

  it('counts the cells that cannot be judged and names no worst one', () => {
    const { title, rows, difference } = shown(cells, ['sex', 'race']);
    expect(title).toBe('In one of three cells there are too few people to say anything');
    expect(difference).toBeNull();
    expect(rows.map(({ block, label }) => `${block}: ${label}`)).toEqual([
      'Black people: women',
      'White people: women',
      'White people: men',
    ]);
  });

  it('gives each cell a line to tick', () => {
    const { rows, made, names } = shown(cells, ['sex', 'race']);
    expect(cellLines(rows, made, 'false-negative-rate', names, phrase)[0]).toEqual({
      key: 'Female|Black',
      label: 'Black women',
      says: 'too small to judge: 8 who earn enough',
      tooSmall: true,
    });
  });
});

describe('as other tools print it', () => {
  it('keeps their names and signs', () => {
    const { made, names } = shown(wide, ['sex'], 'selection-rate');
    const numbers = Object.fromEntries(
      peerNumbers(made, 'selection-rate', names).map(({ name, value }) => [name, value]),
    );
    const [women, men] = [250 / 1410, 1290 / 4090];
    expect(Number(numbers['demographic_parity_difference'])).toBeCloseTo(men - women, 4);
    expect(Number(numbers['statistical_parity_difference']?.replace('−', '-'))).toBeCloseTo(
      women - men,
      4,
    );
    expect(Number(numbers['disparate_impact'])).toBeCloseTo(women / men, 4);
  });

  it('prints nothing where neither has a form', () => {
    const { made, names } = shown(wide, ['sex'], 'base-rate');
    expect(peerNumbers(made, 'base-rate', names)).toEqual([]);
  });
});
