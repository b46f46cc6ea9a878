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
  /** How unequally the decisions benefit all people, whatever their group: theil-index and its kin. */
  z.strictObject({ kind: z.literal('inequality'), index: z.string() }),
  /** Whether people who are alike by these columns get the same answer, each beside the k most like them. */
  z.strictObject({
    kind: z.literal('consistency'),
    columns: z.array(z.string()).min(1),
    k: z.int().positive(),
    /** So many people are drawn and compared at most; the time it takes grows with their square. */
    people: z.int().min(30).optional(),
  }),
  /** Before the audit rows are opened: the smallest gap to the reference that their numbers of people would show. */
  z.strictObject({
    kind: z.literal('detectable'),
    metric: z.string(),
    groups,
    cell,
    reference: cell,
  }),
  /** People needed in each of two groups to show a gap of this size. */
  z.strictObject({
    kind: z.literal('needed'),
    metric: z.string(),
    groups,
    cell,
    reference: cell,
    gap: z.number().positive().max(1),
  }),
  /**
   * The false positive rate that follows from a cell's base rate, precision and true positive rate; with `like`, from
   * its base rate and the other two rates of that cell.
   */
  z.strictObject({ kind: z.literal('implied'), groups, cell, like: cell.optional() }),
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
  /** The share of rows that repeat an earlier one to the last cell; `part` counts them. */
  z.strictObject({ kind: z.literal('copies'), within: z.array(conditionSchema).default([]) }),
  /** How well one column, or two together, give a group column away: an area under the ROC curve, never a row. */
  z.strictObject({
    kind: z.literal('proxy'),
    group: z.string(),
    columns: z.array(z.string()).min(1).max(2),
  }),
  /** What somebody who starts anew reads from a network's representation: the group (an area), or the label (balanced accuracy). */
  z.strictObject({
    kind: z.literal('probe'),
    reads: z.enum(['group', 'label']),
    column: z.string(),
    cell,
    among: z.enum(['all', 'favourable', 'unfavourable']),
  }),
  /** A number over several seeds of the training: their mean, from the lowest to the highest. */
  z.strictObject({
    kind: z.literal('spread'),
    of: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('overall'), metric: z.string() }),
      z.strictObject({
        kind: z.literal('difference'),
        metric: z.string(),
        groups,
        cell,
        reference: cell,
      }),
    ]),
    seeds: z.int().min(2).max(20),
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

/** How a value is read: a share, a difference of shares in points, a ratio, people, or an index of its own scale. */
export type Unit = 'share' | 'points' | 'ratio' | 'people' | 'index';

/** The unit of a query's value. */
export function unitOf(ask: Ask): Unit {
  switch (ask.kind) {
    case 'difference':
    case 'disparity':
    case 'detectable':
      return 'points';
    case 'ratio':
    case 'proxy':
    case 'probe':
      return 'ratio';
    case 'spread':
      return unitOf(ask.of);
    case 'moved':
    case 'needed':
      return 'people';
    case 'inequality':
      return 'index';
    default:
      return 'share';
  }
}
