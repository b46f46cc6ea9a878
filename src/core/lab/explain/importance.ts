// What a model loses without a column: how well it ranks, or how often it is right, with the column shuffled.

import type { Call } from '../../base/call';
import { permutationImportance } from '../../fairness/explanations/index';
import { rocAuc } from '../../fairness/metrics/roc-auc';
import type { Dataset } from '../../table/dataset';
import type { Part } from '../experiment';
import { scoredRows, someRows, type Explained } from './explained';

export interface ImportanceAsk {
  readonly method: 'importance';
  readonly part: Part;
  readonly measure: 'roc-auc' | 'accuracy';
}

export interface ImportanceFound {
  readonly method: 'importance';
  readonly measure: ImportanceAsk['measure'];
  readonly n: number;
  readonly repeats: number;
  /** null = not defined on these rows (a single label). */
  readonly value: number | null;
  /** Largest loss first. */
  readonly columns: readonly {
    readonly column: string;
    readonly mean: number;
    /** Least and most over the shuffles. */
    readonly lo: number;
    readonly hi: number;
  }[];
}

const ROWS = 4000;
const REPEATS = 10;

export async function importanceOf(
  asked: Explained,
  { part, measure }: ImportanceAsk,
  call: Call,
): Promise<ImportanceFound> {
  const { scorer, columns, experiment } = asked;
  const rows = someRows(asked, part, ROWS);
  const seed = `${experiment.split.salt}/importance`;
  const found = await permutationImportance(
    scorer,
    rows,
    (score) => (measure === 'roc-auc' ? areaOf(rows, score) : accuracyOf(asked, rows, score)),
    { columns, repeats: REPEATS, seed },
    call,
  );
  const losses = (found?.columns ?? []).map(({ column, mean, drops }) => ({
    column,
    mean,
    lo: Math.min(...drops),
    hi: Math.max(...drops),
  }));
  return {
    method: 'importance',
    measure,
    n: rows.n,
    repeats: REPEATS,
    value: found?.value ?? null,
    columns: losses.sort((a, b) => b.mean - a.mean),
  };
}

function areaOf(rows: Dataset, score: Float64Array): number | undefined {
  return rocAuc.of({ ...scoredRows(rows, score), yhat: new Uint8Array(rows.n), groups: [] });
}

/** By the experiment's own rule; where it draws lots, the expected share that is right. */
function accuracyOf(
  { decided }: Explained,
  rows: Dataset,
  score: Float64Array,
): number | undefined {
  if (rows.n === 0) return undefined;
  const chance = decided.rule.probabilities(scoredRows(rows, score));
  return chance.reduce((sum, p, i) => sum + (rows.y[i] === 1 ? p : 1 - p), 0) / rows.n;
}
