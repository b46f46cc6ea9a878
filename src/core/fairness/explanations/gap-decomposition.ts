// Which columns make the difference between two groups: each column's Shapley values, averaged in one group less the other.
// The parts sum exactly to the difference of the groups' means, since each person's sum to their own score.

import { normalLimits, zOf, type Limits } from '../../base/statistics/index';

export interface GapPart {
  readonly column: string;
  readonly value: number;
  /** 95 %, from the people drawn; the background and the model are taken as given. Absent with fewer than two units. */
  readonly interval?: Limits;
}

export interface GapDecomposition {
  /** Mean of the first group less that of the second. */
  readonly gap: number;
  /** Largest first; they sum to the gap. */
  readonly parts: readonly GapPart[];
}

/**
 * `values`: columns × rows, attributions to one base; `one` and `other`: positions of the rows of the two groups, none
 * of them empty. `units`: rows of one unit count together.
 */
export function gapDecomposition(
  columns: readonly string[],
  values: readonly Float64Array[],
  one: Int32Array,
  other: Int32Array,
  units?: Int32Array,
): GapDecomposition {
  if (one.length === 0 || other.length === 0) {
    throw new Error('One of the two groups has no rows here, so there is no gap to take apart.');
  }
  const z = zOf(0.95);
  const parts = columns.map((column, j): GapPart => {
    const [a, b] = [meanOf(values[j]!, one, units), meanOf(values[j]!, other, units)];
    const value = a.mean - b.mean;
    const error = Math.sqrt(a.variance + b.variance);
    return {
      column,
      value,
      ...(Number.isFinite(error) ? { interval: normalLimits(value, error, z) } : {}),
    };
  });
  return {
    gap: parts.reduce((sum, { value }) => sum + value, 0),
    parts: parts.sort((a, b) => Math.abs(b.value) - Math.abs(a.value)),
  };
}

/** Mean and the variance of that mean (NaN with fewer than two units). */
function meanOf(
  values: Float64Array,
  rows: Int32Array,
  units: Int32Array | undefined,
): { mean: number; variance: number } {
  const n = rows.length;
  let mean = 0;
  for (const row of rows) mean += values[row]! / n;
  const sums = new Map<number, number>();
  for (const row of rows) {
    const unit = units ? units[row]! : row;
    sums.set(unit, (sums.get(unit) ?? 0) + values[row]! - mean);
  }
  let squares = 0;
  for (const sum of sums.values()) squares += sum * sum;
  const u = sums.size;
  return { mean, variance: u < 2 ? NaN : (squares / (n * n)) * (u / (u - 1)) };
}
