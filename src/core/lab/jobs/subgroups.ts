// The conjunction of group columns that an error falls on hardest, by how many it concerns and how far off it is.

import { richSubgroups, type ErrorKind, type RichSubgroups } from '../../fairness/rich-subgroups';
import { subgroupChance } from '../../fairness/rich-subgroup-chance';
import { countCells } from '../../fairness/count-cells';
import type { Counts } from '../../fairness/scored';
import type { Experiment } from '../experiment';
import type { Measure } from '../measure';
import { decide, scoredPart } from '../pipeline';
import type { Job } from './job';

export interface SubgroupsSpec {
  readonly experiment: Experiment;
  readonly measure: Pick<Measure, 'part' | 'filter'>;
  /** Group columns whose conjunctions are looked at; at most 6. */
  readonly columns: readonly string[];
  readonly kind: ErrorKind;
}

export interface SubgroupsResult {
  /** null where nobody has the label that the error is made on. */
  readonly found: RichSubgroups | null;
  readonly overall: Counts;
  /** The largest gap that chance alone gives in 95 of 100 deals; null with `found`. */
  readonly chance: number | null;
}

export const subgroups: Job<SubgroupsSpec, SubgroupsResult> = {
  async run({ experiment, measure: { part, filter }, columns, kind }, shop, call) {
    if (columns.length === 0) throw new Error('Choose at least one group column.');
    const decided = await decide(experiment, shop, call);
    const rows = scoredPart(decided, experiment, part, columns, filter);
    const found = richSubgroups(rows, columns, kind);
    const chance = found && (await subgroupChance(rows, columns, kind, call));
    return {
      found: found ?? null,
      overall: countCells(rows, []).overall,
      chance: chance ?? null,
    };
  },
};
