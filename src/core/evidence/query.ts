// A query is a number's recipe: which experiment, which rows, what is asked. Run again it gives the same number.

import { z } from 'zod';
import { experimentSchema, parts } from '../lab/experiment';
import { conditionSchema } from '../table/condition';

const cell = z.string().min(1);
const groups = z.array(z.string()).min(1);

export const askSchema = z.discriminatedUnion('kind', [
  /** A metric over all rows together. */
  z.strictObject({ kind: z.literal('overall'), metric: z.string() }),
  /** A metric in one cell; cells are named by their levels joined with "|". */
  z.strictObject({ kind: z.literal('cell'), metric: z.string(), groups, cell }),
  /** A metric in one cell minus (or over) the metric in the reference cell. */
  z.strictObject({
    kind: z.literal('difference'),
    metric: z.string(),
    groups,
    cell,
    reference: cell,
  }),
  z.strictObject({ kind: z.literal('ratio'), metric: z.string(), groups, cell, reference: cell }),
  /** A named disparity, such as average-odds-difference; signed ones compare the cell with the reference. */
  z.strictObject({
    kind: z.literal('disparity'),
    disparity: z.string(),
    groups,
    cell,
    reference: cell,
  }),
  /** People of a group who gained or lost the favourable decision against another experiment, same rows. */
  z.strictObject({
    kind: z.literal('moved'),
    groups,
    cell,
    /** Any other cell: `compare` measures a gap beside the people. */
    reference: cell,
    change: z.enum(['gained', 'lost']),
    who: z.enum(['all', 'deserving', 'other']),
    before: experimentSchema,
  }),
  /** A share of the rows themselves: no model is asked. */
  z.strictObject({
    kind: z.literal('share'),
    of: conditionSchema,
    within: z.array(conditionSchema).default([]),
    weight: z.string().optional(),
  }),
]);

export const querySchema = z.strictObject({
  experiment: experimentSchema,
  part: z.enum(parts),
  ask: askSchema,
  filter: z.array(conditionSchema).default([]),
  margin: z.number().positive().default(0.1),
  family: z.int().positive().default(1),
});

export const answerSchema = z.strictObject({
  /** null = not defined here (0/0). */
  value: z.number().nullable(),
  /** People in the denominator. */
  n: z.int().nonnegative(),
  /** People in the numerator, for shares. */
  part: z.number().optional(),
  interval: z
    .strictObject({ lo: z.number(), hi: z.number(), method: z.string(), level: z.number() })
    .optional(),
  tooSmall: z.boolean(),
});

export type Ask = z.infer<typeof askSchema>;
export type Query = z.infer<typeof querySchema>;
export type Answer = z.infer<typeof answerSchema>;

/** How a value is read: a share, a difference of shares in points, a ratio, or people. */
export type Unit = 'share' | 'points' | 'ratio' | 'people';

/** The unit of a query's value. */
export function unitOf(ask: Ask): Unit {
  switch (ask.kind) {
    case 'difference':
    case 'disparity':
      return 'points';
    case 'ratio':
      return 'ratio';
    case 'moved':
      return 'people';
    default:
      return 'share';
  }
}
