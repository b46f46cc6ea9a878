// The impossibility explorer: move base rate, precision and true positive rate of two groups, see the false positive rate that
// follows, evaluate it on real rows, and say which equality to give up.

import { z } from 'zod';
import { sentence } from '../pack';
import { Refused, type Instrument } from './instrument';

const share = z.number().min(0).max(1);
const rates = z.strictObject({ base: share, precision: share, found: share });

const group = z.strictObject({ title: sentence, start: rates });

const preset = z.strictObject({
  /** Two groups and where their sliders stand at first. */
  groups: z.tuple([group, group]),
  /** Words for the four rates in this case. */
  rates: z.strictObject({
    base: sentence,
    precision: sentence,
    found: sentence,
    wrong: sentence,
  }),
  /** Rows on which the sliders can be put: the measured rates of both groups, by names of queries. */
  rows: z
    .strictObject({
      title: sentence,
      part: z.enum(['practice', 'audit']).default('practice'),
      measured: z.tuple([
        z.strictObject({
          base: z.string(),
          precision: z.string(),
          found: z.string(),
          wrong: z.string(),
        }),
        z.strictObject({
          base: z.string(),
          precision: z.string(),
          found: z.string(),
          wrong: z.string(),
        }),
      ]),
      /** What can be evaluated and pinned: queries of the rate that follows. */
      evaluate: z.array(z.string()).min(1),
    })
    .optional(),
  /** Asks which equality to give up, for this product. */
  giveUp: z.strictObject({ question: z.string(), asks: sentence }).optional(),
});

const which = ['base', 'precision', 'found'] as const;

const action = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('move'),
    group: z.int().min(0).max(1),
    rate: z.enum(which),
    to: share,
  }),
  /** Both groups get the first one's rate. */
  z.strictObject({ do: z.literal('equalise'), rate: z.enum(which) }),
  z.strictObject({ do: z.literal('pin'), query: z.string() }),
  z.strictObject({
    do: z.literal('give-up'),
    rate: z.enum(['precision', 'found', 'wrong']),
    reason: z.string(),
  }),
]);

export type ExplorerRates = z.infer<typeof rates>;
export type ImpossibilityPreset = z.infer<typeof preset>;
export type ImpossibilityAction = z.infer<typeof action>;
export interface ImpossibilityState {
  readonly groups: readonly [ExplorerRates, ExplorerRates];
  readonly moved: boolean;
}

export const impossibilityExplorer: Instrument<
  ImpossibilityPreset,
  ImpossibilityState,
  ImpossibilityAction
> = {
  id: 'impossibility-explorer',
  name: 'Impossibility explorer',
  plain: 'Which rates can be equal for two groups at once, and which cannot.',
  source: 'Chouldechova 2017, Big Data 5; Kleinberg, Mullainathan & Raghavan 2017.',
  preset,
  action,
  begin: ({ groups: [one, other] }) => ({ groups: [one.start, other.start], moved: false }),
  act(given, state, move, scene) {
    switch (move.do) {
      case 'move': {
        const [one, other] = state.groups;
        const put = (held: ExplorerRates): ExplorerRates => ({ ...held, [move.rate]: move.to });
        const groups =
          move.group === 0 ? ([put(one), other] as const) : ([one, put(other)] as const);
        return { state: { groups, moved: true }, pending: [] };
      }
      case 'equalise': {
        const [one, other] = state.groups;
        const groups = [one, { ...other, [move.rate]: one[move.rate] }] as const;
        return { state: { groups, moved: true }, pending: [] };
      }
      case 'pin': {
        const { rows } = given;
        if (!rows?.evaluate.includes(move.query))
          throw new Refused('This step has no such number to evaluate.');
        const body = {
          title: scene.pack.lab.queries[move.query]!.title,
          query: scene.query(move.query, rows.part),
        };
        return { state, pending: [{ kind: 'evidence', body }] };
      }
      case 'give-up': {
        if (!given.giveUp) throw new Refused('Nothing has to be given up in this step.');
        if (!state.moved) throw new Refused('Move the sliders first, to see what gives way.');
        if (move.reason.trim() === '')
          throw new Refused('Say in one sentence whom your choice hurts least.');
        const body = {
          question: given.giveUp.question,
          choice: { kind: 'option' as const, option: move.rate },
          reason: move.reason,
          rejected: [],
          cites: [],
        };
        return { state, pending: [{ kind: 'decision', body }] };
      }
    }
  },
  options: ({ rows, giveUp }) => [
    ...which.map((rate) => ({ do: 'equalise' as const, rate })),
    ...(rows?.evaluate ?? []).map((query) => ({ do: 'pin' as const, query })),
    ...(giveUp ? [{ do: 'give-up' as const, rate: 'wrong' as const, reason: 'It is usual.' }] : []),
  ],
};
