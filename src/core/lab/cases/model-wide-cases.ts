// Reference cases of scikit-learn's permutation importance and partial dependence.

import { z } from 'zod';
import { makeCall } from '../../base/call';
import { rocAuc } from '../../fairness/metrics/roc-auc';
import {
  partialDependence,
  permutationImportance,
  valueGrid,
} from '../../fairness/explanations/index';
import type { Dataset } from '../../table/dataset';
import type { CaseAdapter } from '../../peers/cases/index';
import { caseRows, sliceOf } from './explain-rows';

const importanceParams = z.object({
  scoring: z.array(z.enum(['accuracy', 'roc_auc'])),
  n_repeats: z.int().positive(),
});

/** Both estimate the same mean; with more shuffles than the peer's, ours lies nearer to it. */
const MORE = 4;

const importance: CaseAdapter = {
  prefix: 'explain/permutation-importance',
  async answer(testCase, inputs) {
    const { scoring, n_repeats: peer } = importanceParams.parse(testCase.params);
    const case_ = caseRows(testCase, inputs);
    const rows = sliceOf(case_, case_.rows);
    const answer: Record<string, number[]> = {};
    for (const name of scoring) {
      const found = await permutationImportance(
        case_.scorer,
        rows,
        (score) => measures[name](rows, score),
        { columns: case_.features, repeats: MORE * peer, seed: `case/${name}` },
        makeCall(),
      );
      answer[name] = found?.columns.map(({ mean }) => mean) ?? [];
      answer[`${name}_sd_of_one_repeat`] = found?.columns.map(({ sd }) => sd) ?? [];
    }
    return answer;
  },
};

const measures: Readonly<
  Record<'accuracy' | 'roc_auc', (rows: Dataset, score: Float64Array) => number | undefined>
> = {
  accuracy: ({ y, n }, score) => score.filter((p, i) => p > 0.5 === (y[i] === 1)).length / n,
  roc_auc: ({ y, n, rows }, score) =>
    rocAuc.of({ n, y, yhat: new Uint8Array(n), score, groups: [], rows }),
};

const dependenceParams = z.object({
  grid_resolution: z.int().positive(),
  percentiles: z.tuple([z.number(), z.number()]),
  features: z.array(z.string()),
});

const dependence: CaseAdapter = {
  prefix: 'explain/partial-dependence',
  async answer(testCase, inputs) {
    const {
      grid_resolution: steps,
      percentiles,
      features,
    } = dependenceParams.parse(testCase.params);
    const case_ = caseRows(testCase, inputs);
    const rows = sliceOf(case_, case_.rows);
    const answer: Record<string, unknown> = {};
    for (const name of features) {
      const grid = valueGrid(rows.table, name, { steps, ends: percentiles });
      const { average, curves } = await partialDependence(
        case_.scorer,
        rows,
        name,
        grid,
        makeCall(),
      );
      const size = average.length;
      answer[name] = {
        grid: grid.kind === 'number' ? grid.values : grid.levels,
        average,
        ice_first_3: [0, 1, 2].map((i) => curves.subarray(i * size, (i + 1) * size)),
      };
    }
    return answer;
  },
};

export const modelWideCases: readonly CaseAdapter[] = [importance, dependence];
