// Exponentiated gradient: fits and refits until a lottery over the fits has the least error that keeps the groups near the whole.

import { z } from 'zod';
import { mixtureModel } from '../../table/mixture';
import { bestResponse } from '../reductions/best-response';
import { constraintMoment, constraintShape } from '../reductions/constraint';
import { boundsReached, saddleReport } from '../reductions/said';
import { saddlePoint } from '../reductions/saddle-point';
import type { InMitigation } from './mitigation';
import { hasGroupsAndWeight } from './row-checks';

const params = z.strictObject({
  ...constraintShape,
  /** How far a group's rate may be from the rate of all; two groups may be twice as far from each other. */
  bound: z.number().min(0).max(1).default(0.01),
  /** With bounded group loss: no group's mean loss may be above it. */
  mostLoss: z.number().positive().default(0.2),
  /** Most rounds; each is some three fits. */
  rounds: z.int().min(1).max(500).default(50),
  /** How much error a constraint broken by 1 costs: the multipliers' sum stays below it (Fairlearn's 1 / eps). */
  price: z.number().positive().max(1e6).default(100),
});
export type ExponentiatedGradientParams = z.infer<typeof params>;

export const exponentiatedGradient: InMitigation<ExponentiatedGradientParams> = {
  id: 'exponentiated-gradient',
  name: 'Exponentiated gradient',
  plain:
    'Trains the learner again and again with changed labels and weights, and mixes the results so that no group is far from the whole.',
  source: 'Agarwal et al. 2018, algorithm 1; bounded group loss: Agarwal, Dudík & Wu 2019.',
  family: 'in',
  params,
  guide: {
    when: 'You know which rates must be near each other, and by how much, and the learner can weigh rows.',
    cannot:
      'It keeps the bound on the training rows, against the rate of all: on new rows, and between two groups, the gap can be larger.',
    caution:
      'Who is favoured is drawn by lot between several models. Ask whether a decision by lot can be explained to the person it is about.',
  },
  needsGroups: false,
  randomised: true,
  fits: hasGroupsAndWeight,
  wrap: (asked, fit) => async (train, options) => {
    const moment = constraintMoment(asked, train, options.weights);
    const response = bestResponse({
      moment,
      train,
      fit,
      options,
      weights: 'rescaled',
      beside: 'objective',
    });
    const { price, rounds } = asked;
    const found = await saddlePoint(
      moment,
      response,
      { price, rounds, rate: 2 },
      {
        n: train.n,
        call: options.call,
      },
    );
    return mixtureModel(
      moment.members,
      found.members.map(({ share, hypothesis }) => ({ share, model: hypothesis.model })),
      saddleReport(found, moment, boundsReached(found, moment)),
    );
  },
};
