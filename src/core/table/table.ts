// A table is named columns of typed arrays, all of one length. Tables are never changed in place.

import { gather } from '../base/gather';

export interface NumberColumn {
  readonly kind: 'number';
  /** NaN = missing. */
  readonly values: Float64Array;
}
export interface CategoryColumn {
  readonly kind: 'category';
  /** Index into `levels`; -1 = missing. */
  readonly codes: Int32Array;
  readonly levels: readonly string[];
}
export interface TextColumn {
  readonly kind: 'text';
  readonly values: readonly string[];
}
export type Column = NumberColumn | CategoryColumn | TextColumn;

export interface Table {
  readonly n: number;
  readonly columns: ReadonlyMap<string, Column>;
}

/** The column of that name. Throws an error naming the column and those there are. */
export function column(table: Table, name: string): Column {
  const found = table.columns.get(name);
  if (found) return found;
  const names = [...table.columns.keys()].join(', ');
  throw new Error(`There is no column "${name}". The columns are: ${names}.`);
}

/** A category column; numbers and texts become levels in order of value. */
export function asCategory(table: Table, name: string): CategoryColumn {
  const found = column(table, name);
  if (found.kind === 'category') return found;
  const values =
    found.kind === 'text'
      ? found.values
      : Array.from(found.values, (value) => (Number.isNaN(value) ? '' : String(value)));
  const distinct = [...new Set(values)].filter((value) => value !== '');
  const levels =
    found.kind === 'number'
      ? distinct.sort((a, b) => Number(a) - Number(b))
      : distinct.sort((a, b) => (a < b ? -1 : 1));
  const index = new Map(levels.map((level, i) => [level, i]));
  return {
    kind: 'category',
    codes: Int32Array.from(values, (value) => index.get(value) ?? -1),
    levels,
  };
}

/** The given rows of a column, in the given order. */
export function takeColumn(source: Column, rows: Int32Array): Column {
  switch (source.kind) {
    case 'number': {
      const { values } = source;
      return { kind: 'number', values: gather(values, rows) };
    }
    case 'category': {
      const { codes, levels } = source;
      return { kind: 'category', codes: gather(codes, rows), levels };
    }
    case 'text': {
      const { values } = source;
      return { kind: 'text', values: Array.from(rows, (row) => values[row]!) };
    }
  }
}

/** The given rows of a table, in the given order. */
export function takeTable(table: Table, rows: Int32Array): Table {
  const columns = new Map<string, Column>();
  for (const [name, source] of table.columns) columns.set(name, takeColumn(source, rows));
  return { n: rows.length, columns };
}

/** The same rows without some columns. */
export function withoutColumns({ n, columns }: Table, names: readonly string[]): Table {
  return { n, columns: new Map([...columns].filter(([name]) => !names.includes(name))) };
}

/** The rows of one table, then those of another with the same columns and levels. Throws, naming the column, otherwise. */
export function stacked(first: Table, second: Table): Table {
  const columns = new Map<string, Column>();
  for (const [name, above] of first.columns)
    columns.set(name, stackedColumn(name, above, column(second, name)));
  return { n: first.n + second.n, columns };
}

function stackedColumn(name: string, above: Column, below: Column): Column {
  if (above.kind === 'number' && below.kind === 'number') {
    const values = new Float64Array(above.values.length + below.values.length);
    values.set(above.values);
    values.set(below.values, above.values.length);
    return { kind: 'number', values };
  }
  const same =
    above.kind === 'category' &&
    below.kind === 'category' &&
    above.levels.join('\n') === below.levels.join('\n');
  if (!same) throw new Error(`The column "${name}" is not the same in both tables.`);
  const codes = new Int32Array(above.codes.length + below.codes.length);
  codes.set(above.codes);
  codes.set(below.codes, above.codes.length);
  return { kind: 'category', codes, levels: above.levels };
}
