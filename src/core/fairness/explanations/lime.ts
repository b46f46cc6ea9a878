// LIME for rows: a weighted line through the scores of rows near a person's, run for many seeds so that its wobble is seen.
// Ribeiro, Singh & Guestrin (2016), section 3; numbers in quarters and the kernel's width as in their tabular form.

import type { Call } from '../../base/call';
import { factor, solveFactored } from '../../base/cholesky';
import { exp } from '../../base/math';
import { rng } from '../../base/rng';
import { quantile, sorted } from '../../base/statistics/index';
import type { Dataset } from '../../table/dataset';
import { column, type Column } from '../../table/table';
import { mustHaveBackground } from './exact-shapley';
import { columnAt, mixedRows, type Scorer } from './mixed-rows';

export interface LimeOptions {
  /** Rows made up for one run. */
  readonly samples?: number;
  /** How many seeds it is run for. */
  readonly runs?: number;
  readonly seed: string;
}

export interface LimeBand {
  readonly columns: readonly string[];
  /** Mean over the runs: how much the score rises where the column is as the person has it. */
  readonly values: Float64Array;
  /** One a run; give them to stableReasons. */
  readonly runs: readonly Float64Array[];
}

/**
 * Values come column by column from background rows, each column on its own; a made-up row is near where its values
 * fall with the person's (same level, same quarter of the background's numbers).
 */
export async function lime(
  scorer: Scorer,
  pool: Dataset,
  columns: readonly string[],
  { person, background }: { readonly person: number; readonly background: Int32Array },
  { samples = 1000, runs = 20, seed }: LimeOptions,
  call: Call,
): Promise<LimeBand> {
  mustHaveBackground(background);
  const alike = columns.map((name) => likeness(column(pool.table, name), person, background));
  const found: Float64Array[] = [];
  for (let run = 0; run < runs; run++) {
    const random = rng(`${seed}/${run}`);
    const from = columns.map(() =>
      Int32Array.from({ length: samples }, (_, i) =>
        i === 0 ? person : background[random.int(background.length)]!,
      ),
    );
    const changed = new Map(columns.map((name, j) => [name, columnAt(pool, name, from[j]!)]));
    const rows = mixedRows(pool, new Int32Array(samples).fill(person), changed);
    const scores = await scorer.predict(rows, call);
    found.push(line(scores, (i, j) => alike[j]!(from[j]![i]!), columns.length));
    call.onProgress?.({ done: run + 1, of: runs });
    await call.breathe();
  }
  const values = Float64Array.from(
    columns,
    (_, j) => found.reduce((sum, run) => sum + run[j]!, 0) / runs,
  );
  return { columns, values, runs: found };
}

/** Whether a row counts as like the person in one column. */
function likeness(
  source: Column,
  person: number,
  background: Int32Array,
): (row: number) => boolean {
  if (source.kind === 'text') return (row) => source.values[row] === source.values[person];
  if (source.kind === 'category') return (row) => source.codes[row] === source.codes[person];
  const ascending = sorted(Float64Array.from(background, (row) => source.values[row]!));
  const edges = [0.25, 0.5, 0.75].map((q) => quantile(ascending, q));
  const quarter = (row: number): number => {
    const value = source.values[row]!;
    return Number.isNaN(value) ? -1 : edges.filter((edge) => value > edge).length;
  };
  const own = quarter(person);
  return (row) => quarter(row) === own;
}

const RIDGE = 1;

/** Ridge regression of the scores on likeness, nearer rows weighing more; the intercept is not penalised. */
function line(
  scores: Float64Array,
  alike: (row: number, column: number) => boolean,
  k: number,
): Float64Array {
  const size = k + 1;
  const gram = new Float64Array(size * size);
  const right = new Float64Array(size);
  const bits = new Float64Array(size);
  const width = 0.5625 * k;
  for (let i = 0; i < scores.length; i++) {
    bits[k] = 1;
    let far = 0;
    for (let j = 0; j < k; j++) {
      bits[j] = alike(i, j) ? 1 : 0;
      far += 1 - bits[j]!;
    }
    const weight = Math.sqrt(exp(-far / width));
    for (let a = 0; a < size; a++) {
      if (bits[a] === 0) continue;
      right[a]! += weight * scores[i]!;
      for (let b = 0; b <= a; b++) gram[a * size + b]! += weight * bits[b]!;
    }
  }
  for (let j = 0; j < k; j++) gram[j * size + j]! += RIDGE;
  return solveFactored(factor(gram, size), right).slice(0, k);
}
