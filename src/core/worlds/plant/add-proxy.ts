// Plants a column that gives a group away: it tells the group for a share of all rows, and is drawn by lot for the others.

import { rng } from '../../base/rng';
import type { Table } from '../../table/table';
import { rowsOf, someOf, withColumn, type Done, type Plant } from './plant';

export function addProxy(table: Table, plant: Extract<Plant, { plant: 'add_proxy' }>): Done {
  const { name, group, seed } = plant;
  if (table.columns.has(name))
    throw new Error(`There is a column "${name}" already; give the planted one another name.`);
  const inGroup = new Set(rowsOf(table, group));
  const all = Int32Array.from({ length: table.n }, (_, i) => i);
  const telling = new Set(someOf(all, plant));
  const lot = rng(`plant/add_proxy/lot/${seed}`);
  const codes = all.map((row) => {
    const drawn = lot.int(2);
    if (!telling.has(row)) return drawn;
    return inGroup.has(row) ? 0 : 1;
  });
  return {
    table: withColumn(table, name, { kind: 'category', codes, levels: ['a', 'b'] }),
    n: telling.size,
    of: table.n,
    column: name,
  };
}
