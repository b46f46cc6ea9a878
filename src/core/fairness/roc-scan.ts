// One sort of a group's scores, and from it everything a threshold on that group can do.

import type { Scored } from './scored';

/** Distinct scores, falling, and what lies at or above each. With row weights the counts are sums of weights. */
export interface RocScan {
  readonly scores: Float64Array;
  /** Favourable rows with a score of at least scores[i]. */
  readonly positives: Float64Array;
  /** Unfavourable rows with a score of at least scores[i]. */
  readonly negatives: Float64Array;
  readonly allPositives: number;
  readonly allNegatives: number;
}

/** Scans the rows at `members`. Throws when there is no score, or a score is not a number. */
export function rocScan(rows: Omit<Scored, 'yhat'>, members: ArrayLike<number>): RocScan {
  const { score, y, weights } = rows;
  if (!score) throw new Error('A threshold needs a score for every row, and these rows have none.');
  const sorted = Float64Array.from(members, (row) => score[row]!).sort();
  if (Number.isNaN(sorted.at(-1)))
    throw new Error('A row has no score (NaN). Leave such rows out before setting thresholds.');
  const rising = sorted.filter((value, i) => i === 0 || value !== sorted[i - 1]);
  const last = rising.length - 1;
  const positives = new Float64Array(rising.length);
  const negatives = new Float64Array(rising.length);
  for (let k = 0; k < members.length; k++) {
    const row = members[k]!;
    const counts = y[row] === 1 ? positives : negatives;
    counts[last - place(rising, score[row]!)]! += weights ? weights[row]! : 1;
  }
  for (let i = 1; i < rising.length; i++) {
    positives[i]! += positives[i - 1]!;
    negatives[i]! += negatives[i - 1]!;
  }
  return {
    scores: rising.reverse(),
    positives,
    negatives,
    allPositives: positives[last] ?? 0,
    allNegatives: negatives[last] ?? 0,
  };
}

/** Index of a value that is known to be in a rising array. */
function place(rising: Float64Array, value: number): number {
  let low = 0;
  let high = rising.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Row positions of each code, in row order; rows with code -1 are in none. */
export function membersOf(codes: Int32Array, cells: number): Int32Array[] {
  const lists = Array.from({ length: cells }, (): number[] => []);
  for (let i = 0; i < codes.length; i++) lists[codes[i]!]?.push(i);
  return lists.map((list) => Int32Array.from(list));
}
