// What is measured on an experiment's decisions: on which rows, which metrics, for which groups.

import { z } from 'zod';
import { conditionSchema } from '../table/condition';
import { parts } from './experiment';

export const measureSchema = z.object({
  part: z.enum(parts),
  metrics: z.array(z.string()).min(1),
  /** One column, or several for their crossing; none for all rows together. */
  groups: z.array(z.string()),
  control: z.array(z.string()).default([]),
  /** Keep only rows that meet all of these: a cohort. */
  filter: z.array(conditionSchema).default([]),
  /** Half-width of what still counts as no difference; curriculum default 10 points. */
  margin: z.number().positive().default(0.1),
  /** How many comparisons the intervals must hold together. */
  family: z.int().positive().default(1),
  /** Draws for the null bands of the disparities: where chance alone would put them. No bands without it. */
  chance: z.int().positive().max(2000).optional(),
});

export type Measure = z.infer<typeof measureSchema>;
