// What a pack may set of the metric chooser, and what a learner may do with it.

import { z } from 'zod';
import { id, sentence } from '../pack';

/** What somebody says of a product, and which harm they speak of; none for what is no harm of a decision. */
const voice = z.strictObject({
  who: sentence,
  says: sentence,
  harm: z.string().optional(),
  /** Whether the decision falls on them; the team that made it is not affected. */
  affected: z.boolean(),
});

const product = z.strictObject({
  /** Name of the pack's experiment with its rows and decisions. */
  id,
  title: sentence,
  /** What is decided, and what a yes is. */
  decides: sentence,
  /** Voices by id. Of those that are affected and name a harm, the seed lets one speak. */
  voices: z.record(id, voice).default({}),
  /** Ways the group of each person could be known; one of them is right here. */
  holding: z
    .strictObject({
      fact: sentence,
      options: z.record(id, z.strictObject({ text: sentence, why: sentence })),
      right: id,
    })
    .optional(),
});

export const preset = z.strictObject({
  products: z.array(product).min(1),
  /** Columns whose groups are compared. */
  groups: z.array(z.string()).min(1),
  /** Rates that are shown beside the locked one. */
  metrics: z.array(z.string()).max(7).default([]),
  /** Which parts of the work stand here, in this order. */
  parts: z.array(z.enum(['hear', 'lock', 'plan', 'measure', 'hold'])).min(1),
});

const named = { product: z.string() };

export const action = z.discriminatedUnion('do', [
  /** Whose voice decides what is counted, and what it changes. */
  z.strictObject({ do: z.literal('hear'), ...named, voice: z.string(), changes: z.string() }),
  /** `trace` holds the answers of the tree (metric-tree.ts); `metric` is one that counts the harm it leads to. */
  z.strictObject({
    do: z.literal('lock'),
    ...named,
    trace: z.array(z.string()).min(1),
    metric: z.string(),
    reference: z.record(z.string(), z.string()),
    margin: z.number().positive().max(1),
    reason: z.string(),
  }),
  /** Works out, from practice rows, what the audit rows could show; `why` says what the margin means in practice. */
  z.strictObject({ do: z.literal('plan'), ...named, why: z.string() }),
  z.strictObject({ do: z.literal('open'), ...named }),
  /** Pins a rate of one group, or a group against the locked reference. */
  z.strictObject({
    do: z.literal('pin'),
    ...named,
    metric: z.string(),
    what: z.enum(['cell', 'difference']),
    cell: z.string().optional(),
  }),
  z.strictObject({
    do: z.literal('conclude'),
    ...named,
    verdict: z.enum(['beyond', 'shown', 'within', 'open']),
    cites: z.array(z.int()),
  }),
  /** Whose outcome must be known, and whether the group may be. */
  z.strictObject({
    do: z.literal('hold'),
    ...named,
    outcomeOf: z.enum(['nobody', 'everybody', 'yes', 'no']),
    holding: z.string(),
    reason: z.string(),
  }),
]);

export type ChooserPreset = z.infer<typeof preset>;
export type ChooserAction = z.infer<typeof action>;
export type Product = ChooserPreset['products'][number];
export type Voice = z.infer<typeof voice>;
export type Outcome = Extract<ChooserAction, { do: 'hold' }>['outcomeOf'];
export type ShownVerdict = Extract<ChooserAction, { do: 'conclude' }>['verdict'];

export interface ChooserState {
  /** Products whose audit rows are open here. */
  readonly opened: readonly string[];
}
