// Cross-fitting: a recipe is carried out again on parts of the rows, so that every row is decided on by a model that never
// saw it. On few rows one split leaves a handful of people to judge by (curriculum section 1); here all of them count.

import type { Call } from '../base/call';
import { canonical } from '../base/canonical';
import { mix32 } from '../base/rng';
import type { Scored } from '../fairness/scored';
import { groupColumn, takeRows } from '../table/dataset';
import { foldsOf } from '../table/folds';
import { rowHashes } from '../table/split';
import type { StageCache } from './cache';
import type { Experiment } from './experiment';
import { decideOn, scoresOn, view } from './pipeline';
import { openRows, type Rows } from './rows';
import type { Workshop } from './workshop';

export interface CrossFitSpec {
  /** Rounds, each with folds dealt anew. */
  readonly rounds: number;
  readonly folds: number;
}

/** Every row with its decision, once a round. Two experiments with one salt and the same group roles have the same folds. */
export async function crossFitted(
  experiment: Experiment,
  groups: readonly string[],
  { rounds, folds }: CrossFitSpec,
  shop: Workshop,
  call: Call,
): Promise<Scored[]> {
  const rows = await openRows(experiment, shop);
  const strata = strataOf(rows, experiment, groups);
  const together = rows.units ?? rowHashes(rows.all.table);
  const judged: Scored[] = [];
  for (let round = 0; round < rounds; round++) {
    const seed = `${experiment.split.salt}/round-${round}`;
    const fold = foldsOf(rows.all.n, seed, folds, { together, strata });
    const dealt = canonical([seed, folds, groups]);
    judged.push(await oneRound(experiment, groups, { rows, fold, folds, dealt }, shop, call));
    await call.breathe();
    call.onProgress?.({ done: round + 1, of: rounds });
  }
  return judged;
}

interface Round {
  readonly rows: Rows;
  readonly fold: Uint8Array;
  readonly folds: number;
  /** All that the folds were dealt by, beside the experiment: another deal has other models. */
  readonly dealt: string;
}

async function oneRound(
  experiment: Experiment,
  groups: readonly string[],
  round: Round,
  shop: Workshop,
  call: Call,
): Promise<Scored> {
  const { rows, folds } = round;
  const score = new Float64Array(rows.all.n);
  const yhat = new Uint8Array(rows.all.n);
  for (let held = 0; held < folds; held++) {
    const tuning = await innerScores(experiment, round, held, shop, call);
    const decided = await decideOn(
      { rows: without(round, [held]), tuning },
      experiment,
      apart(shop, `${round.dealt}/${held}`),
      call,
    );
    for (const at of inFold(round, held)) {
      score[at] = decided.score[at]!;
      yhat[at] = decided.yhat[at]!;
    }
  }
  const everyone = Int32Array.from({ length: rows.all.n }, (_, i) => i);
  return { ...view({ rows }, experiment, everyone, score, groups), yhat };
}

/**
 * What a decision rule is tuned on: scores of the rows outside the held fold, each by a model that saw neither that fold
 * nor the row's own. The model without two folds serves both of them.
 */
async function innerScores(
  experiment: Experiment,
  round: Round,
  held: number,
  shop: Workshop,
  call: Call,
): Promise<Float64Array> {
  const scores = new Float64Array(round.rows.all.n);
  for (let inner = 0; inner < round.folds; inner++) {
    if (inner === held) continue;
    const left = [held, inner].sort((a, b) => a - b);
    const all = await scoresOn(
      without(round, left),
      experiment,
      apart(shop, `${round.dealt}/${left.join('+')}`),
      call,
    );
    for (const at of inFold(round, inner)) scores[at] = all[at]!;
  }
  return scores;
}

function inFold({ fold }: Round, wanted: number): number[] {
  return Array.from(fold.keys()).filter((at) => fold[at] === wanted);
}

/** The same rows, learnt from and tuned on outside these folds. */
function without({ rows, fold }: Round, left: readonly number[]): Rows {
  const kept = Int32Array.from(Array.from(fold.keys()).filter((at) => !left.includes(fold[at]!)));
  let taken: Rows['all'] | undefined;
  return {
    ...rows,
    train: () => kept,
    tune: () => kept,
    trainSet: () => (taken ??= takeRows(rows.all, kept)),
  };
}

/** A workshop whose results are kept apart from those of the whole rows. */
function apart(shop: Workshop, key: string): Workshop {
  const cache: StageCache = {
    get: (stage, inputs, make) => shop.cache.get(`${stage} without`, { key, inputs }, make),
  };
  return { ...shop, cache };
}

/** Label by the finest groups that are compared. */
function strataOf({ all }: Rows, { roles }: Experiment, groups: readonly string[]): Int32Array {
  const strata = Int32Array.from(all.y);
  for (const name of new Set([...groups, ...roles.groups])) {
    const { codes } = groupColumn(all, name);
    for (let i = 0; i < all.n; i++) strata[i] = mix32(strata[i]! * 64 + codes[i]! + 1);
  }
  return strata;
}
