// Rows that a model has judged: label, decision, score and group. Everything the fairness engine measures starts here.

import type { Grouping } from '../table/crossing';

export type { Grouping };

export interface Scored {
  readonly n: number;
  /** 1 = favourable label. */
  readonly y: Uint8Array;
  /** 1 = favourable decision. */
  readonly yhat: Uint8Array;
  /** Probability of the favourable label, or a given score. */
  readonly score?: Float64Array;
  readonly groups: readonly Grouping[];
  readonly weights?: Float64Array;
  /** Sampling unit of each row; absent = every row is its own unit. */
  readonly units?: Int32Array;
  /** Row numbers in the file; the seed of any per-row draw. */
  readonly rows: Int32Array;
}

/**
 * The four confusion counts of a cell. With weights they are sums of weights, and `rows` and `squares`
 * hold the plain counts and the sums of squared weights (for Kish's effective n).
 */
export interface Counts {
  readonly tp: number;
  readonly fp: number;
  readonly tn: number;
  readonly fn: number;
  readonly rows?: {
    readonly tp: number;
    readonly fp: number;
    readonly tn: number;
    readonly fn: number;
  };
  readonly squares?: {
    readonly tp: number;
    readonly fp: number;
    readonly tn: number;
    readonly fn: number;
  };
}
