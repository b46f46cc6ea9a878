// Reference cases of Fairlearn's GridSearch: its multipliers, the error and gap of every fit, and which one it keeps.

import { z } from 'zod';
import { makeCall } from '../../base/call';
import { bestOfGrid } from '../../fairness/reductions/best-of-grid';
import { bestResponse } from '../../fairness/reductions/best-response';
import { worstOf } from '../../fairness/reductions/moment';
import { datasetCells } from '../../fairness/mitigations/cells';
import { differences, type CaseAdapter } from '../../peers/cases/index';
import { fairlearnGrid } from '../../peers/fairlearn-grid';
import { designFit } from './design-fit';
import { caseMoment, reductionRows } from './reduction-rows';

const params = z.object({
  constraint: z.string(),
  grid_size: z.int().positive(),
  grid_limit: z.number(),
  constraint_weight: z.number(),
  C: z.number(),
});

export const gridSearchCases: CaseAdapter = {
  prefix: 'mitigation/gridsearch-',
  async answer(testCase, inputs) {
    const rows = reductionRows(testCase, inputs);
    const {
      constraint,
      grid_size: size,
      grid_limit: limit,
      ...asked
    } = params.parse(testCase.params);
    const moment = caseMoment(rows, constraint, 0);
    const { train, columns } = rows;
    const { codes, levels } = datasetCells(train, rows.groups);
    const grid = fairlearnGrid(moment, { y: train.y, codes, levels }, { size, limit });
    const call = makeCall();
    const response = bestResponse({
      moment,
      train,
      fit: designFit(columns, asked.C),
      options: { seed: 'case', call },
      weights: 'as they are',
      beside: 'objective',
    });
    const { fitted, best } = await bestOfGrid(grid, response, asked.constraint_weight, call);
    const rates = [];
    for (const { model } of fitted) {
      const score = await model.predict(train, call);
      rates.push(
        Object.fromEntries(levels.map((level, code) => [level, selected(score, codes, code)])),
      );
    }
    return {
      lambda_index: moment.index,
      lambda_vecs: grid.map((multipliers) => [...multipliers]),
      train_error: fitted.map(({ error }) => error),
      train_max_gamma: fitted.map(({ gamma }) => worstOf(gamma)),
      best_idx: best,
      selection_rate_by_group: rates,
    };
  },
  /** The multipliers exactly, the rest within the case's tolerance. */
  compare(got, testCase) {
    const { lambda_vecs: multipliers, ...rest } = testCase.expected as Record<string, unknown>;
    return [
      ...differences({ lambda_vecs: multipliers }, got, { abs: 1e-12, rel: 0 }),
      ...differences(rest, got, testCase.tolerance),
    ];
  },
};

function selected(score: Float64Array, codes: Int32Array, code: number): number {
  let above = 0;
  let n = 0;
  for (let i = 0; i < score.length; i++) {
    if (codes[i] !== code) continue;
    n++;
    if (score[i]! > 0.5) above++;
  }
  return n === 0 ? NaN : above / n;
}
