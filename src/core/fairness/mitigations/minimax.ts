// Minimax group error: the group that does worst weighs more and more, until no choice of models does better by its worst-off group.

import { z } from 'zod';
import { mixtureModel } from '../../table/mixture';
import { bestResponse } from '../reductions/best-response';
import { labelledGroups } from '../reductions/labelled-groups';
import { losses, lossMoment } from '../reductions/loss-moment';
import { worstOf } from '../reductions/moment';
import { saddleReport } from '../reductions/said';
import { saddlePoint } from '../reductions/saddle-point';
import type { InMitigation } from './mitigation';
import { hasGroupsAndWeight } from './row-checks';

const params = z.strictObject({
  /** What the worst-off group loses by: its share of errors, or a loss of its scores. */
  loss: z.enum(losses).default('zero-one'),
  /** Group columns, crossed where there are several; none = the first of the roles. */
  groups: z.array(z.string()).default([]),
  /** Most rounds; each is some three fits. */
  rounds: z.int().min(1).max(500).default(50),
  /** It stops when no other weighing of the groups, and no other model, would gain more. */
  enough: z.number().positive().max(1).default(0.001),
});
export type MinimaxParams = z.infer<typeof params>;

export const minimax: InMitigation<MinimaxParams> = {
  id: 'minimax',
  name: 'Minimax group error',
  plain: 'Makes the error of the worst-off group as small as it can be, whatever the others lose.',
  source: 'Diana et al. 2021, algorithm 1; Martinez, Bertran & Sapiro 2020 for the aim.',
  family: 'in',
  params,
  guide: {
    when: 'No group should be served worse than it must be, and equal rates would only take from the others.',
    cannot:
      'It does not make groups equal: a group whose outcomes are harder to tell stays the worst. It can cost the other groups without a limit.',
    caution:
      'With counted errors it decides by lot between several models. Ask whether a decision by lot can be explained to the person it is about.',
  },
  needsGroups: false,
  randomised: true,
  fits: hasGroupsAndWeight,
  wrap:
    ({ loss, groups, rounds, enough }, fit) =>
    async (train, options) => {
      const rows = labelledGroups(train, groups, options.weights);
      // The game has no objective of its own: with bounds of 0 and a price of 1 the multipliers weigh the groups.
      const moment = lossMoment(rows, { loss, most: 0, objective: 'none' });
      const response = bestResponse({
        moment,
        train,
        fit,
        options,
        weights: 'rescaled',
        beside: 'objective',
      });
      const found = await saddlePoint(
        moment,
        response,
        { price: 1, rounds, enough, rate: 2 },
        {
          n: train.n,
          call: options.call,
        },
      );
      const worst = worstOf(found.gamma);
      return mixtureModel(
        moment.members,
        found.members.map(({ share, hypothesis }) => ({ share, model: hypothesis.model })),
        saddleReport(found, moment, [
          `On the training rows the worst-off group is ${moment.index[found.gamma.indexOf(worst)]}: its loss is ${worst.toFixed(4)}.`,
        ]),
      );
    },
};
