import { describe, expect, test } from 'vitest';
import { dependenceTitle } from '../../../../../src/page/app/sandbox/closer/why/dependence-shown';
import { gapTitle } from '../../../../../src/page/app/sandbox/closer/why/gap-shown';
import {
  reasonsNote,
  reasonsTitle,
  swapLines,
} from '../../../../../src/page/app/sandbox/closer/why/reasons-shown';
import { recourseTitle } from '../../../../../src/page/app/sandbox/closer/why/recourse-shown';
import { startingRules, withEnd } from '../../../../../src/page/app/sandbox/closer/why/rules';
import type { Found } from '../../../../../src/page/app/sandbox/closer/why/ask';
import type { IntervalRow } from '../../../../../src/page/charts/chart-data';
import type { Subject } from '../../../../../src/page/app/sandbox/subject';

const person = (top: Found<'person'>['reasons']['top'], yes = false): Found<'person'> => ({
  method: 'person',
  row: 7,
  facts: [{ column: 'marital_status', value: 'Divorced', usual: 'Married' }],
  score: 0.4,
  yes,
  lottery: false,
  deserves: false,
  by: 'exact',
  background: { kind: 'everyone', n: 100 },
  base: 0.3,
  reasons: {
    top,
    ranked: [
      { column: 'marital_status', value: -0.1, lo: -0.2, hi: 0, swaps: 0.4 },
      { column: 'age', value: -0.09, lo: -0.2, hi: 0 },
    ],
  },
  draws: 200,
});

describe('one person', () => {
  test('a stable reason is named with the fact, and with its direction', () => {
    const stable = { kind: 'stable', column: 'marital_status', share: 0.95 } as const;
    expect(reasonsTitle(person(stable))).toBe(
      'Marital status (Divorced) takes most from this score',
    );
    expect(reasonsTitle(person(stable, true))).toMatch(/adds most to/);
  });

  test('one that is not stable is not named in the title; the note says who swaps and how often', () => {
    const refused = person({
      kind: 'refused',
      swaps: [
        { column: 'marital_status', share: 0.6 },
        { column: 'age', share: 0.4 },
      ],
    });
    expect(reasonsTitle(refused)).not.toMatch(/arital/);
    expect(reasonsNote(refused)).toMatch(
      /marital status came first in 60.% and age came first in 40/,
    );
    expect(swapLines(refused)).toEqual([
      expect.stringMatching(/Marital status and age change places in 40/),
    ]);
  });
});

describe('what a person could change', () => {
  test('to begin with numbers move, ages rise, categories and groups stay, and other columns are no business of it', () => {
    const rules = startingRules(
      [
        { column: 'age', kind: 'number', feature: true, levels: [] },
        { column: 'hours', kind: 'number', feature: true, levels: [] },
        { column: 'wage', kind: 'number', feature: true, levels: [] },
        { column: 'job', kind: 'category', feature: true, levels: ['a'] },
        { column: 'sex', kind: 'category', feature: false, levels: ['a'] },
      ],
      ['hours'],
    );
    expect(rules.map(({ column, move }) => `${column} ${move}`)).toEqual([
      'age up',
      'hours fixed',
      'wage any',
      'job fixed',
    ]);
  });

  test('an end is a number, or nothing', () => {
    const rule = { column: 'age', move: 'up', most: 60 } as const;
    expect(withEnd(rule, 'most', '70,5')).toEqual({ ...rule, most: 70.5 });
    expect(withEnd(rule, 'most', ' ')).toEqual({ column: 'age', move: 'up' });
    expect(withEnd(rule, 'least', 'old')).toBeUndefined();
  });
});

describe('titles claim no more than the numbers carry', () => {
  const names = { group: 'women', reference: 'men' };
  const gap = (parts: Found<'gap'>['parts'], whole: number): Found<'gap'> => ({
    method: 'gap',
    on: 'score',
    by: 'exact',
    n: [9, 9],
    background: 5,
    gap: whole,
    parts,
  });

  test('of a gap', () => {
    const part = { column: 'job', value: -0.1, interval: { lo: -0.15, hi: -0.05 } };
    expect(gapTitle(gap([part], -0.12), names)).toMatch(/^Most of the difference/);
    expect(gapTitle(gap([part], -0.4), names)).toMatch(/more than any other column/);
    expect(gapTitle(gap([{ ...part, interval: { lo: -0.3, hi: 0.1 } }], -0.1), names)).toMatch(
      /can be told from none/,
    );
  });

  test('of a curve', () => {
    const curve = (
      average: number[],
      at: (number | string)[] = [1, 2, 3],
    ): Found<'dependence'> => ({
      method: 'dependence',
      column: 'age',
      n: 5,
      at,
      average,
      curves: [],
    });
    expect(dependenceTitle(curve([0.1, 0.2, 0.3]))).toMatch(/rises with age/);
    expect(dependenceTitle(curve([0.3, 0.2, 0.1]))).toMatch(/falls with age/);
    expect(dependenceTitle(curve([0.1, 0.3, 0.1]))).toMatch(/up and down/);
    expect(dependenceTitle(curve([0.1, 0.1, 0.1]))).toMatch(/hardly moves/);
    expect(dependenceTitle(curve([0.1, 0.4, 0.2], ['a', 'b', 'c']))).toMatch(
      /b gives the highest .* a the lowest/,
    );
  });

  test('of what a yes costs', () => {
    const row = (
      key: string,
      value: number,
      lo: number,
      hi: number,
      tooSmall = false,
    ): IntervalRow => ({
      key,
      label: key,
      shape: 'circle',
      value,
      lo,
      hi,
      part: null,
      n: 50,
      tooSmall,
    });
    const subject = { level: (_: string, level: string) => level } as unknown as Subject;
    const title = (rows: IntervalRow[]): string => recourseTitle(rows, subject, 'g');
    expect(title([row('a', 5, 4, 6), row('b', 2, 1, 3)])).toBe('A yes costs a more than b');
    expect(title([row('a', 5, 2, 8), row('b', 2, 1, 3)])).toMatch(/do not tell/);
    expect(title([row('a', 5, 4, 6), row('b', 2, 1, 3, true)])).not.toMatch(/more than/);
  });
});
