// Plants a sample that misses people: some of a group's rows are left out.

import { takeTable, type Table } from '../../table/table';
import { rowsOf, someOf, type Done, type Plant } from './plant';

export function dropRows(table: Table, plant: Extract<Plant, { plant: 'drop_rows' }>): Done {
  const could = rowsOf(table, plant.group);
  const gone = new Set(someOf(could, plant));
  const kept = Int32Array.from({ length: table.n }, (_, i) => i).filter((row) => !gone.has(row));
  return { table: takeTable(table, kept), n: gone.size, of: could.length };
}
