// Fairlearn's forms of the numbers (0.15): its zero rules in each cell, and aggregates that skip what is not a number.
// Ours leave 0/0 undefined; Fairlearn and scikit-learn print 0 there, so a group without positives has "TPR 0".

import { positionsByCode } from '../base/positions-by-code';
import { everybody, negatives, people, positives } from '../fairness/counts';
import { crossing } from '../fairness/crossing';
import { metricById } from '../fairness/metrics';
import type { Counts, Scored } from '../fairness/scored';
import { takeScored } from '../fairness/take-scored';
import { rowCounts } from './row-counts';

/** Fairlearn's and scikit-learn's names, our ids. */
const OURS: Readonly<Record<string, string>> = {
  count: 'count',
  accuracy: 'accuracy',
  selection_rate: 'selection-rate',
  tpr: 'true-positive-rate',
  true_positive_rate: 'true-positive-rate',
  fpr: 'false-positive-rate',
  false_positive_rate: 'false-positive-rate',
  fnr: 'false-negative-rate',
  false_negative_rate: 'false-negative-rate',
  tnr: 'true-negative-rate',
  true_negative_rate: 'true-negative-rate',
  precision: 'precision',
  f1: 'f1',
  balanced_accuracy: 'balanced-accuracy',
  log_loss: 'log-loss',
  roc_auc: 'roc-auc',
  average_precision: 'average-precision',
  brier: 'brier',
  mean_prediction: 'mean-prediction',
};

/** 0 instead of undefined: Fairlearn's rates, and scikit-learn's with zero_division=0. */
const ZERO_FOR_NONE = new Set([
  'true-positive-rate',
  'false-positive-rate',
  'false-negative-rate',
  'true-negative-rate',
  'precision',
  'f1',
  'average-precision',
]);

/** One metric of one cell as Fairlearn prints it; NaN for a cell without rows and for an AUC of one class. */
export function fairlearnValue(name: string, counts: Counts, rows: () => Scored): number {
  const id = OURS[name];
  if (!id)
    throw new Error(
      `Fairlearn's "${name}" is not known here. Known: ${Object.keys(OURS).join(', ')}.`,
    );
  if (everybody(people(counts)) === 0) return NaN;
  const metric = metricById(id);
  const value = metric.from === 'counts' ? metric.of(counts) : metric.of(rows());
  if (value !== undefined) return value;
  // scikit-learn's mean recall of the classes that occur.
  if (id === 'balanced-accuracy' && positives(counts) > 0) return counts.tp / positives(counts);
  if (id === 'balanced-accuracy' && negatives(counts) > 0) return counts.tn / negatives(counts);
  return ZERO_FOR_NONE.has(id) ? 0 : NaN;
}

/** Values by key: cells, or levels of the control; "" where there is no control. */
export type ByKey = Readonly<Record<string, number>>;

export interface FairlearnMetricFrame {
  readonly overall: ByKey;
  readonly byGroup: ByKey;
  readonly groupMin: ByKey;
  readonly groupMax: ByKey;
  readonly difference: Readonly<Record<Method, ByKey>>;
  readonly ratio: Readonly<Record<Method, ByKey>>;
}

export type Method = 'between_groups' | 'to_overall';

/** MetricFrame of one metric. Keys of cells: levels joined by "|", control first. */
export function fairlearnFrame(
  rows: Scored,
  name: string,
  groups: readonly string[],
  control: readonly string[] = [],
): FairlearnMetricFrame {
  const byGroup = valuesBy(rows, name, [...control, ...groups]);
  const overall = valuesBy(rows, name, control);
  const of = (key: string): number[] =>
    Object.entries(byGroup).flatMap(([cell, value]) =>
      key === '' || cell.startsWith(`${key}|`) ? [value] : [],
    );
  const each = (pick: (found: FairlearnAggregates) => number): ByKey =>
    Object.fromEntries(
      Object.entries(overall).map(([key, value]) => [key, pick(aggregated(of(key), value))]),
    );
  return {
    overall,
    byGroup,
    groupMin: each(({ groupMin }) => groupMin),
    groupMax: each(({ groupMax }) => groupMax),
    difference: {
      between_groups: each(({ difference }) => difference.between_groups),
      to_overall: each(({ difference }) => difference.to_overall),
    },
    ratio: {
      between_groups: each(({ ratio }) => ratio.between_groups),
      to_overall: each(({ ratio }) => ratio.to_overall),
    },
  };
}

