// Permutation importance: how much worse the scores serve once a column has been shuffled among the rows.
// Breiman (2001), section 10; Fisher, Rudin & Dominici (2019).

import type { Call } from '../../base/call';
import { permutation, rng } from '../../base/rng';
import type { Dataset } from '../../table/dataset';
import { columnAt, mixedRows, type Scorer } from './mixed-rows';

export interface ColumnImportance {
  readonly column: string;
  /** What the measure lost, one a shuffle. */
  readonly drops: Float64Array;
  readonly mean: number;
  /** Over the shuffles (divisor: their number). It says nothing about other rows or another model. */
  readonly sd: number;
}

export interface ImportanceOptions {
  readonly columns: readonly string[];
  readonly repeats: number;
  readonly seed: string;
}

/**
 * `measure` judges one array of scores, higher = better; undefined = not defined on these rows, and then so is all.
 * Rows × columns × repeats predictions.
 */
export async function permutationImportance(
  scorer: Scorer,
  rows: Dataset,
  measure: (score: Float64Array) => number | undefined,
  { columns, repeats, seed }: ImportanceOptions,
  call: Call,
): Promise<{ readonly value: number; readonly columns: readonly ColumnImportance[] } | undefined> {
  const everyone = Int32Array.from({ length: rows.n }, (_, i) => i);
  const value = measure(await scorer.predict(mixedRows(rows, everyone, new Map()), call));
  if (value === undefined) return undefined;
  const found: ColumnImportance[] = [];
  for (const name of columns) {
    const random = rng(`${seed}/${name}`);
    const drops = new Float64Array(repeats);
    for (let r = 0; r < repeats; r++) {
      const changed = new Map([[name, columnAt(rows, name, permutation(rows.n, random))]]);
      const after = measure(await scorer.predict(mixedRows(rows, everyone, changed), call));
      if (after === undefined) return undefined;
      drops[r] = value - after;
      await call.breathe();
    }
    found.push({ column: name, drops, ...spread(drops) });
    call.onProgress?.({ done: found.length, of: columns.length });
  }
  return { value, columns: found };
}

function spread(drops: Float64Array): { mean: number; sd: number } {
  const mean = drops.reduce((sum, drop) => sum + drop, 0) / drops.length;
  const squares = drops.reduce((sum, drop) => sum + (drop - mean) * (drop - mean), 0);
  return { mean, sd: Math.sqrt(squares / drops.length) };
}
