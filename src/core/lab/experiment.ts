// An experiment is plain JSON: which rows, which roles, which learner, which mitigations, measured on what. It fits in a link.

import { z } from 'zod';
import { plantSchema } from '../worlds/plant/plant';
import { kinds } from '../worlds/world';

/**
 * A shipped data set by id, invented rows by world and seed, or a person's own file by name, size and hash (the rows never
 * leave the page).
 */
const data = z.discriminatedUnion('source', [
  z.object({
    source: z.literal('shipped'),
    id: z.string(),
    /** Effects planted in these rows, one after the other (worlds/plant). */
    plant: z.array(plantSchema).optional(),
  }),
  z.object({
    source: z.literal('world'),
    id: z.string(),
    seed: z.int().nonnegative(),
    /** What is planted; absent: the seed decides. */
    kind: z.enum(kinds).optional(),
    /** A form of the world; absent: its first. */
    variant: z.string().optional(),
  }),
  z.object({
    source: z.literal('own'),
    name: z.string(),
    bytes: z.int().nonnegative(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    /** How the text was read: types, separator, what counts as missing (table/csv.ts). */
    reading: z.record(z.string(), z.unknown()),
    plant: z.array(plantSchema).optional(),
  }),
]);

const roles = z.object({
  label: z.string(),
  favourable: z.string(),
  groups: z.array(z.string()).min(1),
  /** Pre-registered reference level of each group column, never "the best after looking". */
  reference: z.record(z.string(), z.string()),
  features: z.array(z.string()),
  weight: z.string().optional(),
  unit: z.string().optional(),
  score: z.string().optional(),
  /** Rows with a missing feature: kept (missing is a level of its own) or left out. */
  missing: z.enum(['level', 'drop']),
});

const step = z.object({ id: z.string(), params: z.record(z.string(), z.unknown()) });

/** Practice rows are train and dev together; the judge's rows are never shown. */
export const parts = ['practice', 'audit', 'judge'] as const;

export const experimentSchema = z.object({
  v: z.literal(1),
  data,
  roles,
  /** Rows fall into train, dev, audit and judge by a hash of row and salt. */
  split: z.object({ salt: z.string() }),
  /** `given` uses the score column; `frozen` a shipped model. */
  learner: step,
  /** At most one of each family, in any order; none = the baseline. */
  mitigations: z.array(step).max(3),
  /** The decision rule where no post-processing sets one. */
  cutoff: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('fixed'), value: z.number() }),
    z.object({ kind: z.literal('base-rate') }),
    z.object({ kind: z.literal('top'), share: z.number().min(0).max(1) }),
    /** Where errors cost least, if one wrong yes weighs as much as so many missed people. */
    z.object({ kind: z.literal('cost'), costRatio: z.number().positive() }),
  ]),
  seed: z.int().nonnegative(),
});

export type Experiment = z.infer<typeof experimentSchema>;
export type Roles = Experiment['roles'];
export type Part = (typeof parts)[number];
