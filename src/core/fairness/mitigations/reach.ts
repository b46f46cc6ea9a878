// What a rule reaches on some rows, as expected confusion counts, and the rates that are made equal or best.

/** Expected confusion counts; with row weights sums of weights. */
export interface Reach {
  readonly tp: number;
  readonly fp: number;
  readonly positives: number;
  readonly negatives: number;
}

/** A number made of the counts, higher = better where it is an objective; NaN where it is 0/0. */
export type Measure = (reach: Reach) => number;

const rates = {
  'selection-rate': ({ tp, fp, positives, negatives }: Reach) =>
    (tp + fp) / (positives + negatives),
  'true-positive-rate': ({ tp, positives }: Reach) => tp / positives,
  'false-positive-rate': ({ fp, negatives }: Reach) => fp / negatives,
  'true-negative-rate': ({ fp, negatives }: Reach) => (negatives - fp) / negatives,
  'false-negative-rate': ({ tp, positives }: Reach) => (positives - tp) / positives,
  accuracy: ({ tp, fp, positives, negatives }: Reach) =>
    (tp + negatives - fp) / (positives + negatives),
  'balanced-accuracy': ({ tp, fp, positives, negatives }: Reach) =>
    (0.5 * tp) / positives + (0.5 * (negatives - fp)) / negatives,
  precision: ({ tp, fp }: Reach) => tp / (tp + fp),
} as const satisfies Record<string, Measure>;
export type Rate = keyof typeof rates;

/** The value of a rate from counts; NaN where it is 0/0. */
export function rateOf(rate: Rate, reach: Reach): number {
  return rates[rate](reach);
}

/** What is to be as high as possible: a rate, or the cost of the errors a row, below zero. */
export type Objective = Rate | 'cost';

/**
 * `costRatio`: how many missed people (false negatives) one wrong yes (false positive) weighs; only cost reads it.
 * Cost is −(costRatio · FP + FN) / n, as What-If counts it, with a sign that makes the cheapest rule the highest.
 */
export function measureOf(objective: Objective, costRatio: number): Measure {
  return objective === 'cost'
    ? ({ tp, fp, positives, negatives }) =>
        -(costRatio * fp + positives - tp) / (positives + negatives)
    : rates[objective];
}

/** The counts of several groups together. */
export function together(groups: readonly Reach[]): Reach {
  const sum = { tp: 0, fp: 0, positives: 0, negatives: 0 };
  for (const { tp, fp, positives, negatives } of groups) {
    sum.tp += tp;
    sum.fp += fp;
    sum.positives += positives;
    sum.negatives += negatives;
  }
  return sum;
}

/** Highest minus lowest of a rate over the groups. */
export function rangeOf(rate: Rate, groups: readonly Reach[]): number {
  const values = groups.map((reach) => rateOf(rate, reach));
  return Math.max(...values) - Math.min(...values);
}
