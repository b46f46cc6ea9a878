// Plants a score that is off for some of a group.

import { column, type Table } from '../../table/table';
import { rowsOf, someOf, withColumn, type Done, type Plant } from './plant';

export function shiftScore(table: Table, plant: Extract<Plant, { plant: 'shift_score' }>): Done {
  const { score, by, group } = plant;
  const source = column(table, score);
  if (source.kind !== 'number')
    throw new Error(`The score "${score}" holds no numbers, so nothing can be added to it.`);
  const could = rowsOf(table, group);
  const rows = someOf(could, plant);
  const values = source.values.slice();
  for (const row of rows) values[row] = values[row]! + by;
  return {
    table: withColumn(table, score, { kind: 'number', values }),
    n: rows.length,
    of: could.length,
    column: score,
  };
}
