// One sort of the scores, and from it everything a threshold can do, on all rows or on each group.

import { risingOrder } from '../base/rising-order';

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

/** Labels (1 = favourable) and scores; weights are 1 each where there are none. */
interface Rows {
  readonly y: ArrayLike<number>;
  readonly score?: ArrayLike<number>;
  readonly weights?: ArrayLike<number>;
}

/** Scans the rows at `members`. Throws when there is no score, or a score is not a number. */
export function rocScan(rows: Rows, members: ArrayLike<number>): RocScan {
  const score = scoresOf(rows);
  const own = Float64Array.from(members, (row) => score[row]!);
  requireNumbers(own);
  const order = risingOrder(own);
  const scan = emptyScan(own.length);
  for (let k = order.length - 1; k >= 0; k--) add(scan, rows, members[order[k]!]!, own[order[k]!]!);
  return finished(scan);
}

/** Scans all rows, and those of every cell, in one pass. Rows with code -1 are in no cell. Throws as `rocScan` does. */
export function rocScans(
  rows: Rows & { readonly score?: Float64Array },
  codes: Int32Array,
  cells: number,
): { readonly all: RocScan; readonly cells: readonly RocScan[] } {
  const score = scoresOf(rows);
  requireNumbers(score);
  const n = score.length;
  const sizes = new Int32Array(cells);
  for (let i = 0; i < n; i++) if (codes[i]! >= 0) sizes[codes[i]!]!++;
  const all = emptyScan(n);
  const scans = Array.from(sizes, emptyScan);
  const order = risingOrder(score);
  for (let k = n - 1; k >= 0; k--) {
    const row = order[k]!;
    add(all, rows, row, score[row]!);
    if (codes[row]! >= 0) add(scans[codes[row]!]!, rows, row, score[row]!);
  }
  return { all: finished(all), cells: scans.map(finished) };
}

function scoresOf<Scores>({ score }: { readonly score?: Scores }): Scores {
  if (!score) throw new Error('A threshold needs a score for every row, and these rows have none.');
  return score;
}

function requireNumbers(score: Float64Array): void {
  for (let i = 0; i < score.length; i++)
    if (Number.isNaN(score[i]!))
      throw new Error('A row has no score (NaN). Leave such rows out before setting thresholds.');
}

interface Growing {
  last: number;
  good: number;
  bad: number;
  readonly scores: Float64Array;
  readonly positives: Float64Array;
  readonly negatives: Float64Array;
}

function emptyScan(rows: number): Growing {
  return {
    last: -1,
    good: 0,
    bad: 0,
    scores: new Float64Array(rows),
    positives: new Float64Array(rows),
    negatives: new Float64Array(rows),
  };
}

/** Rows must come with falling scores. */
function add(scan: Growing, { y, weights }: Rows, row: number, score: number): void {
  const weight = weights ? weights[row]! : 1;
  if (y[row] === 1) scan.good += weight;
  else scan.bad += weight;
  if (scan.last < 0 || scan.scores[scan.last] !== score) scan.scores[++scan.last] = score;
  scan.positives[scan.last] = scan.good;
  scan.negatives[scan.last] = scan.bad;
}

function finished({ last, good, bad, scores, positives, negatives }: Growing): RocScan {
  return {
    scores: scores.subarray(0, last + 1),
    positives: positives.subarray(0, last + 1),
    negatives: negatives.subarray(0, last + 1),
    allPositives: good,
    allNegatives: bad,
  };
}
