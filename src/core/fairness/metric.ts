// A metric is a number for one group: from its four counts, or from its rows where the score matters.

import type { About } from '../base/about';
import type { Limits } from '../base/statistics';
import type { Exemption } from './exemption';
import type { Counts, Scored } from './scored';

/** A worked example with small whole numbers, shown to learners and run by the conformance suite. */
export interface Worked {
  readonly counts?: Counts;
  readonly rows?: { readonly y: readonly number[]; readonly score: readonly number[] };
  readonly value: number;
  /** The arithmetic in words, e.g. "6 of the 10 with the favourable label: 0.6". */
  readonly inWords: string;
}

/**
 * What a number holds fixed: rates among the truly favourable hold the label, precision holds the decision.
 * It decides what a permutation may move (null-bands.ts).
 */
export type Given = 'nothing' | 'label' | 'decision';

export type Better = 'high' | 'low' | 'neither';

interface Common extends About {
  readonly range: readonly [number, number];
  readonly better: Better;
  readonly given: Given;
  readonly example: Worked;
  readonly exempt?: readonly Exemption[];
  /** How many people the number rests on: rows for a selection rate, positives for a true positive rate. */
  denominator(c: Counts): number;
  /** What that many weighted people are worth; absent = Kish's number of the denominator. */
  effective?(c: Counts): number;
}

/** A share: `of` people, `part` of them. Its interval is Wilson's. Both are sums of counts. */
export interface Share {
  part(c: Counts): number;
  of(c: Counts): number;
}

export interface CountMetric extends Common {
  readonly from: 'counts';
  /** undefined = not defined here (0/0), never a silent 0. */
  of(c: Counts): number | undefined;
  /** Present when the metric is a plain share of people. */
  readonly share?: Share;
  /** Present when the metric is the mean of shares of separate people: its interval follows from theirs. */
  readonly meanOf?: readonly Share[];
  /** Present when it is neither but has an interval. Limits at z. */
  readonly interval?: { readonly method: string; limits(c: Counts, z: number): Limits | undefined };
}

export interface RowMetric extends Common {
  readonly from: 'rows';
  /** A score is read as a chance, so it must lie in [0, 1]; absent where only the order of the scores counts. */
  readonly readsChances?: true;
  /** undefined = not defined here, or no score to compute it from. */
  of(rows: Scored): number | undefined;
  /**
   * What each row does to the value: its weight times the derivative of the value by that weight. Sums to 0.
   * Asked only where the value is defined.
   */
  influence(rows: Scored): Float64Array;
  readonly interval?: {
    readonly method: string;
    limits(rows: Scored, counts: Counts, value: number, z: number): Limits | undefined;
  };
}

export type Metric = CountMetric | RowMetric;
