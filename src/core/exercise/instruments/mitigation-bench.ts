// The mitigation bench and its frontier: run repairs, count who gained and who lost, choose one point and say why.

import { z } from 'zod';
import { choiceSchema, type Body, type Entry } from '../../evidence/entry';
import type { Ask, Query } from '../../evidence/query';
import type { Experiment } from '../../lab/experiment';
import type { FrontierSpec, Gap } from '../../lab/frontier';
import { atLine } from '../../lab/jobs/matched-line';
import { rootCauses } from '../root-causes';
import {
  cellName,
  judgedMetric,
  lineName,
  lockAt,
  titleOf,
  titleUnder,
  type Scene,
} from '../scene';
import { withValue } from '../template';
import { Refused, type Instrument, type Pending } from './instrument';

const preset = z.strictObject({
  question: z.string(),
  /** Name of the experiment everything is compared with. */
  base: z.string(),
  recipes: z.array(z.string()).min(2),
  /** Choices that are no run, such as do-not-deploy, in words. */
  options: z.record(z.string(), z.string()).default({}),
  /** Most that balanced accuracy may fall, as a share. */
  floor: z.number().positive(),
  /** Asks which cause the evidence supports: causes on offer (root-causes.ts), kept as the answer to this question. */
  causes: z
    .strictObject({
      question: z.string(),
      offered: z.array(z.enum(rootCauses.map(({ id }) => id))).min(2),
    })
    .optional(),
});

const action = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('run'),
    recipe: z.string(),
    knobs: z.record(z.string(), z.number()).default({}),
  }),
  /** Pins how many people of a cell gained or lost the offer, on practice rows. */
  z.strictObject({
    do: z.literal('count'),
    run: z.int(),
    cell: z.string(),
    change: z.enum(['gained', 'lost']),
    who: z.enum(['all', 'deserving', 'other']),
  }),
  /** Pins the gap of a run on practice rows. */
  z.strictObject({ do: z.literal('pin'), run: z.int() }),
  /** Pins the same gap of the unrepaired model at one line for everybody: what moving the line alone would have done. */
  z.strictObject({ do: z.literal('line'), to: z.number() }),
  /** Says which cause the evidence supports. */
  z.strictObject({
    do: z.literal('cause'),
    cause: z.string(),
    reason: z.string(),
    cites: z.array(z.int()).default([]),
  }),
  z.strictObject({
    do: z.literal('choose'),
    choice: choiceSchema,
    reason: z.string(),
    rejected: z.array(z.strictObject({ choice: choiceSchema, why: z.string() })).default([]),
    cites: z.array(z.int()).default([]),
  }),
]);

export type BenchPreset = z.infer<typeof preset>;
export type BenchAction = z.infer<typeof action>;
export interface BenchState {
  /** Entry number of the run that is shown large, if any. */
  readonly shown: number | null;
}

export const mitigationBench: Instrument<BenchPreset, BenchState, BenchAction> = {
  id: 'mitigation-bench',
  name: 'Mitigation bench',
  plain: 'Runs repairs and shows what each costs, in points and in people.',
  source:
    'Families of mitigation: Bellamy et al. 2018, section 6; levelling down: Mittelstadt et al. 2023.',
  preset,
  action,
  begin: (_given, scene) => ({ shown: scene.attempt.runs.at(-1)?.n ?? null }),
  act(given, state, move, scene) {
    switch (move.do) {
      case 'run':
        return { state, pending: [runOf(given.recipes, move, scene)] };
      case 'count': {
        const run = runAt(scene, move.run);
        const { groups, cell, reference } = lockedGap(scene);
        mustBeLevel(scene, groups[0]!, move.cell);
        const ask: Ask = {
          kind: 'moved',
          groups,
          cell: move.cell,
          reference: move.cell === cell ? reference : cell,
          change: move.change,
          who: move.who,
          before: scene.experiment(given.base),
        };
        return { state: { shown: run.n }, pending: [pinned(scene, run.body, ask)] };
      }
      case 'pin': {
        const run = runAt(scene, move.run);
        return {
          state: { shown: run.n },
          pending: [pinned(scene, run.body, lockedGap(scene))],
        };
      }
      case 'line': {
        const alone = {
          title: lineName(move.to),
          experiment: atLine(scene.experiment(given.base), move.to),
        };
        return { state, pending: [pinned(scene, alone, lockedGap(scene))] };
      }
      case 'cause':
        return { state, pending: [causeOf(given, move)] };
      case 'choose':
        return { state, pending: [decisionOf(given, move, scene)] };
    }
  },
  options(given, state, scene) {
    const runs = given.recipes.map((recipe) => ({ do: 'run' as const, recipe, knobs: {} }));
    const choices = scene.attempt.runs.map(({ n }) => ({
      do: 'choose' as const,
      choice: { kind: 'run' as const, run: n },
      reason: 'It looks good.',
      rejected: [],
      cites: [],
    }));
    const { offered = [] } = given.causes ?? {};
    const cites = scene.attempt.evidence.map(({ n }) => n);
    const causes = offered.map((cause) => ({
      do: 'cause' as const,
      cause,
      reason: 'It must be so.',
      cites,
    }));
    return [
      ...runs,
      ...choices,
      ...causes,
      ...(state.shown === null ? [] : [{ do: 'pin' as const, run: state.shown }]),
    ];
  },
};

