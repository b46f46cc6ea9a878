// The line of an experiment as something to move: one for all, or one for each group by hand; other rules have no line.

import type { Experiment } from '../../../core/lab/experiment';
import type { Cuts } from '../../instruments/threshold/threshold-shown';
import { mitigations } from '../../../core/fairness/mitigations/index';

const BY_HAND = 'manual-thresholds';

export interface MovedLine {
  /** Group columns whose crossing has lines of its own. */
  readonly columns: readonly string[];
  readonly cuts: Cuts;
}

interface ByHand {
  readonly groups?: readonly string[];
  readonly thresholds?: Readonly<Record<string, number>>;
  readonly other?: number;
}

/** The lines that stand, or nothing where a rule was learnt or counted from the rows. `measured`: the groups on screen. */
export function lineOf(
  { mitigations: steps, cutoff, roles }: Experiment,
  measured: readonly string[],
): MovedLine | undefined {
  const shown = measured.length > 0 ? measured : roles.groups.slice(0, 1);
  const after = steps.find(({ id }) => isAfter(id));
  if (after?.id === BY_HAND) {
    const { groups = [], thresholds = {} } = after.params as ByHand;
    return { columns: groups.length > 0 ? groups : roles.groups.slice(0, 1), cuts: thresholds };
  }
  if (after || cutoff.kind !== 'fixed') return undefined;
  return { columns: shown, cuts: { all: cutoff.value } };
}

/** The experiment's scores with no line of its own: what a line is moved over. */
export function withoutLine(experiment: Experiment): Experiment {
  const before = experiment.mitigations.filter(({ id }) => !isAfter(id));
  return { ...experiment, mitigations: before, cutoff: { kind: 'fixed', value: 0.5 } };
}

/** What to change so that these lines stand. */
export function withLine(
  { mitigations: steps }: Experiment,
  columns: readonly string[],
  cuts: Cuts,
): Pick<Experiment, 'mitigations'> & Partial<Pick<Experiment, 'cutoff'>> {
  const before = steps.filter(({ id }) => !isAfter(id));
  const { all } = cuts;
  if (all !== undefined) return { mitigations: before, cutoff: { kind: 'fixed', value: all } };
  const params = { groups: [...columns], thresholds: { ...cuts }, other: 0.5 };
  return { mitigations: [...before, { id: BY_HAND, params }] };
}

function isAfter(id: string): boolean {
  return mitigations.find((mitigation) => mitigation.id === id)?.family === 'post';
}
