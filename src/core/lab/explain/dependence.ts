// How the score runs along one column, on average and for single people.

import type { Call } from '../../base/call';
import { partialDependence, valueGrid } from '../../fairness/explanations/index';
import type { Part } from '../experiment';
import { someRows, type Explained } from './explained';

export interface DependenceAsk {
  readonly method: 'dependence';
  readonly part: Part;
  readonly column: string;
}

export interface DependenceFound {
  readonly method: 'dependence';
  readonly column: string;
  readonly n: number;
  /** Numbers, or levels. */
  readonly at: readonly (number | string)[];
  readonly average: readonly number[];
  /** Single rows, a list each. */
  readonly curves: readonly (readonly number[])[];
}

const CURVE_ROWS = 500;
const CURVES = 40;

export async function dependenceOf(
  asked: Explained,
  { part, column }: DependenceAsk,
  call: Call,
): Promise<DependenceFound> {
  const rows = someRows(asked, part, CURVE_ROWS);
  const grid = valueGrid(rows.table, column);
  const { average, curves } = await partialDependence(asked.scorer, rows, column, grid, call);
  const size = average.length;
  return {
    method: 'dependence',
    column,
    n: rows.n,
    at: grid.kind === 'number' ? [...grid.values] : grid.levels,
    average: [...average],
    curves: Array.from({ length: Math.min(rows.n, CURVES) }, (_, i) => [
      ...curves.subarray(i * size, (i + 1) * size),
    ]),
  };
}
