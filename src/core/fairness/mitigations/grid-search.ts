// Grid search: trains once for every point of a grid of multipliers and keeps the model with the best trade of error and gap.

import { z } from 'zod';
import { bestOfGrid } from '../reductions/best-of-grid';
import { bestResponse } from '../reductions/best-response';
import { constraintMoment, constraintShape } from '../reductions/constraint';
import { lattice, multipliersOf } from '../reductions/lattice';
import { worstOf } from '../reductions/moment';
import { groupInTraining } from './cautions';
import type { InMitigation } from './mitigation';
import { hasGroupsAndWeight } from './row-checks';

const params = z.strictObject({
  ...constraintShape,
  /** At least this many points: the smallest whole lattice that has them. */
  points: z.int().min(1).max(2000).default(25),
  /** Sum of the multipliers of the outermost points. */
  limit: z.number().positive().max(1000).default(2),
  /** What the gap weighs against the error when one is chosen. */
  weight: z.number().min(0).max(1).default(0.5),
});
export type GridSearchParams = z.infer<typeof params>;

export const gridSearch: InMitigation<GridSearchParams> = {
  id: 'grid-search',
  name: 'Grid search',
  plain:
    'Trains one model for each of many exchange rates between error and gap, and keeps the one with the best sum of both.',
  source: 'Agarwal et al. 2018, section 3.4; lattice and choice as in Fairlearn.',
  family: 'in',
  params,
  guide: {
    when: 'You want a single model that decides without a lottery, and there are few groups.',
    cannot:
      'It promises no bound: the best of the grid can still leave a gap. It is chosen by decisions above a score of 0.5, and another cut-off changes the gap.',
    caution: groupInTraining,
  },
  needsGroups: false,
  randomised: false,
  fits: hasGroupsAndWeight,
  wrap: (asked, fit) => async (train, options) => {
    const moment = constraintMoment({ ...asked, bound: 0, mostLoss: 0 }, train, options.weights);
    const response = bestResponse({
      moment,
      train,
      fit,
      options,
      weights: 'as they are',
      beside: moment.spansObjective ? 'nothing' : 'objective',
    });
    const points = lattice(moment, asked.points);
    const grid = points.points.map((at) => multipliersOf(at, moment, points, asked.limit));
    const { fitted, best } = await bestOfGrid(grid, response, asked.weight, options.call);
    const { model, error, gamma } = fitted[best]!;
    return {
      ...model,
      report: {
        ...model.report,
        notes: [
          `The best of ${grid.length} fits: on the training rows its error is ${error.toFixed(4)} and its largest constraint ${worstOf(gamma).toFixed(4)}.`,
          ...(model.learner === 'constant'
            ? ['The best of the grid says the same of everybody. Give the error more weight.']
            : []),
          ...model.report.notes,
          ...moment.notes,
        ],
      },
    };
  },
};
