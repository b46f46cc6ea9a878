// A person's row in plain values, beside what is usual, so that a reason can be read as a fact and not as a code.

import { quantile, sorted } from '../../base/statistics/index';
import type { Dataset } from '../../table/dataset';
import { column } from '../../table/table';

/** null = missing. */
export type Fact = number | string | null;

export interface FactLine {
  readonly column: string;
  readonly value: Fact;
  /** Median of the others, or their most frequent level. */
  readonly usual: Fact;
}

export function factOf(rows: Dataset, name: string, position: number): Fact {
  const source = column(rows.table, name);
  switch (source.kind) {
    case 'number': {
      const value = source.values[position]!;
      return Number.isNaN(value) ? null : value;
    }
    case 'category':
      return source.levels[source.codes[position]!] ?? null;
    case 'text':
      return source.values[position] || null;
  }
}

/** The value that a number or a level code stands for in this column. */
export function meant(rows: Dataset, name: string, value: number): Fact {
  const source = column(rows.table, name);
  return source.kind === 'category' ? (source.levels[value] ?? null) : value;
}

export function factLines(
  rows: Dataset,
  columns: readonly string[],
  position: number,
  others: Int32Array,
): FactLine[] {
  return columns.map((name) => ({
    column: name,
    value: factOf(rows, name, position),
    usual: usualOf(rows, name, others),
  }));
}

function usualOf(rows: Dataset, name: string, others: Int32Array): Fact {
  const source = column(rows.table, name);
  if (source.kind === 'number') {
    const middle = quantile(sorted(Float64Array.from(others, (row) => source.values[row]!)), 0.5);
    return Number.isNaN(middle) ? null : middle;
  }
  if (source.kind === 'text') return null;
  const counts = new Int32Array(source.levels.length);
  for (const row of others) if (source.codes[row]! >= 0) counts[source.codes[row]!]!++;
  const most = counts.reduce((best, count, code) => (count > counts[best]! ? code : best), 0);
  return source.levels[most] ?? null;
}
