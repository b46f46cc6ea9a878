// Partial dependence: the mean score if everybody had one and the same value in a column, and each row's own curve.
// Friedman (2001), section 8.2; single curves (ICE): Goldstein et al. (2015).

import type { Call } from '../../base/call';
import type { Dataset } from '../../table/dataset';
import { column } from '../../table/table';
import { mixedRows, type Scorer } from './mixed-rows';
import { constantColumn, gridSize, type ValueGrid } from './value-grid';

export interface Dependence {
  readonly column: string;
  readonly grid: ValueGrid;
  /** Mean score at each value of the grid. */
  readonly average: Float64Array;
  /** Score of each row at each value: rows × grid, by row. */
  readonly curves: Float64Array;
}

/** Every row is given every value of the grid in turn, whether or not such a person could be. */
export async function partialDependence(
  scorer: Scorer,
  rows: Dataset,
  name: string,
  grid: ValueGrid,
  call: Call,
): Promise<Dependence> {
  const { n } = rows;
  const size = gridSize(grid);
  const like = column(rows.table, name);
  const everyone = Int32Array.from({ length: n }, (_, i) => i);
  const average = new Float64Array(size);
  const curves = new Float64Array(n * size);
  for (let g = 0; g < size; g++) {
    const changed = new Map([[name, constantColumn(like, grid, g, n)]]);
    const scores = await scorer.predict(mixedRows(rows, everyone, changed), call);
    let sum = 0;
    for (let i = 0; i < n; i++) {
      sum += scores[i]!;
      curves[i * size + g] = scores[i]!;
    }
    average[g] = sum / n;
    call.onProgress?.({ done: g + 1, of: size });
    await call.breathe();
  }
  return { column: name, grid, average, curves };
}
