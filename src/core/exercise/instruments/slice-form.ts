// What a pack may set of the slice auditor, what a learner may do with it, and the state it is in.

import { z } from 'zod';

export const preset = z.strictObject({
  /** Name of the pack's experiment that is audited. */
  experiment: z.string(),
  /** Shortlists of the pickers, at most seven each. */
  metrics: z.array(z.string()).min(1).max(7),
  groups: z.array(z.array(z.string())).min(1).max(7),
  start: z.strictObject({ metric: z.string(), groups: z.array(z.string()) }),
  /** `practice`: these rows only. `audit`: audit rows too, once something is locked. */
  rows: z.enum(['practice', 'audit']),
  /** Half-width of what counts as no difference here, if it is not the locked one: many small cells need a wider one. */
  margin: z.number().positive().optional(),
  /** Whether the lock form is shown here. */
  lock: z.enum(['here', 'elsewhere']).default('elsewhere'),
  /** Numbers that are no rate of one group, by the names of the pack's queries: each can be pinned under its name. */
  named: z.array(z.string()).default([]),
  /** Asks for the set of cells that cannot be told from the worst. */
  set: z
    .strictObject({ question: z.string(), metric: z.string(), groups: z.array(z.string()) })
    .optional(),
});

const pins = ['overall', 'cell', 'difference', 'ratio'] as const;

export const action = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('look'),
    metric: z.string().optional(),
    groups: z.array(z.string()).optional(),
  }),
  z.strictObject({
    do: z.literal('lock'),
    metrics: z.array(z.string()).min(1),
    groups: z.array(z.string()).min(1),
    reference: z.record(z.string(), z.string()),
    margin: z.number().positive().max(1),
    harm: z.string(),
    reason: z.string(),
  }),
  z.strictObject({ do: z.literal('open') }),
  z.strictObject({ do: z.literal('practise') }),
  /** Shows every cell against this one instead of the locked reference; null returns to it. */
  z.strictObject({ do: z.literal('against'), cell: z.string().nullable() }),
  /** Pins what is shown: all rows, one cell, or a cell against the reference. */
  z.strictObject({
    do: z.literal('pin'),
    what: z.enum(pins),
    cell: z.string().optional(),
    reference: z.string().optional(),
  }),
  /** Pins one of the named numbers, on the rows that are shown. */
  z.strictObject({ do: z.literal('pin-named'), query: z.string() }),
  z.strictObject({ do: z.literal('mark'), cell: z.string() }),
  z.strictObject({ do: z.literal('unmark'), cell: z.string() }),
  /** Marks exactly these cells. */
  z.strictObject({ do: z.literal('set-marks'), cells: z.array(z.string()) }),
  /** Hands in the marked cells. */
  z.strictObject({ do: z.literal('say'), cites: z.array(z.int()).default([]) }),
]);

export type SlicePreset = z.infer<typeof preset>;
export type SliceAction = z.infer<typeof action>;
export interface SliceState {
  readonly metric: string;
  readonly groups: readonly string[];
  readonly part: 'practice' | 'audit';
  /** The cell everything is shown against, if not the locked reference. */
  readonly against: string | null;
  /** Cells marked as not distinguishable from the worst. */
  readonly marked: readonly string[];
}
