// Whether there are people like that: how far a made-up row is from the nearest real one, beside how far real rows are from each other.

import { permutation, rng } from '../../base/rng';
import { quantile } from '../../base/statistics/index';
import type { Dataset } from '../../table/dataset';
import { nearest, rowDistances, type ColumnScale } from './column-distance';

export interface Plausibility {
  /** Distance to the nearest real row. */
  readonly distance: number;
  /** Position of that row. */
  readonly row: number;
  /** 19 of 20 real rows have a neighbour within this distance. */
  readonly usual: number;
}

/** Distances within which `share` of a sample of real rows have their nearest neighbour. */
export function usualDistance(
  rows: Dataset,
  real: Int32Array,
  scales: readonly ColumnScale[],
  { sample = 100, share = 0.95, seed }: { sample?: number; share?: number; seed: string },
): number {
  const some = permutation(real.length, rng(seed)).subarray(0, sample);
  const own = Float64Array.from(some, (place) => {
    const row = real[place]!;
    const distances = rowDistances(scales, rows.table, row, rows.table, real);
    return nearest(distances, real, row)?.distance ?? NaN;
  });
  return quantile(own.sort(), share);
}

/** For row `i` of `made`, whose levels are listed as those of `rows` are. Undefined without real rows. */
export function plausibility(
  made: Dataset,
  i: number,
  rows: Dataset,
  real: Int32Array,
  scales: readonly ColumnScale[],
  usual: number,
): Plausibility | undefined {
  const found = nearest(rowDistances(scales, made.table, i, rows.table, real), real);
  return found && { ...found, usual };
}
