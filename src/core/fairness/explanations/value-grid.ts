// The values at which a column is tried out: equal steps over its middle, or its levels.

import { sorted } from '../../base/statistics/index';
import { column, type Column, type Table } from '../../table/table';

export interface GridOptions {
  /** Steps of a number column; one with fewer distinct values is tried at those. */
  readonly steps?: number;
  /** Share of the values below the first and the last step. */
  readonly ends?: readonly [number, number];
}

export type ValueGrid =
  | { readonly kind: 'number'; readonly values: Float64Array }
  | { readonly kind: 'category'; readonly levels: readonly string[] };

/** Throws, naming the column, when it is free text or has no value at all. */
export function valueGrid(
  table: Table,
  name: string,
  { steps = 20, ends = [0.05, 0.95] }: GridOptions = {},
): ValueGrid {
  const source = column(table, name);
  if (source.kind === 'text')
    throw new Error(`The column "${name}" is free text and has no values to try out.`);
  if (source.kind === 'category') {
    const met = new Set(source.codes);
    const levels = source.levels.filter((_, code) => met.has(code));
    if (levels.length === 0) throw new Error(`The column "${name}" has no value on these rows.`);
    return { kind: 'category', levels };
  }
  const ascending = sorted(source.values);
  if (ascending.length === 0) throw new Error(`The column "${name}" has no value on these rows.`);
  const distinct = ascending.filter((value, i) => i === 0 || value !== ascending[i - 1]);
  if (distinct.length < steps) return { kind: 'number', values: distinct };
  const [from, to] = [plotting(ascending, ends[0]), plotting(ascending, ends[1])];
  const values = Float64Array.from(
    { length: steps },
    (_, i) => from + ((to - from) * i) / (steps - 1),
  );
  return { kind: 'number', values };
}

/** The quantile with plotting positions of 0.4 (Cunnane 1978): SciPy's mquantiles, which scikit-learn's grids use. */
function plotting(ascending: Float64Array, q: number): number {
  const n = ascending.length;
  if (n === 1) return ascending[0]!;
  const at = n * q + 0.4 + 0.2 * q;
  const below = Math.floor(Math.min(n - 1, Math.max(1, at)));
  const over = Math.min(1, Math.max(0, at - below));
  return (1 - over) * ascending[below - 1]! + over * ascending[below]!;
}

/** A column of n times the same value of a grid of `like`. */
export function constantColumn(like: Column, grid: ValueGrid, place: number, n: number): Column {
  if (grid.kind === 'number') {
    return { kind: 'number', values: new Float64Array(n).fill(grid.values[place]!) };
  }
  const levels = like.kind === 'category' ? like.levels : grid.levels;
  const code = levels.indexOf(grid.levels[place]!);
  return { kind: 'category', codes: new Int32Array(n).fill(code), levels };
}

export function gridSize(grid: ValueGrid): number {
  return grid.kind === 'number' ? grid.values.length : grid.levels.length;
}
