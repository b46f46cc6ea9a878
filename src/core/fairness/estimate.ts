// One number of one cell, with its people, its interval and whether it can be judged; and two such numbers compared.

/** An interval and the method it came from. */
export interface Interval {
  readonly lo: number;
  readonly hi: number;
  readonly method: string;
  readonly level: number;
}

/** One number of one cell. `value` null = not defined here (0/0). */
export interface Estimate {
  readonly value: number | null;
  /** Rows in the denominator (rows, positives, negatives …), unweighted. */
  readonly n: number;
  /** Rows in the numerator, for shares. */
  readonly part?: number;
  /** Kish's effective n where rows carry weights; where units repeat, the n that the unit bootstrap says it is worth. */
  readonly effective?: number;
  readonly interval?: Interval;
  /** True when this number cannot be judged: curriculum section 1. */
  readonly tooSmall: boolean;
  readonly why?: 'denominator' | 'width';
}

/** A cell against its reference cell. */
export interface Comparison {
  /** Cell minus reference; null where either is not defined. */
  readonly difference: number | null;
  readonly interval?: Interval;
  /** Cell over reference; null where either is not defined or the reference is 0. */
  readonly ratio: number | null;
  readonly ratioInterval?: Interval;
  readonly tooSmall: boolean;
  /** Of "no difference"; below 1 − level exactly when the interval at that level leaves out 0. */
  readonly pValue?: number;
}
