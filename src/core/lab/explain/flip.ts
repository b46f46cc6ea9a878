// The flip test of an experiment: two values of a column change places, and the same rule decides again.

import type { Call } from '../../base/call';
import { positionsByCode } from '../../base/positions-by-code';
import { flippedRows, flipOutcome, type FlipOutcome } from '../../fairness/explanations/index';
import { groupCodes, groupColumn, takeRows } from '../../table/dataset';
import type { Part } from '../experiment';
import { partRows, sampled, type Explained } from './explained';

export interface FlipAsk {
  readonly method: 'flip';
  readonly part: Part;
  readonly column: string;
  readonly levels: readonly [string, string];
  /** Column whose groups are told apart. */
  readonly groups: string;
}

export interface FlipFound {
  readonly method: 'flip';
  readonly column: string;
  readonly levels: readonly [string, string];
  /** False when neither model nor rule is given the column: then nothing can change, whatever the model does. */
  readonly read: boolean;
  readonly whole: FlipOutcome;
  readonly groups: readonly { readonly level: string; readonly outcome: FlipOutcome }[];
}

const FLIP_ROWS = 20_000;

export async function flipOf(
  asked: Explained,
  { part, column, levels, groups }: FlipAsk,
  call: Call,
): Promise<FlipFound> {
  const { all, columns, decider, decided, experiment } = asked;
  const drawn = sampled(partRows(asked, part), FLIP_ROWS, `${experiment.split.salt}/flip`);
  const rows = takeRows(all, drawn);
  const { positions, before, after } = flippedRows(rows, column, levels);
  const [one, other] = [await decider.decide(before, call), await decider.decide(after, call)];
  const pairs = {
    before: one.score,
    after: other.score,
    yesBefore: one.yes,
    yesAfter: other.yes,
  };
  const { codes, levels: names } = groupCodes(groupColumn(rows, groups), positions);
  const members = positionsByCode(codes, names.length);
  const isGroup = experiment.roles.groups.includes(column);
  return {
    method: 'flip',
    column,
    levels,
    read:
      columns.includes(column) ||
      (isGroup && (decided.rule.needsGroups || decided.transform(rows) !== rows)),
    whole: flipOutcome(pairs),
    groups: names.flatMap((level, code) =>
      members[code]!.length === 0 ? [] : [{ level, outcome: flipOutcome(pairs, members[code]) }],
    ),
  };
}
