// Training rows by group and label: every parity constraint depends on a classifier only through these cells.

import type { Dataset } from '../../table/dataset';
import { unusableWeight } from '../../table/usable-weights';
import { datasetCells } from '../mitigations/cells';

export interface LabelledGroups {
  readonly levels: readonly string[];
  /** Cell of each row: 2 · level + label; the last two cells hold rows of unknown group. */
  readonly cells: Uint16Array;
  /** Weight of each row. */
  readonly weights: Float64Array;
  /** Weight of each cell. */
  readonly sizes: Float64Array;
  /** Weight of all rows, those of unknown group too. */
  readonly total: number;
}

/** Throws a sentence when a group column is not there, fewer than two groups have weight, or a weight is no weight. */
export function labelledGroups(
  train: Dataset,
  groups: readonly string[],
  weights: Float64Array | undefined,
): LabelledGroups {
  const { name, codes, levels } = datasetCells(train, groups);
  const own = weights ?? train.weights ?? new Float64Array(train.n).fill(1);
  const cells = new Uint16Array(train.n);
  const sizes = new Float64Array(2 * levels.length + 2);
  let total = 0;
  for (let i = 0; i < train.n; i++) {
    const cell = 2 * (codes[i]! < 0 ? levels.length : codes[i]!) + train.y[i]!;
    cells[i] = cell;
    sizes[cell]! += own[i]!;
    total += own[i]!;
  }
  const bad = unusableWeight(own);
  if (bad >= 0) {
    throw new Error(
      `Row ${train.rows[bad]!} has the weight ${own[bad]}. Weights are numbers of 0 or more.`,
    );
  }
  if (levels.filter((_, group) => sizes[2 * group]! + sizes[2 * group + 1]! > 0).length < 2) {
    throw new Error(
      `Fewer than two groups of ${name} have training rows that count, so there is nothing to compare. Choose another group column.`,
    );
  }
  return { levels, cells, weights: own, sizes, total };
}

/** Sum of weights of the rows with a score above 0.5, by cell. */
export function selectedByCell(
  { cells, weights, sizes }: LabelledGroups,
  score: ArrayLike<number>,
): Float64Array {
  const selected = new Float64Array(sizes.length);
  for (let i = 0; i < cells.length; i++) if (score[i]! > 0.5) selected[cells[i]!]! += weights[i]!;
  return selected;
}
