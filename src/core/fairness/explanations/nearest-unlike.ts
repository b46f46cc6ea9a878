// The nearest person who got the other answer: a real row, so at least somebody is like that.

import type { Dataset } from '../../table/dataset';
import { nearest, rowDistances, type ColumnScale } from './column-distance';

export interface NearestUnlike {
  /** Position in the rows. */
  readonly row: number;
  /** In units of the scales, summed over the columns. */
  readonly distance: number;
}

/** Among `candidates`, the nearest to `person` whose decision is another. Undefined when everybody's is the same. */
export function nearestUnlike(
  rows: Dataset,
  yes: Uint8Array,
  person: number,
  candidates: Int32Array,
  scales: readonly ColumnScale[],
): NearestUnlike | undefined {
  const unlike = candidates.filter((row) => yes[row] !== yes[person]);
  return nearest(rowDistances(scales, rows.table, person, rows.table, unlike), unlike);
}
