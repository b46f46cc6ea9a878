// What a frontier of the sandbox runs: the usual repairs, forty cut-offs, a tolerance growing wider or a penalty growing stronger.

import type { Experiment, Part } from '../../../core/lab/experiment';
import type { FrontierSpec, Gap } from '../../../core/lab/frontier';
import { mitigationById } from '../../../core/fairness/mitigations/index';
import { decimal, plain } from '../../charts/format';
import { words } from '../../words/en';

export type SweepKind = 'repairs' | 'cut-offs' | 'tolerance' | 'penalty';
type Point = FrontierSpec['points'][number];

const say = words.sandbox.frontier.points;
const strengths = [0, 0.03, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30, 100];
const tolerances = [0, 0.01, 0.02, 0.03, 0.05, 0.07, 0.1, 0.13, 0.16, 0.2, 0.25, 0.3];
const SEEDS: Readonly<Record<SweepKind, number>> = {
  repairs: 5,
  'cut-offs': 1,
  tolerance: 1,
  penalty: 3,
};
export const TRIVIAL = 'refuse-everyone';

/** Without training there is only the line to move. */
export function sweepsFor({ learner }: Experiment): readonly SweepKind[] {
  return learner.id === 'given'
    ? ['cut-offs', 'tolerance', 'repairs']
    : ['repairs', 'cut-offs', 'tolerance', 'penalty'];
}

export function sweepSpec(
  kind: SweepKind,
  experiment: Experiment,
  part: Part,
  gap: Gap,
): FrontierSpec {
  const points = {
    repairs: repairPoints,
    'cut-offs': cutPoints,
    tolerance: tolerancePoints,
    penalty: penaltyPoints,
  }[kind](experiment, gap.column);
  const refuse: Point = {
    id: TRIVIAL,
    label: say.refuse,
    family: 'none',
    experiment: { ...experiment, mitigations: [], cutoff: { kind: 'fixed', value: 1 } },
  };
  const all = [...points, refuse];
  return { points: all, seeds: SEEDS[kind], part, gap, baseline: all[0]!.id };
}

function repairPoints(experiment: Experiment, column: string): Point[] {
  const bare = { ...experiment, mitigations: [] };
  const groups = { groups: [column] };
  const one = (
    id: string,
    params: Readonly<Record<string, unknown>> = {},
    as: Partial<Pick<Point, 'id' | 'label'>> = {},
  ): Point => ({
    id,
    label: nameOf(id),
    family: mitigationById(id).family,
    ...as,
    experiment: { ...bare, mitigations: [{ id, params: { ...groups, ...params } }] },
  });
  const after = (id: string, label: string, constraint: string): Point =>
    one('group-thresholds', { constraint, objective: 'balanced-accuracy' }, { id, label });
  const rest: Point[] = [
    after('parity', say.parity, 'demographic-parity'),
    after('opportunity', say.opportunity, 'true-positive-rate-parity'),
    after('odds', say.odds, 'equalized-odds'),
    one('reject-option'),
  ];
  if (experiment.cutoff.kind !== 'base-rate') {
    rest.push({
      id: 'base-rate',
      label: say.baseRate,
      family: 'none',
      experiment: { ...bare, cutoff: { kind: 'base-rate' } },
    });
  }
  const asIs = changed(experiment)
    ? [{ id: 'as-is', label: say.asIs, family: familyOf(experiment), experiment } satisfies Point]
    : [];
  const base: Point = { id: 'base', label: say.base, family: 'none', experiment: bare };
  if (experiment.learner.id === 'given') return [base, ...asIs, ...rest];
  const network = byGradients(bare);
  const during = (strength: number): Point => ({
    id: `penalty-${strength}`,
    label: say.penalty(plain(strength)),
    family: 'in',
    experiment: { ...network, mitigations: [penalty(column, strength)] },
  });
  return [
    base,
    ...asIs,
    one('reweighing'),
    one('resampling'),
    one('disparate-impact-remover'),
    one('exponentiated-gradient', { bound: 0.02 }),
    during(1),
    during(10),
    ...rest,
  ];
}

function cutPoints(experiment: Experiment): Point[] {
  const bare = {
    ...experiment,
    mitigations: experiment.mitigations.filter(({ id }) => mitigationById(id).family !== 'post'),
  };
  const base: Point = { id: 'base', label: say.asIs, family: familyOf(experiment), experiment };
  const cuts = Array.from({ length: 40 }, (_, i): Point => {
    const value = Math.round((0.02 + (0.96 * i) / 39) * 1000) / 1000;
    return {
      id: `cut-${value}`,
      label: say.cut(decimal(value)),
      family: familyOf(bare),
      experiment: { ...bare, cutoff: { kind: 'fixed', value } },
    };
  });
  return [base, ...cuts];
}

function tolerancePoints(experiment: Experiment, column: string): Point[] {
  const base: Point = { id: 'base', label: say.asIs, family: familyOf(experiment), experiment };
  const kept = experiment.mitigations.filter(({ id }) => mitigationById(id).family !== 'post');
  const points = tolerances.map((tol): Point => ({
    id: `tolerance-${tol}`,
    label: say.tolerance(tol),
    family: 'post',
    experiment: {
      ...experiment,
      mitigations: [...kept, { id: 'group-thresholds', params: { groups: [column], tol } }],
    },
  }));
  return [base, ...points];
}

function penaltyPoints(experiment: Experiment, column: string): Point[] {
  const network = byGradients({ ...experiment, mitigations: [] });
  return strengths.map((strength): Point => ({
    id: `penalty-${strength}`,
    label: say.strength(plain(strength)),
    family: strength === 0 ? 'none' : 'in',
    experiment: { ...network, mitigations: strength === 0 ? [] : [penalty(column, strength)] },
  }));
}

function penalty(column: string, strength: number): Experiment['mitigations'][number] {
  return { id: 'penalty', params: { kind: 'demographic-parity', groups: [column], strength } };
}

/** A penalty needs gradients; without hidden units the network is the logistic model. */
function byGradients(experiment: Experiment): Experiment {
  return experiment.learner.id === 'mlp'
    ? experiment
    : { ...experiment, learner: { id: 'mlp', params: { hidden: [] } } };
}

function nameOf(id: string): string {
  return mitigationById(id).name.toLowerCase();
}

function changed({ mitigations }: Experiment): boolean {
  return mitigations.length > 0;
}

function familyOf({ mitigations }: Experiment): Point['family'] {
  const used = mitigations
    .filter(({ id }) => id !== 'none')
    .map(({ id }) => mitigationById(id).family);
  return (['post', 'in', 'pre'] as const).find((family) => used.includes(family)) ?? 'none';
}
