// The conventions of mlr3fairness: the largest absolute difference between any two groups, and a signed one by the order of names.

import type { Convention, GroupCells, QuantityId } from './convention';
import { pairs, ratesOf } from './group-rate';
import type { Tool } from './tool';

export const mlr3fairnessTool: Tool = {
  id: 'mlr3fairness',
  name: 'mlr3fairness',
  version: '0.4.0',
  read: 'its manual; the operations from the source of 0.3',
  manyGroups: 'The two groups that lie farthest apart, as in Fairlearn.',
  weights: 'ignored',
  none: 'NA',
};

/** The values of an operation: NA as soon as one is, 0 when all are 0. */
function operation(values: readonly number[], of: (values: readonly number[]) => number): number {
  if (values.some((value) => Number.isNaN(value))) return NaN;
  return values.every((value) => value === 0) ? 0 : of(values);
}

function largestPair(values: readonly number[]): number {
  return pairs(values.length)
    .map(([i, j]) => values[i]! - values[j]!)
    .reduce((most, next) => (Math.abs(next) > Math.abs(most) ? next : most), 0);
}

/** groupdiff_absdiff */
const absoluteDifference = (values: readonly number[]): number =>
  operation(values, (all) => Math.abs(largestPair(all)));

/** groupdiff_diff: the first by name minus the second, of the pair farthest apart. */
function namedDifference(id: string, cells: GroupCells): number {
  const order = cells.keys.map((key, k) => [key, k] as const).sort(([a], [b]) => (a < b ? -1 : 1));
  const values = ratesOf(id, cells, NaN);
  return operation(
    order.map(([, k]) => values[k]!),
    largestPair,
  );
}

/** groupdiff_tau */
const smallestRatio = (values: readonly number[]): number =>
  operation(values, (all) => Math.min(...all) / Math.max(...all));

/** R's mean without what is missing. */
function meanOf(parts: readonly number[]): number {
  const there = parts.filter((part) => !Number.isNaN(part));
  return there.reduce((sum, part) => sum + part, 0) / there.length;
}

const ZERO = 'NA for a rate of nobody; 0 when the rate is 0 in every group';

const difference = (quantity: QuantityId, name: string, id: string, short: string): Convention => ({
  tool: 'mlr3fairness',
  quantity,
  name,
  sign: 'positive',
  reference: 'extremes',
  zero: ZERO,
  formula: `max over pairs |${short}(i) − ${short}(j)|`,
  differs: 'The same as ours wherever every group has somebody to count.',
  of: (cells) => [{ value: absoluteDifference(ratesOf(id, cells, NaN)) }],
});

const composite = (
  quantity: QuantityId,
  name: string,
  ids: readonly string[],
  formula: string,
  differs: string,
): Convention => ({
  tool: 'mlr3fairness',
  quantity,
  name,
  sign: 'positive',
  reference: 'extremes',
  zero: 'a part that is NA is left out of the mean',
  formula,
  differs,
  of: (cells) => [{ value: meanOf(ids.map((id) => absoluteDifference(ratesOf(id, cells, NaN)))) }],
});

export const mlr3fairnessConventions: readonly Convention[] = [
  {
    tool: 'mlr3fairness',
    quantity: 'selection-rates',
    name: 'fairness.cv',
    sign: 'signed',
    reference: 'extremes',
    zero: ZERO,
    formula: 'SR(i) − SR(j) of the pair farthest apart, i before j by name',
    differs: 'Its sign follows the order of the groups’ names, not who has less.',
    of: (cells) => [{ value: namedDifference('selection-rate', cells) }],
  },
  {
    tool: 'mlr3fairness',
    quantity: 'selection-rates',
    name: 'fairness.cv with operation = groupdiff_tau',
    sign: 'share',
    reference: 'extremes',
    zero: '0 when nobody is selected in any group',
    formula: 'min over pairs SR(i) ÷ SR(j)',
    differs: 'The same as ours, except that nobody selected anywhere gives 0 there.',
    of: (cells) => [{ value: smallestRatio(ratesOf('selection-rate', cells, NaN)) }],
  },
  difference('true-positive-rates', 'fairness.tpr', 'true-positive-rate', 'TPR'),
  difference('false-positive-rates', 'fairness.fpr', 'false-positive-rate', 'FPR'),
  difference('false-negative-rates', 'fairness.fnr', 'false-negative-rate', 'FNR'),
  difference('predictive-parity', 'fairness.ppv', 'precision', 'PPV'),
  difference('accuracy', 'fairness.acc', 'accuracy', 'accuracy'),
  composite(
    'equalized-odds',
    'fairness.eod',
    ['false-positive-rate', 'true-positive-rate'],
    '(|ΔFPR| + |ΔTPR|) ÷ 2',
    'The mean of the two gaps, where ours is the larger; a gap that is NA is left out without a word.',
  ),
  composite(
    'predictive-parity',
    'fairness.pp',
    ['precision', 'negative-predictive-value'],
    '(|ΔPPV| + |ΔNPV|) ÷ 2',
    'The mean of two gaps, in precision and in negative predictive value; others call that conditional use accuracy.',
  ),
];
