// Rows that nobody is: a person's row with some columns put in from elsewhere. Every "what if" is asked of such rows.

import { gather } from '../../base/gather';
import type { Dataset } from '../../table/dataset';
import type { Model } from '../../table/learning';
import { column, takeColumn, type Column } from '../../table/table';

/** What is explained: anything that scores rows. Scores lie in [0, 1]. */
export type Scorer = Pick<Model, 'predict'>;

/**
 * The rows of `pool` at `base`, with the columns in `changed` (each as long as `base`) instead of their own.
 * Only features and group columns are kept: a scorer reads nothing else.
 */
export function mixedRows(
  pool: Dataset,
  base: Int32Array,
  changed: ReadonlyMap<string, Column>,
): Dataset {
  const { id, roles, y, rows } = pool;
  const columns = new Map<string, Column>();
  for (const name of new Set([...roles.features, ...roles.groups])) {
    columns.set(name, changed.get(name) ?? takeColumn(column(pool.table, name), base));
  }
  const n = base.length;
  return { id, roles, table: { n, columns }, n, y: gather(y, base), rows: gather(rows, base) };
}

/** A column of `pool` at these positions: what the one who stands there has. */
export function columnAt(pool: Dataset, name: string, positions: Int32Array): Column {
  return takeColumn(column(pool.table, name), positions);
}

/** Whether two rows have the same in this column; missing is the same as missing. */
export function sameValue(source: Column, one: number, other: number): boolean {
  switch (source.kind) {
    case 'number':
      return Object.is(source.values[one], source.values[other]);
    case 'category':
      return source.codes[one] === source.codes[other];
    case 'text':
      return source.values[one] === source.values[other];
  }
}
