// The adversary's bench: train against it, watch its loss, and ask a fresh probe what can still be read.

import { z } from 'zod';
import type { Experiment } from '../../lab/experiment';
import type { Ask } from '../../evidence/query';
import { titleOf, titleUnder, type Scene } from '../scene';
import { runOf } from './mitigation-bench';
import { Refused, type Instrument, type Pending } from './instrument';

/** Whom a probe looks for, and among which rows: all, or those with one label where separation is the aim. */
export const probing = z.strictObject({
  column: z.string(),
  cell: z.string(),
  among: z.enum(['all', 'favourable', 'unfavourable']).default('all'),
});

const preset = z.strictObject({
  question: z.string(),
  /** Name of the experiment of the network alone; it has a title in lab.yaml. */
  network: z.string(),
  /** Recipe with the knob "strength". */
  recipe: z.string(),
  probe: probing,
});

const action = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('train'), strength: z.number() }),
  /** A new probe on the frozen representation of a run, or of the network alone (null), on practice rows it never learnt from. */
  z.strictObject({
    do: z.literal('probe'),
    run: z.int().nullable(),
    reads: z.enum(['group', 'label']),
  }),
  /** Hands in a run. */
  z.strictObject({
    do: z.literal('hand-in'),
    run: z.int(),
    reason: z.string(),
    cites: z.array(z.int()).default([]),
  }),
]);

export type AdversaryPreset = z.infer<typeof preset>;
export type AdversaryAction = z.infer<typeof action>;
export interface AdversaryState {
  /** Entry number of the run that is looked at; null = the network alone. */
  readonly shown: number | null;
}

export const adversaryBench: Instrument<AdversaryPreset, AdversaryState, AdversaryAction> = {
  id: 'adversary-bench',
  name: 'Adversary bench',
  plain:
    'Trains a network against an adversary, and lets a fresh probe say what is still there to be read.',
  source:
    'Ganin et al. 2016; Zhang, Lemoine & Mitchell 2018; fresh probes: Elazar & Goldberg 2018.',
  preset,
  action,
  begin: (given, scene) => ({ shown: runsOf(given, scene).at(-1)?.n ?? null }),
  act(given, state, move, scene) {
    switch (move.do) {
      case 'train': {
        const { recipe } = given;
        const knobs = { strength: move.strength };
        return { state, pending: [runOf([recipe], { do: 'run', recipe, knobs }, scene)] };
      }
      case 'probe': {
        const { named, experiment } = looked(given, move.run, scene);
        return {
          state: { shown: move.run },
          pending: [probePin(given.probe, { named, experiment, reads: move.reads }, scene)],
        };
      }
      case 'hand-in': {
        looked(given, move.run, scene);
        if (move.reason.trim() === '')
          throw new Refused('Say in one sentence why you hand in this run.');
        const { run, reason, cites } = move;
        return {
          state: { shown: run },
          pending: [
            {
              kind: 'decision',
              body: {
                question: given.question,
                choice: { kind: 'run', run },
                reason,
                rejected: [],
                cites,
              },
            },
          ],
        };
      }
    }
  },
  options(given, _state, scene) {
    const { min, max } = strengthOf(given, scene);
    const runs = runsOf(given, scene).map(({ n }) => n);
    return [
      ...[max, min].map((strength) => ({ do: 'train' as const, strength })),
      { do: 'probe', run: null, reads: 'group' },
      ...runs.flatMap((run) => [
        { do: 'probe' as const, run, reads: 'group' as const },
        { do: 'hand-in' as const, run, reason: 'It looks good.', cites: [] },
      ]),
    ];
  },
};

/** The knob of the recipe. Throws an error naming it when the pack has none. */
export function strengthOf(
  { recipe }: AdversaryPreset,
  { pack }: Scene,
): { readonly min: number; readonly max: number; readonly start: number } {
  const found = pack.lab.recipes[recipe]?.knobs.find(({ id }) => id === 'strength');
  if (found) return found;
  throw new Error(`lab.yaml, recipes.${recipe}: the adversary bench needs a knob "strength".`);
}

/** The runs against the adversary so far. */
export function runsOf({ recipe }: AdversaryPreset, { attempt }: Scene): Scene['attempt']['runs'] {
  return attempt.runs.filter(({ body }) => body.recipe === recipe);
}

interface Looked {
  /** A number's title, said of this model. */
  named(own: string): string;
  readonly experiment: Experiment;
}

function looked(given: AdversaryPreset, n: number | null, scene: Scene): Looked {
  if (n === null) return modelOf(given.network, scene);
  const run = runsOf(given, scene).find((each) => each.n === n);
  if (!run)
    throw new Refused('That run is not in your notebook. Train against the adversary first.');
  const { title, experiment } = run.body;
  return { named: (own) => titleUnder(title, own), experiment };
}

/** A model of the exercise's own, under its title or another one it gives. */
export function modelOf(
  name: string,
  scene: Scene,
  title = scene.pack.lab.experiments[name]?.title,
): Looked {
  return {
    named: (own) => (title === undefined ? own : titleUnder(title, own)),
    experiment: scene.experiment(name),
  };
}

/** What a fresh probe is asked. */
export function probeAsk(
  { column, cell, among }: z.infer<typeof probing>,
  reads: 'group' | 'label',
): Extract<Ask, { kind: 'probe' }> {
  return { kind: 'probe', reads, column, cell, among: reads === 'label' ? 'all' : among };
}

/** A probe of a model of the exercise, about to be pinned. */
export function probePin(
  probe: z.infer<typeof probing>,
  { named, experiment, reads }: Looked & { readonly reads: 'group' | 'label' },
  scene: Scene,
): Pending {
  const ask = probeAsk(probe, reads);
  return {
    kind: 'evidence',
    body: {
      title: named(titleOf(scene, ask)),
      query: { experiment, part: 'practice', ask, filter: [], margin: 0.1, family: 1 },
    },
  };
}
