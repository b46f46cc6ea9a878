// Table of contents: what can be planted in a table, and the truth of what was.

import type { Table } from '../../table/table';
import type { Truth } from '../world';
import { addProxy } from './add-proxy';
import { dropRows } from './drop-rows';
import { duplicateRows } from './duplicate-rows';
import { flipLabel } from './flip-label';
import type { Done, Plant } from './plant';
import { shiftScore } from './shift-score';

export { plantSchema, type Plant } from './plant';

/**
 * The table after each plant in turn, and what was planted: for `flip_label` the counts "flip-label" and "flip-label-of"
 * and their quotient as an estimand; a second plant of a kind is "flip-label-b". Sets: `columns` it shows in, `groups` it
 * happened to. The same plants give the same bytes.
 */
export function planted(
  table: Table,
  plants: readonly Plant[],
): { readonly table: Table; readonly truth: Truth } {
  const counts: Record<string, number> = {};
  const estimands: Record<string, { value: number; plain: string }> = {};
  const columns: string[] = [];
  const groups: string[] = [];
  let current = table;
  for (const plant of plants) {
    const done = doneBy(current, plant);
    const name = free(plant.plant.replace('_', '-'), counts);
    counts[name] = done.n;
    counts[`${name}-of`] = done.of;
    if (done.of > 0)
      estimands[name] = {
        value: done.n / done.of,
        plain: `Share of the rows that ${plant.plant} happened to, of those it could have.`,
      };
    if (done.column !== undefined) columns.push(done.column);
    groups.push(Object.values(plant.group).join('|'));
    current = done.table;
  }
  const anything = plants.some((_, i) => Object.values(counts)[2 * i]! > 0);
  return {
    table: current,
    truth: {
      kind: anything ? 'harmful' : 'null',
      estimands,
      sets: { columns: [...new Set(columns)], groups: [...new Set(groups)] },
      counts,
    },
  };
}

function doneBy(table: Table, plant: Plant): Done {
  switch (plant.plant) {
    case 'flip_label':
      return flipLabel(table, plant);
    case 'drop_rows':
      return dropRows(table, plant);
    case 'shift_score':
      return shiftScore(table, plant);
    case 'add_proxy':
      return addProxy(table, plant);
    case 'duplicate_rows':
      return duplicateRows(table, plant);
  }
}

function free(name: string, taken: Readonly<Record<string, number>>): string {
  if (!(name in taken)) return name;
  return free(/-[a-y]$/.test(name) ? name.slice(0, -1) + next(name.at(-1)!) : `${name}-b`, taken);
}

function next(letter: string): string {
  return String.fromCharCode(letter.charCodeAt(0) + 1);
}