/**
 * The locked gap as a question: the metric that counts the locked harm, a group compared with the locked reference.
 * `before` an entry: the lock that stood then. The order of ticks does not matter: columns come in the card's order.
 */
export function lockedGap(scene: Scene, before = Infinity): Extract<Ask, { kind: 'difference' }> {
  const lock = lockAt(scene, before)?.body;
  if (!lock)
    throw new Refused('Lock a metric and a reference group first: the bench shows that gap.');
  const card = scene.about.groups.find(({ column }) => lock.groups.includes(column));
  const column = card?.column ?? lock.groups[0]!;
  const reference = lock.reference[column] ?? card?.reference ?? '';
  const others = Object.keys(card?.levels ?? {}).filter((level) => level !== reference);
  // The largest of the others: a card's own reference is its largest group, and the rest stand in order of size.
  const cell = others.find((level) => level === card?.reference) ?? others[0] ?? reference;
  return {
    kind: 'difference',
    metric: judgedMetric(scene, lock),
    groups: [column],
    cell,
    reference,
  };
}

function mustBeLevel(scene: Scene, column: string, cell: string): void {
  const levels = Object.keys(
    scene.about.groups.find((group) => group.column === column)?.levels ?? {},
  );
  if (levels.includes(cell)) return;
  const names = levels.map((level) => cellName(scene, [column], level)).join(', ');
  throw new Refused(`The bench counts by ${column}, as locked. There are: ${names}.`);
}

/** What the frontier job needs to draw every run of this log beside the inherited model and the trivial answer. */
export function frontierSpec(given: BenchPreset, scene: Scene, seeds: number): FrontierSpec {
  const { metric, groups, cell, reference } = lockedGap(scene);
  const gap: Gap = { metric, column: groups[0]!, group: cell, reference };
  const base = scene.experiment(given.base);
  const refuseAll: Experiment = { ...base, mitigations: [], cutoff: { kind: 'fixed', value: 1 } };
  return {
    points: [
      { id: 'base', label: 'as inherited', family: 'none', experiment: base },
      ...scene.attempt.runs
        .filter(({ body }) => body.recipe !== given.base)
        .map(({ n, body }) => ({
          id: `run-${n}`,
          label: body.title,
          family: body.family,
          experiment: body.experiment,
        })),
      { id: 'refuse-everyone', label: 'refuse everyone', family: 'none', experiment: refuseAll },
    ],
    seeds,
    part: 'practice',
    gap,
    baseline: 'base',
  };
}

/** A recipe about to be run, if it is on offer, with its knobs where they were set. Needs a lock: a run shows that gap. */
export function runOf(
  offered: readonly string[],
  move: Extract<BenchAction, { do: 'run' }>,
  scene: Scene,
): Pending {
  const recipe = offered.includes(move.recipe) ? scene.pack.lab.recipes[move.recipe] : undefined;
  if (!recipe) throw new Refused(`The bench offers no repair "${move.recipe}".`);
  let experiment = scene.experiment(recipe.experiment);
  const set: string[] = [];
  for (const knob of recipe.knobs) {
    const value = move.knobs[knob.id] ?? knob.start;
    if (value < knob.min || value > knob.max) {
      throw new Refused(`${knob.title} goes from ${knob.min} to ${knob.max}; ${value} is outside.`);
    }
    experiment = withValue(experiment, knob.path, value);
    set.push(`${knob.title} ${value}`);
  }
  const title = set.length === 0 ? recipe.title : `${recipe.title} (${set.join(', ')})`;
  return {
    kind: 'run',
    body: { recipe: move.recipe, title, family: recipe.family, experiment },
    gap: lockedGap(scene),
  };
}

function runAt(scene: Scene, n: number): Entry<'run'> {
  const found = scene.attempt.runs.find((run) => run.n === n);
  if (!found) throw new Refused('That run is not in your notebook. Run the repair first.');
  return found;
}

function pinned(
  scene: Scene,
  { title, experiment }: Pick<Body<'run'>, 'title' | 'experiment'>,
  ask: Ask,
): Pending {
  const query: Query = { experiment, part: 'practice', ask, filter: [], margin: 0.1, family: 1 };
  return { kind: 'evidence', body: { title: titleUnder(title, titleOf(scene, ask)), query } };
}

function causeOf(
  { causes }: BenchPreset,
  { cause, reason, cites }: Extract<BenchAction, { do: 'cause' }>,
): Pending {
  if (!causes?.offered.includes(cause)) throw new Refused('Choose one of the causes on offer.');
  if (reason.trim() === '')
    throw new Refused('Say in one sentence what you saw that speaks for this cause.');
  return { kind: 'answer', body: { question: causes.question, value: { cause, reason }, cites } };
}

function decisionOf(
  given: BenchPreset,
  move: Extract<BenchAction, { do: 'choose' }>,
  scene: Scene,
): Pending {
  for (const choice of [move.choice, ...move.rejected.map((other) => other.choice)]) {
    if (choice.kind === 'run') runAt(scene, choice.run);
    if (choice.kind === 'option' && !given.options[choice.option]) {
      throw new Refused(`There is no option "${choice.option}" to choose.`);
    }
    if (choice.kind === 'cutoff') throw new Refused('Run a cut-off first, then choose that run.');
  }
  if (move.reason.trim() === '') throw new Refused('Say in one sentence why you choose it.');
  const { choice, reason, rejected, cites } = move;
  const body: Body<'decision'> = { question: given.question, choice, reason, rejected, cites };
  return { kind: 'decision', body };
}
