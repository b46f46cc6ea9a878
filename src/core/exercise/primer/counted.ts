// Shares of a shipped table and rates of the plain model on it, for the cards of the primer.

import { wilson, zOf } from '../../base/statistics';
import type { Call } from '../../base/call';
import type { Frame } from '../../fairness/frame';
import { meets, type Condition } from '../../table/condition';
import type { Experiment } from '../../lab/experiment';
import { run } from '../../lab/jobs/run';
import { startingExperiment } from '../../lab/starting-experiment';
import type { Workshop } from '../../lab/workshop';
import { points, share, type Fact } from './fact';

/** Rows of the primer's own deal. */
const SALT = 'primer';
const LEVEL = 0.95;

export interface Counted {
  readonly part: number;
  readonly of: number;
  readonly share: Fact;
}

/** Of the rows that meet `within`, those that meet `of` too. */
export async function shareIn(
  shop: Workshop,
  id: string,
  of: Condition,
  within: readonly Condition[] = [],
): Promise<Counted> {
  const table = await shop.table({ source: 'shipped', id });
  const inside = within.map((condition) => meets(table, condition));
  const wanted = meets(table, of);
  let [part, all] = [0, 0];
  for (let row = 0; row < table.n; row++) {
    if (!inside.every((test) => test(row))) continue;
    all++;
    if (wanted(row)) part++;
  }
  const interval = wilson(part, all, zOf(LEVEL));
  return { part, of: all, share: share(part / all, { n: all, interval }) };
}

/** The plain model of a shipped set, with its roles as the card has them. */
export function plainModel(shop: Workshop, id: string): Experiment {
  return startingExperiment(shop.about(id), SALT);
}

/** What a model does on audit rows, by one group column. */
export async function onAudit(
  experiment: Experiment,
  metrics: readonly string[],
  group: string,
  shop: Workshop,
  call: Call,
): Promise<Frame> {
  const measure = {
    part: 'audit' as const,
    metrics: [...metrics],
    groups: [group],
    control: [],
    filter: [],
    margin: 0.1,
    family: 1,
  };
  const { frames } = await run.run({ experiment, measures: [measure] }, shop, call);
  return frames[0]!;
}

/** A metric in one group. Throws, naming both, where it is not defined. */
export function rateIn(frame: Frame, metric: string, group: string): Fact {
  const found = cellOf(frame, group).values[metric];
  if (typeof found?.value === 'number') return share(found.value, surely(found.n, found.interval));
  throw new Error(`The primer has no ${metric} of "${group}".`);
}

/** A group's metric less that of the reference group. Throws, naming both, where it is not defined. */
export function gapIn(frame: Frame, metric: string, group: string): Fact {
  const cell = cellOf(frame, group);
  const found = cell.toReference?.[metric];
  if (typeof found?.difference === 'number')
    return points(found.difference, surely(cell.values[metric]!.n, found.interval));
  throw new Error(`The primer has no difference in ${metric} of "${group}".`);
}

/** The people of a frame. */
export function everybodyIn({ overall: { counts } }: Frame): number {
  return counts.tp + counts.fp + counts.tn + counts.fn;
}

function cellOf(frame: Frame, group: string): Frame['cells'][number] {
  const found = frame.cells.find(({ key }) => key === group);
  if (found) return found;
  throw new Error(`The primer knows no group "${group}".`);
}

function surely(n: number, interval: Fact['interval']): Pick<Fact, 'n' | 'interval'> {
  return interval ? { n, interval: { lo: interval.lo, hi: interval.hi } } : { n };
}
