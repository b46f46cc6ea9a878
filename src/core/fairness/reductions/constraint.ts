// What a person asks of a reduction, as named settings, and the moment that says it exactly.

import { z } from 'zod';
import type { Dataset } from '../../table/dataset';
import { labelledGroups } from './labelled-groups';
import { losses, lossMoment } from './loss-moment';
import type { Moment } from './moment';
import { parities, parityMoment } from './parity-moment';

/** What is made equal, or kept small for every group. */
export const constraintShape = {
  constraint: z.enum([...parities, 'bounded-group-loss']).default('demographic-parity'),
  /** Rates of a group and of all are held together by their difference or by their ratio. */
  comparison: z.enum(['difference', 'ratio']).default('difference'),
  /** With a ratio: the least that a smaller rate may be of a larger. */
  ratio: z.number().positive().max(1).default(0.8),
  /** With bounded group loss: what is lost by a wrong or unsure answer. */
  loss: z.enum(losses).default('zero-one'),
  /** Group columns, crossed where there are several; none = the first of the roles. */
  groups: z.array(z.string()).default([]),
};

type Asked = z.infer<z.ZodObject<typeof constraintShape>>;

/** `bound`: how far a group may be from all; with a ratio, how far it may be beyond it. `mostLoss`: of any group. */
export function constraintMoment(
  asked: Asked & { readonly bound: number; readonly mostLoss: number },
  train: Dataset,
  weights: Float64Array | undefined,
): Moment {
  const rows = labelledGroups(train, asked.groups, weights);
  const { constraint, comparison, ratio, bound, loss, mostLoss } = asked;
  return constraint === 'bounded-group-loss'
    ? lossMoment(rows, { loss, most: mostLoss, objective: 'mean-loss' })
    : parityMoment(rows, constraint, { bound, ratio: comparison === 'ratio' ? ratio : 1 });
}
