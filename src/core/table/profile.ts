// What a column holds, in a few numbers: how much is missing, how many values, where the middle lies, which are frequent.

import { quantile, sorted } from '../base/statistics/index';
import { asCategory, takeColumn, type CategoryColumn, type Column, type Table } from './table';

export interface NumberSummary {
  readonly least: number;
  readonly quarter: number;
  readonly median: number;
  readonly threeQuarters: number;
  readonly most: number;
  /** Of equal width, over the whole range. */
  readonly bins: readonly { readonly from: number; readonly to: number; readonly count: number }[];
}

export interface ColumnProfile {
  readonly name: string;
  readonly kind: Column['kind'];
  readonly missing: number;
  readonly distinct: number;
  /** For numbers, unless every value is missing. */
  readonly numbers?: NumberSummary;
  /** Most frequent first, at most fifty; of numbers only where there are few. */
  readonly levels: readonly { readonly level: string; readonly n: number }[];
}

export interface Missingness {
  /** Column with missing values. */
  readonly column: string;
  /** Column whose values divide the rows, and one of these values. */
  readonly by: string;
  readonly level: string;
  readonly n: number;
  readonly missing: number;
}

const BINS = 20;
const LEVELS = 50;
const FEW_NUMBERS = 12;

export function profileColumn(name: string, column: Column): ColumnProfile {
  if (column.kind === 'number') return profileNumbers(name, column.values);
  const { codes, levels } = asCategory({ n: 0, columns: new Map([[name, column]]) }, name);
  const counts = new Int32Array(levels.length);
  let missing = 0;
  for (const code of codes) {
    if (code < 0) missing++;
    else counts[code]!++;
  }
  const found = levels.map((level, i) => ({ level, n: counts[i]! })).filter(({ n }) => n > 0);
  found.sort((a, b) => b.n - a.n || (a.level < b.level ? -1 : 1));
  return {
    name,
    kind: column.kind,
    missing,
    distinct: found.length,
    levels: found.slice(0, LEVELS),
  };
}

function profileNumbers(name: string, values: Float64Array): ColumnProfile {
  const ascending = sorted(values);
  const missing = values.length - ascending.length;
  const counts = new Map<number, number>();
  for (const value of ascending) counts.set(value, (counts.get(value) ?? 0) + 1);
  const distinct = counts.size;
  const few = distinct > FEW_NUMBERS ? [] : [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const levels = few.map(([value, n]) => ({ level: String(value), n }));
  const base = { name, kind: 'number' as const, missing, distinct, levels };
  if (ascending.length === 0) return base;
  const numbers: NumberSummary = {
    least: ascending[0]!,
    quarter: quantile(ascending, 0.25),
    median: quantile(ascending, 0.5),
    threeQuarters: quantile(ascending, 0.75),
    most: ascending[ascending.length - 1]!,
    bins: bins(ascending),
  };
  return { ...base, numbers };
}

function bins(ascending: Float64Array): NumberSummary['bins'] {
  const least = ascending[0]!;
  const most = ascending[ascending.length - 1]!;
  if (least === most) return [{ from: least, to: most, count: ascending.length }];
  const counts = new Int32Array(BINS);
  for (const value of ascending) {
    counts[Math.min(BINS - 1, Math.floor(((value - least) / (most - least)) * BINS))]!++;
  }
  const edge = (i: number): number => least + ((most - least) * i) / BINS;
  return Array.from(counts, (count, i) => ({ from: edge(i), to: edge(i + 1), count }));
}

/** Missing values of a column, counted within each value of another. Rows missing the other are not counted. */
export function missingness(table: Table, column: string, by: string): Missingness[] {
  const source = table.columns.get(column);
  const groups = asCategory(table, by);
  if (!source) return [];
  const n = new Int32Array(groups.levels.length);
  const missing = new Int32Array(groups.levels.length);
  groups.codes.forEach((code, row) => {
    if (code < 0) return;
    n[code]!++;
    if (isMissing(source, row)) missing[code]!++;
  });
  return groups.levels.map((level, i) => ({ column, by, level, n: n[i]!, missing: missing[i]! }));
}

function isMissing(column: Column, row: number): boolean {
  if (column.kind === 'number') return Number.isNaN(column.values[row]!);
  return column.kind === 'category' ? column.codes[row]! < 0 : column.values[row] === '';
}

/** Some rows of a column as plain values; null = missing. */
export function plainValues(column: Column, rows: Int32Array): (number | string | null)[] {
  const taken = takeColumn(column, rows);
  switch (taken.kind) {
    case 'number':
      return Array.from(taken.values, (value) => (Number.isNaN(value) ? null : value));
    case 'category':
      return levelsOf(taken);
    case 'text':
      return taken.values.map((value) => (value === '' ? null : value));
  }
}

function levelsOf({ codes, levels }: CategoryColumn): (string | null)[] {
  return Array.from(codes, (code) => levels[code] ?? null);
}
