// A data set is a table whose columns have roles: what is decided, what may be learnt from, whom it may harm.

import { gather } from '../base/gather';
import {
  asCategory,
  column,
  takeColumn,
  takeTable,
  type CategoryColumn,
  type Column,
  type Table,
} from './table';
import { unusableWeight, weighsNothing } from './usable-weights';

export interface Roles {
  readonly label: string;
  /** The level of the label that is good for the person. */
  readonly favourable: string;
  /** Columns whose levels are compared. */
  readonly groups: readonly string[];
  /** Columns a learner may use. */
  readonly features: readonly string[];
  /** Column of weights from 0, one a row. */
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

/** A table with roles. Throws, naming the column, when the label is missing in a row or has no favourable value, or a weight cannot count. */
export function dataset(id: string, table: Table, roles: Roles): Dataset {
  const label = asCategory(table, roles.label);
  const good = label.levels.indexOf(roles.favourable);
  if (good < 0) {
    throw new Error(
      `The label "${roles.label}" has no value "${roles.favourable}". Its values are: ${label.levels.slice(0, 8).join(', ')}.`,
    );
  }
  const absent = label.codes.filter((code) => code < 0).length;
  if (absent > 0)
    throw new Error(
      `The label "${roles.label}" is missing in ${absent} of ${table.n} rows. Leave these rows out, or choose another label.`,
    );
  const weights = roles.weight ? weightsIn(table, roles.weight) : undefined;
  return {
    id,
    table,
    roles,
    n: table.n,
    y: Uint8Array.from(label.codes, (code) => (code === good ? 1 : 0)),
    ...(weights ? { weights } : {}),
    rows: Int32Array.from({ length: table.n }, (_, i) => i),
  };
}

function weightsIn(table: Table, name: string): Float64Array {
  const found = column(table, name);
  if (found.kind !== 'number')
    throw new Error(`The weight "${name}" holds no numbers. Choose another weight, or none.`);
  const bad = unusableWeight(found.values);
  if (bad >= 0) {
    const value = found.values[bad]!;
    const said = Number.isNaN(value) ? 'no number' : value;
    throw new Error(
      `The weight "${name}" is ${said} in row ${bad + 1} of ${table.n}. Weights are numbers from 0: choose another weight, or none.`,
    );
  }
  if (table.n > 0 && weighsNothing(found.values))
    throw new Error(
      `The weight "${name}" is 0 in every row, so no row would count. Choose another weight, or none.`,
    );
  return found.values;
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

/** The same rows with other labels (1 = favourable); the label column itself stays as it was recorded. */
export function withLabels(source: Dataset, y: Uint8Array): Dataset {
  return { ...source, y };
}

/** The same rows with columns put in place of those of the same name, or added; a learner then reads `features`. */
export function withColumns(
  source: Dataset,
  columns: ReadonlyMap<string, Column>,
  features: readonly string[],
): Dataset {
  const { n, columns: old } = source.table;
  return {
    ...source,
    table: { n, columns: new Map([...old, ...columns]) },
    roles: { ...source.roles, features },
  };
}

/** A group column of a data set. */
export function groupColumn(source: Dataset, name: string): CategoryColumn {
  return asCategory(source.table, name);
}

/** Some rows of a group column, for a selection that is not a data set. */
export function groupCodes(source: CategoryColumn, positions: Int32Array): CategoryColumn {
  return takeColumn(source, positions) as CategoryColumn;
}
