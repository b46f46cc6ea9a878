// Rows that repeat an earlier one of the same part, cell for cell: found by a hash of the row, then compared, so the count is exact.

import { wilson, zOf, simultaneousLevel } from '../base/statistics/index';
import { LEAST, LEVEL } from '../fairness/frame-spec';
import type { Job } from '../lab/jobs/job';
import { openRows } from '../lab/rows';
import { meets } from '../table/condition';
import { rowHashes } from '../table/split';
import type { Column, Table } from '../table/table';
import type { Answer, Ask, Query } from './query';

export interface CopiesSpec {
  readonly query: Omit<Query, 'ask'> & { readonly ask: Extract<Ask, { kind: 'copies' }> };
}

/** Rows of the part that repeat an earlier one, as a share of the part's rows; `part` of the answer is their number. */
export const copies: Job<CopiesSpec, Answer> = {
  async run({ query }, shop) {
    const { experiment, ask, filter, family } = query;
    // Copies are of whole rows: none is left out for a missing feature.
    const rows = await openRows(
      { ...experiment, roles: { ...experiment.roles, missing: 'level' } },
      shop,
    );
    const { table } = rows.all;
    const within = [...ask.within, ...filter].map((condition) => meets(table, condition));
    const hashes = rowHashes(table);
    const seen = new Map<number, number[]>();
    let n = 0;
    let part = 0;
    for (const row of rows.part(query.part)) {
      if (!within.every((test) => test(row))) continue;
      n++;
      const known = seen.get(hashes[row]!);
      if (known?.some((earlier) => sameRow(table, earlier, row))) part++;
      else if (known) known.push(row);
      else seen.set(hashes[row]!, [row]);
    }
    if (n === 0) return { value: null, n, part, tooSmall: true };
    const { lo, hi } = wilson(part, n, zOf(simultaneousLevel(LEVEL, family)));
    return {
      value: part / n,
      n,
      part,
      interval: { lo, hi, method: 'wilson', level: LEVEL },
      tooSmall: n < LEAST,
    };
  },
};

function sameRow(table: Table, one: number, other: number): boolean {
  return [...table.columns.values()].every((column) => sameCell(column, one, other));
}

function sameCell(column: Column, one: number, other: number): boolean {
  if (column.kind === 'category') return column.codes[one] === column.codes[other];
  return Object.is(column.values[one], column.values[other]);
}
