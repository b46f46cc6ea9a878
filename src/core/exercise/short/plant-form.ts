// How an author says what is to be planted in the rows of a pack.

import { z } from 'zod';

/** YAML reads 1 and true as what they are; a level of a column is always a text. */
export const level = z.union([z.string(), z.number(), z.boolean()]).transform(String);
/** Column → level. */
export const cell = z.record(z.string(), level);

/** What is to be planted; what it needs besides is read off the roles. */
export const plantForm = z.strictObject({
  plant: z.enum(['flip_label', 'drop_rows', 'shift_score', 'add_proxy', 'duplicate_rows']),
  /** A share, or the two ends between which each seed draws one. */
  share: z.union([
    z.number().min(0).max(1),
    z.tuple([z.number().min(0).max(1), z.number().min(0).max(1)]),
  ]),
  group: cell.default({}),
  seed: z.int().nonnegative().default(0),
  /** shift_score: what is added. */
  by: z.number().optional(),
  /** add_proxy: the new column. */
  name: z.string().optional(),
  label: z.string().optional(),
  from: level.optional(),
  to: level.optional(),
  score: z.string().optional(),
});

export type PlantTold = z.infer<typeof plantForm>;
