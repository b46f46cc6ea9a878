// A data set is a table whose columns have roles: what is decided, what may be learnt from, whom it may harm.

import { gather } from '../base/gather';
import { asCategory, takeColumn, takeTable, type CategoryColumn, type Table } from './table';

export interface Roles {
  readonly label: string;
  /** The level of the label that is good for the person. */
  readonly favourable: string;
  /** Columns whose levels are compared. */
  readonly groups: readonly string[];
  /** Columns a learner may use. */
  readonly features: readonly string[];
  /** Column of positive weights, one a row. */
  readonly weight?: string;
  /** Column naming the sampling unit, where a unit has several rows. */
  readonly unit?: string;
  /** Column with a given score, where one was handed over. */
  readonly score?: string;
}

export interface Dataset {
  readonly id: string;
  readonly table: Table;
  readonly roles: Roles;
  readonly n: number;
  /** 1 = favourable label. */
  readonly y: Uint8Array;
  /** Row weights for learning and measuring; absent = 1 each. */
  readonly weights?: Float64Array;
  /** Row number in the file, per row; survives every selection. */
  readonly rows: Int32Array;
}

/** A table with roles. Throws, naming the column, when the label is missing or has no favourable rows. */
export function dataset(id: string, table: Table, roles: Roles): Dataset {
  const label = asCategory(table, roles.label);
  const good = label.levels.indexOf(roles.favourable);
  if (good < 0) {
    throw new Error(
      `The label "${roles.label}" has no value "${roles.favourable}". Its values are: ${label.levels.slice(0, 8).join(', ')}.`,
    );
  }
  const weight = roles.weight ? table.columns.get(roles.weight) : undefined;
  return {
    id,
    table,
    roles,
    n: table.n,
    y: Uint8Array.from(label.codes, (code) => (code === good ? 1 : 0)),
    ...(weight?.kind === 'number' ? { weights: weight.values } : {}),
    rows: Int32Array.from({ length: table.n }, (_, i) => i),
  };
}

/** The given rows (positions in this data set), in the given order. */
export function takeRows(source: Dataset, positions: Int32Array): Dataset {
  const { y, weights, rows } = source;
  return {
    ...source,
    table: takeTable(source.table, positions),
    n: positions.length,
    y: gather(y, positions),
    ...(weights ? { weights: gather(weights, positions) } : {}),
    rows: gather(rows, positions),
  };
}

/** The same rows with other weights. */
export function withWeights(source: Dataset, weights: Float64Array): Dataset {
  return { ...source, weights };
}

/** A group column of a data set. */
export function groupColumn(source: Dataset, name: string): CategoryColumn {
  return asCategory(source.table, name);
}

/** Some rows of a group column, for a selection that is not a data set. */
export function groupCodes(source: CategoryColumn, positions: Int32Array): CategoryColumn {
  return takeColumn(source, positions) as CategoryColumn;
}
