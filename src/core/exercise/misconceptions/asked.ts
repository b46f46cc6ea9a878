// Short ways to ask and to say: the queries and figures that the counter-examples are made of.

import { speak, speakInterval, type Figure } from '../../documents/figures';
import { lockOf } from '../../evidence/fold';
import type { Entry } from '../../evidence/entry';
import type { Ask, Query } from '../../evidence/query';
import type { Experiment, Part } from '../../lab/experiment';
import { lockedGap, type BenchPreset } from '../instruments/mitigation-bench';
import { cellName, metricName, type Scene } from '../scene';

export type Difference = Extract<Ask, { kind: 'difference' }>;

/** A question about an experiment, one comparison wide. */
export function query(
  experiment: Experiment,
  part: Part,
  ask: Ask,
  filter: Query['filter'] = [],
): Query {
  return { experiment, part, ask, filter, margin: 0.1, family: 1 };
}

/** "11.7 points (8.6 to 14.8)" */
export function points({ value, n, interval }: Omit<Figure, 'tooSmall'>): string {
  const ends = speakInterval({ interval, n }, 'points');
  return `${speak({ value, n }, 'points')}${ends === '' ? '' : ` (${ends})`}`;
}

/** "52.1 %"; of few people without decimals. */
export function percent(value: number | null | undefined, n = Infinity): string {
  return speak({ value: value ?? null, n }, 'share');
}

/** The metric as a word within a sentence: "missed offers". */
export function named(scene: Scene, metric: string): string {
  return metricName(scene, metric).toLowerCase();
}

/** The experiment an exercise is about: what its decision is compared with, or its first. */
export function audited(scene: Scene): Experiment {
  const { exercise, lab } = scene.pack;
  return scene.experiment(exercise.gates.reference ?? Object.keys(lab.experiments)[0]!);
}

/** The locked gap, or undefined before anything is locked. */
export function gapOf(scene: Scene, before = Infinity): Difference | undefined {
  return scene.attempt.locks.some(({ n }) => n < before) ? lockedGap(scene, before) : undefined;
}

/** The gap a sentence is about: the comparison it cites; else the locked one. */
export function gapMeant(scene: Scene, cites: readonly number[]): Difference | undefined {
  const own = scene.attempt.evidence.find(
    ({ n, body }) => cites.includes(n) && ['difference', 'ratio'].includes(body.query.ask.kind),
  )?.body.query.ask;
  if (own?.kind === 'difference') return own;
  if (own?.kind === 'ratio') return { ...own, kind: 'difference' };
  return gapOf(scene);
}

/** Half-width of what counts as no difference: the locked one. */
export function marginOf({ attempt }: Scene): number {
  return lockOf(attempt)?.body.margin ?? 0.1;
}

/** "women" */
export function whom(scene: Scene, { groups }: Pick<Difference, 'groups'>, cell: string): string {
  return cellName(scene, groups, cell);
}

/** The bench of an exercise: its step, its question, and the model everything on it is compared with. */
export function benchOf({ pack }: Scene): (BenchPreset & { readonly step: string }) | undefined {
  for (const { id: step, instruments } of pack.exercise.steps) {
    const use = instruments.find(({ use: id }) => id === 'mitigation-bench');
    if (use) return { ...(use.preset as BenchPreset), step };
  }
  return undefined;
}

export interface Chosen {
  readonly decision: Entry<'decision'>;
  readonly run: Entry<'run'>;
  /** The model it repairs. */
  readonly base: Experiment;
  readonly gap: Difference;
}

/** The run that was decided for on the bench, if one was. */
export function chosenRun(scene: Scene): Chosen | undefined {
  const bench = benchOf(scene);
  const decision = bench && scene.attempt.decisions.get(bench.question);
  const choice = decision?.body.choice;
  if (!bench || !decision || choice?.kind !== 'run') return undefined;
  const run = scene.attempt.runs.find(({ n }) => n === choice.run);
  const gap = gapOf(scene, decision.n);
  return run && gap && { decision, run, base: scene.experiment(bench.base), gap };
}

/** Whether a group with the higher value of a metric is the worse off. */
export function highIsBad({ pack }: Scene, metric: string): boolean {
  return pack.lab.metrics[metric]?.better === 'low';
}
