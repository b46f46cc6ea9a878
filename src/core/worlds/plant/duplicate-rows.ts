// Plants rows that count twice: some of a group's rows stand in the table once more, at its end.

import { takeTable, type Table } from '../../table/table';
import { rowsOf, someOf, type Done, type Plant } from './plant';

export function duplicateRows(
  table: Table,
  plant: Extract<Plant, { plant: 'duplicate_rows' }>,
): Done {
  const could = rowsOf(table, plant.group);
  const twice = someOf(could, plant);
  const order = Int32Array.from([...Array.from({ length: table.n }, (_, i) => i), ...twice]);
  return { table: takeTable(table, order), n: twice.length, of: could.length };
}
