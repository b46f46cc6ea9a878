// A share of the rows themselves, whatever any model says: missing cells, base rates, who stands in a column's level.

import { effectiveNumber, simultaneousLevel, wilson, zOf } from '../base/statistics/index';
import { openRows } from '../lab/rows';
import type { Job } from '../lab/jobs/job';
import type { Part } from '../lab/experiment';
import { meets } from '../table/condition';
import { column, type Table } from '../table/table';
import type { Answer, Ask, Query } from './query';

const LEAST = 30;

export interface ShareSpec {
  readonly query: Omit<Query, 'ask'> & { readonly ask: Extract<Ask, { kind: 'share' }> };
}

/** Share of the part's rows that meet `of` among those that meet all of `within`. Wilson's interval, at Kish's n with weights. */
export const share: Job<ShareSpec, Answer> = {
  async run({ query }, shop) {
    const { experiment, ask, filter, family } = query;
    // Facts are about whole rows: none is left out for a missing feature, and no weight of the roles is used.
    const rows = await openRows(
      { ...experiment, roles: { ...experiment.roles, missing: 'level' } },
      shop,
    );
    const { table } = rows.all;
    const within = [...ask.within, ...filter].map((condition) => meets(table, condition));
    const wanted = meets(table, ask.of);
    const weight = ask.weight === undefined ? undefined : weights(table, ask.weight);
    let n = 0;
    let part = 0;
    let sum = 0;
    let squares = 0;
    let hit = 0;
    for (const row of rows.part(query.part as Part)) {
      if (!within.every((test) => test(row))) continue;
      const w = weight ? weight[row]! : 1;
      n++;
      sum += w;
      squares += w * w;
      if (!wanted(row)) continue;
      part++;
      hit += w;
    }
    if (n === 0) return { value: null, n, part, tooSmall: true };
    const worth = weight ? effectiveNumber(sum, squares) : n;
    const level = 0.95;
    const { lo, hi } = wilson((hit / sum) * worth, worth, zOf(simultaneousLevel(level, family)));
    return {
      value: hit / sum,
      n,
      part,
      interval: { lo, hi, method: weight ? 'wilson, kish' : 'wilson', level },
      tooSmall: n < LEAST,
    };
  },
};

function weights(table: Table, name: string): Float64Array {
  const found = column(table, name);
  if (found.kind !== 'number')
    throw new Error(`The weights column "${name}" does not hold numbers.`);
  return found.values;
}
