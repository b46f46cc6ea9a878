// Plants a label that wrongs somebody: some of a group who had one value get the other.

import { asCategory, column, type Column } from '../../table/table';
import type { Table } from '../../table/table';
import { rowsOf, someOf, withColumn, type Done, type Plant } from './plant';

export function flipLabel(table: Table, plant: Extract<Plant, { plant: 'flip_label' }>): Done {
  const { label, from, to, group } = plant;
  const could = rowsOf(table, { ...group, [label]: from });
  const rows = someOf(could, plant);
  return {
    table: withColumn(table, label, withValue(column(table, label), rows, to, table, label)),
    n: rows.length,
    of: could.length,
    column: label,
  };
}

function withValue(
  source: Column,
  rows: Int32Array,
  value: string,
  table: Table,
  name: string,
): Column {
  if (source.kind === 'number') {
    if (value.trim() === '' || !Number.isFinite(Number(value)))
      throw new Error(
        `The label "${name}" holds numbers, and "${value}" is none. Write to: and a number.`,
      );
    const values = source.values.slice();
    for (const row of rows) values[row] = Number(value);
    return { kind: 'number', values };
  }
  const { codes, levels } = asCategory(table, name);
  const to = levels.indexOf(value);
  if (to < 0)
    throw new Error(
      `The label "${name}" has no value "${value}" to turn it into. Its values are: ${levels.slice(0, 8).join(', ')}.`,
    );
  const turned = codes.slice();
  for (const row of rows) turned[row] = to;
  return { kind: 'category', codes: turned, levels };
}
