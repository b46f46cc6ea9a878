// The trainer with seeds: the same recipe on several draws of the practice rows, so that nobody takes one draw for the recipe.

import { z } from 'zod';
import type { Ask } from '../../evidence/query';
import { titleOf, titleUnder, type Scene } from '../scene';
import { Refused, type Instrument } from './instrument';

const preset = z.strictObject({
  /** Names of the experiments that may be trained; each has a title in lab.yaml. */
  experiments: z.array(z.string()).min(1),
  /** Metrics over everybody. */
  metrics: z.array(z.string()).min(1),
  /** The gap that is followed as well. */
  gap: z.strictObject({
    metric: z.string(),
    column: z.string(),
    cell: z.string(),
    reference: z.string(),
  }),
  most: z.int().min(2).max(20).default(10),
});

const action = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('train'), experiment: z.string(), seeds: z.int() }),
  /** Pins mean, lowest and highest of what was trained; without a metric those of the gap. */
  z.strictObject({ do: z.literal('pin'), metric: z.string().optional() }),
]);

export type TrainerPreset = z.infer<typeof preset>;
export type TrainerAction = z.infer<typeof action>;
export interface TrainerState {
  readonly experiment: string;
  /** 1 until more are asked for: one draw has no spread. */
  readonly seeds: number;
}

export const seedTrainer: Instrument<TrainerPreset, TrainerState, TrainerAction> = {
  id: 'seed-trainer',
  name: 'Trainer with seeds',
  plain:
    'Trains one recipe on several draws of the practice rows and shows how far the results lie apart.',
  source: 'Bouthillier et al. 2021, Accounting for Variance in Machine Learning Benchmarks.',
  preset,
  action,
  begin: ({ experiments }) => ({ experiment: experiments[0]!, seeds: 1 }),
  act(given, state, move, scene) {
    if (move.do === 'train') {
      const { experiment, seeds } = move;
      if (!given.experiments.includes(experiment))
        throw new Refused(`The trainer does not offer "${experiment}".`);
      if (seeds < 1 || seeds > given.most)
        throw new Refused(`Choose from 1 to ${given.most} seeds.`);
      return { state: { experiment, seeds }, pending: [] };
    }
    if (state.seeds < 2) throw new Refused('One seed has no spread. Train with more first.');
    if (move.metric !== undefined && !given.metrics.includes(move.metric))
      throw new Refused(`The trainer does not show "${move.metric}".`);
    return {
      state,
      pending: [
        {
          kind: 'evidence',
          body: {
            title: spreadTitle(given, state, scene, move.metric),
            query: {
              experiment: scene.experiment(state.experiment),
              part: 'practice',
              ask: spreadAsk(given, state, move.metric),
              filter: [],
              margin: 0.1,
              family: 1,
            },
          },
        },
      ],
    };
  },
  options(given) {
    const pins = given.metrics.map((metric) => ({ do: 'pin' as const, metric }));
    return [{ do: 'train', experiment: given.experiments[0]!, seeds: 2 }, { do: 'pin' }, ...pins];
  },
};

/** What is asked of every seed: the gap, or a metric over everybody. */
export function spreadAsk(
  { gap }: TrainerPreset,
  { seeds }: TrainerState,
  metric: string | undefined,
): Extract<Ask, { kind: 'spread' }> {
  const { column, cell, reference } = gap;
  return {
    kind: 'spread',
    of:
      metric === undefined
        ? { kind: 'difference', metric: gap.metric, groups: [column], cell, reference }
        : { kind: 'overall', metric },
    seeds,
  };
}

function spreadTitle(
  given: TrainerPreset,
  state: TrainerState,
  scene: Scene,
  metric: string | undefined,
): string {
  const own = titleOf(scene, spreadAsk(given, state, metric));
  const title = scene.pack.lab.experiments[state.experiment]?.title;
  return title === undefined ? own : titleUnder(title, own);
}
