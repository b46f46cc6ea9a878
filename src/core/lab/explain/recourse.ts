// What a yes would cost the refused of each group, under one set of rules about what people can change.

import type { Call } from '../../base/call';
import {
  recourseCosts,
  recourseSummary,
  ruledColumns,
  type ColumnRule,
  type RecourseSummary,
} from '../../fairness/explanations/index';
import { groupColumn } from '../../table/dataset';
import type { Part } from '../experiment';
import { scalesOf } from './changes';
import { partRows, sampled, type Explained } from './explained';

export interface RecourseAsk {
  readonly method: 'recourse';
  readonly part: Part;
  readonly column: string;
  readonly rules: readonly ColumnRule[];
}

export interface RecourseFound {
  readonly method: 'recourse';
  readonly groups: readonly {
    readonly level: string;
    /** The refused of this group, of whom `n` were asked. */
    readonly refused: number;
    readonly summary: RecourseSummary;
  }[];
}

const REFUSED = 150;

export async function recourseOf(
  asked: Explained,
  { part, column, rules }: RecourseAsk,
  call: Call,
): Promise<RecourseFound> {
  const { all, decider, decided, experiment } = asked;
  const search = {
    columns: ruledColumns(all, rules),
    scales: scalesOf(asked),
    most: 2,
    budget: 2000,
  } as const;
  const { levels } = groupColumn(all, column);
  const lists = levels
    .map((level) => {
      const refused = partRows(asked, part, { column, level }).filter(
        (row) => decided.yhat[row] === 0,
      );
      const seed = `${experiment.split.salt}/recourse/${level}`;
      return { level, refused: refused.length, people: sampled(refused, REFUSED, seed) };
    })
    .filter(({ people }) => people.length > 0);
  const of = lists.reduce((sum, { people }) => sum + people.length, 0);
  let before = 0;
  const groups = [];
  for (const { level, refused, people } of lists) {
    const start = before;
    const costs = await recourseCosts(decider, all, people, search, {
      breathe: () => call.breathe(),
      onProgress: ({ done }) => call.onProgress?.({ done: start + done, of }),
    });
    before += people.length;
    groups.push({ level, refused, summary: recourseSummary(costs, `recourse/${level}`) });
  }
  return { method: 'recourse', groups };
}
