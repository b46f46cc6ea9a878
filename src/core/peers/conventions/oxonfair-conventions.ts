// OxonFair's conventions: the mean over all pairs of groups, of the absolute difference or of the ratio below 1.

import { addCounts, people } from '../../fairness/counts';
import type { Counts } from '../../fairness/scored';
import type { Convention, GroupCells, QuantityId } from './convention';
import { pairs, ratesOf } from './group-rate';
import type { Tool } from './tool';

export const oxonfairTool: Tool = {
  id: 'oxonfair',
  name: 'OxonFair',
  version: '0.3',
  read: 'its source, and proven against its own numbers',
  manyGroups:
    'The mean over all pairs of groups: one group far off counts less, the more groups there are.',
  weights: 'ignored',
  none: 'nan',
};

const ZERO = '0: a count of nobody is taken as 1 below the line';

/** `.diff` */
function meanDifference(values: readonly number[]): number {
  const all = pairs(values.length);
  const total = all.reduce((sum, [i, j]) => sum + Math.abs(values[i]! - values[j]!), 0);
  return total / Math.max(1, all.length);
}

/** `.ratio`: what is not a number counts as 1, so two groups without anybody selected are "equal". */
function meanRatio(values: readonly number[]): number {
  const all = pairs(values.length);
  const share = (i: number, j: number): number => {
    const [low, high] = [Math.min(values[i]!, values[j]!), Math.max(values[i]!, values[j]!)];
    return high > 0 ? low / high : 1;
  };
  return all.reduce((sum, [i, j]) => sum + share(i, j), 0) / all.length;
}

const range = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);

const rates = (id: string, cells: GroupCells): number[] => ratesOf(id, cells, 0);

/** FP ÷ FN, with at least 1 below the line. */
const errorRatio = (cell: Counts): number => {
  const { fp, fn } = people(cell);
  return fp / Math.max(1, fn);
};

/** GE(2) of everybody's benefit, from the four counts. */
function entropy({ counts }: GroupCells): number {
  const { tp, fp, tn, fn } = people(addCounts(counts));
  const sum = Math.max(1, tp + 2 * fp + tn);
  return (((tp + fp + tn + fn) * (tp + 4 * fp + tn)) / (sum * sum) - 1) / 2;
}

const PAIRS = 'The mean over all pairs of groups; with two groups the same as ours.';

const convention = (
  quantity: QuantityId,
  name: string,
  formula: string,
  value: (cells: GroupCells) => number,
  differs = PAIRS,
): Convention => ({
  tool: 'oxonfair',
  quantity,
  name,
  sign: 'positive',
  reference: 'pairs',
  zero: ZERO,
  formula,
  differs,
  of: (cells) => [{ value: value(cells) }],
});

const difference = (
  quantity: QuantityId,
  name: string,
  id: string,
  short: string,
  differs = PAIRS,
): Convention =>
  convention(
    quantity,
    name,
    `mean over pairs |${short}(i) − ${short}(j)|`,
    (cells) => meanDifference(rates(id, cells)),
    differs,
  );

export const oxonfairConventions: readonly Convention[] = [
  difference('selection-rates', 'demographic_parity', 'selection-rate', 'SR'),
  {
    ...convention(
      'selection-rates',
      'disparate_impact',
      'mean over pairs of the smaller SR ÷ the larger',
      (cells) => meanRatio(rates('selection-rate', cells)),
    ),
    sign: 'share',
    zero: '1: two groups without anybody selected count as equal',
  },
  difference('true-positive-rates', 'equal_opportunity', 'true-positive-rate', 'TPR'),
  difference('false-positive-rates', 'false_pos_rate.diff', 'false-positive-rate', 'FPR'),
  difference(
    'false-positive-rates',
    'predictive_equality',
    'false-negative-rate',
    'FNR',
    'Its code compares false negative rates; the literature means false positive rates by this name.',
  ),
  difference('false-negative-rates', 'false_neg_rate.diff', 'false-negative-rate', 'FNR'),
  convention(
    'equalized-odds',
    'equalized_odds',
    '(TPR.diff + TNR.diff) ÷ 2',
    (cells) =>
      (meanDifference(rates('true-positive-rate', cells)) +
        meanDifference(rates('true-negative-rate', cells))) /
      2,
    'The mean of the two gaps, where ours is the larger; and the mean over pairs of groups.',
  ),
  {
    ...convention(
      'equalized-odds',
      'equalized_odds_max',
      'max(max − min of TPR, max − min of TNR)',
      (cells) =>
        Math.max(
          range(rates('true-positive-rate', cells)),
          range(rates('true-negative-rate', cells)),
        ),
      'The same as ours wherever every group has somebody to count.',
    ),
    reference: 'extremes',
  },
  difference('predictive-parity', 'predictive_parity', 'precision', 'precision'),
  difference('accuracy', 'accuracy_parity', 'accuracy', 'accuracy'),
  convention(
    'treatment-equality',
    'treatment_equality',
    'mean over pairs |FP/FN(i) − FP/FN(j)|',
    ({ counts }) => meanDifference(counts.map(errorRatio)),
    'It divides false positives by false negatives; Berk and others, and the lab, the other way round.',
  ),
  {
    ...convention(
      'entropy-indices',
      'gen_entropy',
      '(n Σb² ÷ (Σb)² − 1) ÷ 2, b = 1 + decision − label',
      entropy,
      'The index at α = 2, the same as ours; it ignores row weights.',
    ),
    reference: 'everybody',
  },
];