/** What one metric's values by group come to. */
interface FairlearnAggregates {
  readonly groupMin: number;
  readonly groupMax: number;
  readonly difference: Readonly<Record<Method, number>>;
  readonly ratio: Readonly<Record<Method, number>>;
}

/** Skips groups that have no value. */
export function aggregated(values: readonly number[], overall: number): FairlearnAggregates {
  const groupMin = lowest(values);
  const groupMax = highest(values);
  return {
    groupMin,
    groupMax,
    difference: {
      between_groups: highest(values.map((value) => value - groupMin)),
      to_overall: highest(values.map((value) => Math.abs(value - overall))),
    },
    ratio: {
      between_groups: groupMin / groupMax,
      // x/0 is Infinity and folds to 0; 0/0 is skipped.
      to_overall: lowest(values.map((value) => fold(value / overall))),
    },
  };
}

function valuesBy(rows: Scored, name: string, names: readonly string[]): ByKey {
  const grouping = crossing(rows, names);
  const { keys, counts } = rowCounts(rows, grouping);
  const positionsOf = positionsByCode(grouping.codes, grouping.levels.length);
  return Object.fromEntries(
    keys.map((key, k) => [
      key,
      fairlearnValue(name, counts[k]!, () => takeScored(rows, positionsOf[k]!)),
    ]),
  );
}

const fold = (ratio: number): number => (ratio > 1 ? 1 / ratio : ratio);
const numbers = (values: readonly number[]): readonly number[] =>
  values.filter((value) => !Number.isNaN(value));

/** pandas' min: skips NaN; NaN when nothing is left. */
function lowest(values: readonly number[]): number {
  return numbers(values).reduce(
    (low, value) => (Number.isNaN(low) || value < low ? value : low),
    NaN,
  );
}

function highest(values: readonly number[]): number {
  return numbers(values).reduce(
    (high, value) => (Number.isNaN(high) || value > high ? value : high),
    NaN,
  );
}

/** Fairlearn's ready-made aggregates by their names there; equalized odds in both of its `agg` forms. */
export function fairlearnAggregates(
  rows: Scored,
  groups: readonly string[],
  method: Method,
): Readonly<Record<string, number>> {
  const frames = {
    selection: fairlearnFrame(rows, 'selection_rate', groups),
    tpr: fairlearnFrame(rows, 'tpr', groups),
    fpr: fairlearnFrame(rows, 'fpr', groups),
  };
  const difference = (of: keyof typeof frames): number => frames[of].difference[method]['']!;
  const ratio = (of: keyof typeof frames): number => frames[of].ratio[method]['']!;
  const differences = [difference('tpr'), difference('fpr')] as const;
  const ratios = [ratio('tpr'), ratio('fpr')] as const;
  return {
    demographic_parity_difference: difference('selection'),
    demographic_parity_ratio: ratio('selection'),
    equal_opportunity_difference: difference('tpr'),
    equal_opportunity_ratio: ratio('tpr'),
    // Python's max and min: a NaN that stands second is dropped, one that stands first stays. Ours is undefined then.
    equalized_odds_difference_worst_case:
      differences[1] > differences[0] ? differences[1] : differences[0],
    equalized_odds_difference_mean: mean(differences),
    equalized_odds_ratio_worst_case: ratios[1] < ratios[0] ? ratios[1] : ratios[0],
    equalized_odds_ratio_mean: mean(ratios),
  };
}

/** pandas' mean: skips NaN. */
function mean(values: readonly number[]): number {
  const kept = numbers(values);
  return kept.reduce((sum, value) => sum + value, 0) / kept.length;
}
