// Reference cases of Fairlearn's ExponentiatedGradient: what the lottery reaches is compared, not which classifiers are in it.

import { z } from 'zod';
import { makeCall } from '../../base/call';
import { bestResponse } from '../../fairness/reductions/best-response';
import { worstOf } from '../../fairness/reductions/moment';
import { saddlePoint } from '../../fairness/reductions/saddle-point';
import { datasetCells } from '../../fairness/mitigations/cells';
import type { CaseAdapter } from '../../peers/cases/index';
import type { Dataset } from '../../table/dataset';
import { mixtureModel } from '../../table/mixture';
import { designFit } from './design-fit';
import { caseMoment, reductionRows } from './reduction-rows';

const params = z.object({
  constraint: z.string(),
  difference_bound: z.number(),
  eps: z.number().positive(),
  max_iter: z.int(),
  C: z.number(),
});

interface Reached {
  readonly train: { readonly error: number };
  readonly train_violation: number;
  readonly best_gap: number;
  readonly enough: number;
}

/** Slack of the collection's rule for the violation. */
const SLACK = 0.002;

export const exponentiatedGradientCases: CaseAdapter = {
  prefix: 'mitigation/expgrad-',
  async answer(testCase, inputs) {
    const rows = reductionRows(testCase, inputs);
    const { constraint, difference_bound: bound, eps, ...asked } = params.parse(testCase.params);
    const moment = caseMoment(rows, constraint, bound);
    const call = makeCall();
    const { train, columns, groups } = rows;
    const response = bestResponse({
      moment,
      train,
      fit: designFit(columns, asked.C),
      options: { seed: 'case', call },
      weights: 'rescaled',
      beside: 'objective',
    });
    const found = await saddlePoint(
      moment,
      response,
      { price: 1 / eps, rounds: asked.max_iter, rate: 2 },
      { n: train.n, call },
    );
    const lottery = mixtureModel(
      'decisions',
      found.members.map(({ share, hypothesis }) => ({ share, model: hypothesis.model })),
      { loss: [], iterations: found.rounds, converged: true, backend: 'own', notes: [] },
    );
    const chances = {
      train: await lottery.predict(blind(train, groups), call),
      test: await lottery.predict(blind(rows.test, groups), call),
    };
    return {
      train: ratesOf(train, chances.train, groups),
      test: ratesOf(rows.test, chances.test, groups),
      train_violation: worstOf(found.gamma),
      best_gap: found.gap,
      enough: found.enough,
      n_oracle_calls: found.fits,
      n_predictors: found.members.length,
    };
  },
  /** Error at most the peer's + tolerance, violation within the bound and its slack, and the solver has settled. */
  compare(got, testCase) {
    const own = got as Reached;
    const peer = testCase.expected as Reached;
    const { difference_bound: bound } = params.parse(testCase.params);
    const most = peer.train.error + testCase.tolerance.abs;
    const allowed = bound + 2 * peer.best_gap + SLACK;
    return [
      ...(own.train.error <= most
        ? []
        : [`the training error is ${own.train.error}, more than ${most}`]),
      ...(own.train_violation <= allowed
        ? []
        : [`the violation is ${own.train_violation}, more than ${allowed}`]),
      ...(own.best_gap <= Math.max(own.enough, peer.best_gap)
        ? []
        : [`the duality gap is ${own.best_gap}, not settled at ${own.enough}`]),
    ];
  },
};

/** The same rows without the group columns: a prediction must not read them. */
function blind(rows: Dataset, groups: readonly string[]): Dataset {
  const columns = new Map(rows.table.columns);
  for (const name of groups) columns.delete(name);
  return { ...rows, table: { n: rows.n, columns } };
}

function ratesOf(rows: Dataset, chance: Float64Array, groups: readonly string[]): unknown {
  const { codes, levels } = datasetCells(rows, groups);
  const mean = (
    keep: (row: number) => boolean,
    of = (row: number): number => chance[row]!,
  ): number => {
    let sum = 0;
    let n = 0;
    for (let i = 0; i < rows.n; i++) {
      if (!keep(i)) continue;
      sum += of(i);
      n++;
    }
    return n === 0 ? NaN : sum / n;
  };
  const byGroup = levels.map((_, code) => ({
    selection_rate: mean((i) => codes[i] === code),
    tpr: mean((i) => codes[i] === code && rows.y[i] === 1),
    fpr: mean((i) => codes[i] === code && rows.y[i] === 0),
  }));
  return {
    error: mean(
      () => true,
      (i) => (rows.y[i] === 1 ? 1 - chance[i]! : chance[i]!),
    ),
    by_group: Object.fromEntries(levels.map((level, code) => [level, byGroup[code]])),
  };
}
