// Numbers a short pack asks for, as the named queries of lab.yaml.

import type { Ask } from '../../evidence/query';
import { metricById } from '../../fairness/metrics/index';
import type { LabPart } from '../pack';
import type { AskTold, CheckTold } from './form';

export type Queries = LabPart['queries'];

/** The query of each number of a check: "<check>", or "<check>-2" and so on. */
export function queriesOf({ id, ask = [] }: CheckTold, experiment: string): Queries {
  return Object.fromEntries(
    ask.map((one, at) => [
      at === 0 ? id : `${id}-${at + 1}`,
      { experiment, title: titleOf(one), ask: askOf(one) },
    ]),
  );
}

function askOf({ metric, of, against, as }: AskTold): Ask {
  if (of === undefined) return { kind: 'overall', metric };
  const groups = Object.keys(of);
  const cell = Object.values(of).join('|');
  if (against === undefined) return { kind: 'cell', metric, groups, cell };
  const reference = groups.map((column) => against[column] ?? '').join('|');
  return { kind: as, metric, groups, cell, reference };
}

function titleOf({ metric, of, against, as }: AskTold): string {
  const name = metricById(metric).name;
  if (of === undefined) return name;
  const who = Object.values(of).join(', ');
  if (against === undefined) return `${name}, ${who}`;
  return `${name}, ${who} ${as === 'ratio' ? 'over' : 'minus'} ${Object.values(against).join(', ')}`;
}

/** Metrics in the words of the field: their names, and of whom they are a share. */
export function metricWords(ids: readonly string[]): LabPart['metrics'] {
  return Object.fromEntries(
    ids.map((id) => {
      const { name, plain, better } = metricById(id);
      const [, of] = /^Of (.+?), /.exec(plain) ?? [];
      return [id, { name, of: `of ${of ?? 'everybody'}`, better }];
    }),
  );
}
