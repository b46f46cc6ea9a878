// The table before and after: one repair, several measures side by side, and the learner says which of them got worse.

import { z } from 'zod';
import { runOf } from './mitigation-bench';
import { pinNamed } from './pin-named';
import { Refused, type Instrument } from './instrument';

/** One line of the table: two named queries of the pack. */
const measure = z.strictObject({
  id: z.string(),
  title: z.string(),
  before: z.string(),
  after: z.string(),
  /** A gap is better near zero, whatever its sign; a rate over everybody when it is high. */
  better: z.enum(['near-zero', 'high']),
});

const preset = z.strictObject({
  question: z.string(),
  /** The recipe that is run. */
  recipe: z.string(),
  measures: z.array(measure).min(2),
});

const action = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('run') }),
  /** Pins these lines, on practice rows. */
  z.strictObject({
    do: z.literal('pin'),
    measures: z.array(z.string()).min(1),
    sides: z.enum(['before', 'after', 'both']).default('both'),
  }),
  /** Says which lines got worse. */
  z.strictObject({ do: z.literal('say'), worse: z.array(z.string()), cites: z.array(z.int()) }),
]);

export type TablePreset = z.infer<typeof preset>;
export type TableAction = z.infer<typeof action>;
export type TableState = Readonly<Record<string, never>>;

export const beforeAfter: Instrument<TablePreset, TableState, TableAction> = {
  id: 'before-after',
  name: 'Before and after',
  plain: 'Shows several measures before and after one repair, so that none is read alone.',
  source:
    'The trap of a single metric: Selbst et al. 2019; incompatible aims: Kleinberg et al. 2017.',
  preset,
  action,
  begin: () => ({}),
  act(given, state, move, scene) {
    if (move.do === 'run') {
      const { recipe } = given;
      return { state, pending: [runOf([recipe], { do: 'run', recipe, knobs: {} }, scene)] };
    }
    const ran = scene.attempt.runs.some(({ body }) => body.recipe === given.recipe);
    if (!ran) throw new Refused('Train with the weights first: there is no "after" yet.');
    const lines = move.do === 'pin' ? move.measures : move.worse;
    const strange = lines.find((id) => !given.measures.some((each) => each.id === id));
    if (strange !== undefined) throw new Refused(`The table has no line "${strange}".`);
    if (move.do === 'pin') {
      const chosen = given.measures.filter(({ id }) => lines.includes(id));
      return {
        state,
        pending: chosen.flatMap(({ before, after }) => [
          ...(move.sides === 'after' ? [] : [pinNamed(before, 'practice', scene)]),
          ...(move.sides === 'before' ? [] : [pinNamed(after, 'practice', scene)]),
        ]),
      };
    }
    const value = { worse: [...new Set(move.worse)].sort() };
    return {
      state,
      pending: [{ kind: 'answer', body: { question: given.question, value, cites: move.cites } }],
    };
  },
  options(given, _state, scene) {
    const all = given.measures.map(({ id }) => id);
    const cites = scene.attempt.evidence.map(({ n }) => n);
    return [
      { do: 'run' },
      { do: 'pin', measures: all, sides: 'both' },
      { do: 'say', worse: all, cites },
    ];
  },
};
