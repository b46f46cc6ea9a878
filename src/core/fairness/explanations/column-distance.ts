// How far apart two rows are, column by column: numbers in median absolute deviations, another level counts as one.
// The scale of Wachter, Mittelstadt & Russell (2018), section III.

import { quantile, sorted } from '../../base/statistics/index';
import type { Dataset } from '../../table/dataset';
import { column, type Column, type Table } from '../../table/table';

export interface ColumnScale {
  readonly name: string;
  readonly kind: 'number' | 'category';
  /** One unit of cost in the column's own units; 1 for a category. */
  readonly unit: number;
}

/**
 * The scale of each column over these rows. Where more than half have one value the median deviation is 0 and the mean
 * deviation from the median stands in; in a constant column any difference of 1 costs 1. Throws, naming a text column.
 */
export function columnScales(rows: Dataset, columns: readonly string[]): readonly ColumnScale[] {
  return columns.map((name) => {
    const source = column(rows.table, name);
    if (source.kind === 'text')
      throw new Error(`The column "${name}" is free text, which has no distances.`);
    if (source.kind === 'category') return { name, kind: 'category', unit: 1 };
    const values = sorted(source.values);
    const middle = quantile(values, 0.5);
    const away = values.map((value) => Math.abs(value - middle)).sort();
    const mean = away.reduce((sum, value) => sum + value, 0) / away.length;
    return { name, kind: 'number', unit: quantile(away, 0.5) || mean || 1 };
  });
}

/** The distance in one column. A missing value is one unit from any other and none from itself. */
export function columnDistance(
  { unit }: ColumnScale,
  one: Column,
  i: number,
  other: Column,
  j: number,
): number {
  if (one.kind === 'number' && other.kind === 'number') {
    const size = Math.abs(one.values[i]! - other.values[j]!) / unit;
    if (!Number.isNaN(size)) return size;
    return Number.isNaN(one.values[i]!) && Number.isNaN(other.values[j]!) ? 0 : 1;
  }
  if (one.kind === 'category' && other.kind === 'category') {
    return one.codes[i] === other.codes[j] ? 0 : 1;
  }
  return 1;
}

/** Distances of row i of one table to rows of another, summed over the columns. Levels must be listed alike. */
export function rowDistances(
  scales: readonly ColumnScale[],
  from: Table,
  i: number,
  to: Table,
  rows: Int32Array,
): Float64Array {
  const out = new Float64Array(rows.length);
  for (const scale of scales) {
    const [one, other] = [column(from, scale.name), column(to, scale.name)];
    for (let r = 0; r < rows.length; r++) out[r]! += columnDistance(scale, one, i, other, rows[r]!);
  }
  return out;
}

/** Least of the distances and where it is; `skip` names a row that does not count (the row itself). */
export function nearest(
  distances: Float64Array,
  rows: Int32Array,
  skip = -1,
): { readonly row: number; readonly distance: number } | undefined {
  let best = -1;
  for (let r = 0; r < rows.length; r++) {
    if (rows[r] !== skip && (best < 0 || distances[r]! < distances[best]!)) best = r;
  }
  return best < 0 ? undefined : { row: rows[best]!, distance: distances[best]! };
}
