import { describe, expect, it } from 'vitest';
import { anonymity } from '../../../../src/core/privacy/anonymity';
import type { Column, Table } from '../../../../src/core/table/table';

function tableOf(columns: Record<string, readonly (string | number)[]>): Table {
  const made = Object.entries(columns).map(([name, values]): [string, Column] => [
    name,
    typeof values[0] === 'number'
      ? { kind: 'number', values: Float64Array.from(values as number[]) }
      : { kind: 'text', values: values as string[] },
  ]);
  return { n: Object.values(columns)[0]!.length, columns: new Map(made) };
}

// Two classes: three people aged 30 in A, two aged 40 in B, and one alone.
const table = tableOf({
  age: ['30', '30', '30', '40', '40', '50'],
  town: ['A', 'A', 'A', 'B', 'B', 'B'],
  illness: ['flu', 'flu', 'cold', 'flu', 'flu', 'cold'],
  pay: [1, 2, 3, 1, 1, 3],
});

describe('anonymity', () => {
  it('counts who looks alike', () => {
    const found = anonymity(table, ['age', 'town'], []);
    expect(found).toMatchObject({ n: 6, k: 1, classes: 3, unique: 1 });
    expect(anonymity(table, ['town'], [])).toMatchObject({ k: 3, classes: 2, unique: 0 });
  });

  it('finds the class that gives most away', () => {
    const { sensitive } = anonymity(table, ['town'], ['illness', 'pay']);
    // In each town two of three have one illness and one the other: entropy ln 3 − (2/3) ln 2.
    expect(sensitive['illness']).toMatchObject({ distinct: 2, closeness: 0 });
    expect(sensitive['illness']!.entropy).toBeCloseTo(3 / Math.cbrt(4), 12);
    // Pay in all: 3, 1, 2 of 6. In A a third each, in B 2, 0, 1 of 3: cumulative differences 1/6, 0 over two steps.
    expect(sensitive['pay']!.closeness).toBeCloseTo(1 / 12, 12);
    // Aged 40: only flu, though flu is 4 of 6 in all.
    const byAge = anonymity(table, ['age'], ['illness']).sensitive['illness']!;
    expect(byAge).toMatchObject({ distinct: 1, entropy: 1 });
    expect(byAge.closeness).toBeCloseTo(2 / 3, 12);
  });

  it('takes a missing value for a value', () => {
    const gaps = tableOf({ age: ['30', '', '30', ''] });
    expect(anonymity(gaps, ['age'], [])).toMatchObject({ k: 2, classes: 2 });
  });

  it('refuses in a sentence', () => {
    expect(() => anonymity(table, [], [])).toThrow(/at least one column/);
    expect(() => anonymity(table, ['shoe'], [])).toThrow(/no column "shoe"/);
    expect(() => anonymity({ n: 0, columns: table.columns }, ['age'], [])).toThrow(/no rows/);
  });
});
