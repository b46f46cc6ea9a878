// The conventions of holisticai: two groups that the caller names, a minus b, with scikit-learn’s tables underneath.

import { benefitsOf, generalizedEntropy } from '../../fairness/benefit';
import { addCounts, people } from '../../fairness/counts';
import type { Counts } from '../../fairness/scored';
import type { Convention, GroupCells, Printed, QuantityId, Sign } from './convention';
import { others, ratesOf } from './group-rate';
import type { Tool } from './tool';

export const holisticaiTool: Tool = {
  id: 'holisticai',
  name: 'holisticai',
  version: '1.0.14',
  read: 'its source, and proven against its own numbers',
  manyGroups:
    'It takes two groups, a and b, and leaves everybody else out; here each group is a once, and the reference group is b.',
  weights: 'ignored',
  none: 'nan',
};

const TABLE = '0; and it stops where a group has one class only';
const PLAIN = 'nan';

/** scikit-learn's table has one field only where labels and decisions are all of one class: asking for its second row fails. */
function oneClass(cell: Counts): boolean {
  const { tp, fp, tn, fn } = people(cell);
  return fp + fn === 0 && (tp === 0 || tn === 0);
}

/** Each other group against the reference. `tables`: the number is read off a confusion table. */
function against(
  cells: GroupCells,
  of: (a: number, b: number) => number,
  read: 'rates' | 'tables',
): Printed[] {
  return others(cells).map((group): Printed => {
    const reference = cells.reference!;
    const stops = read === 'tables' && [group, reference].some((k) => oneClass(cells.counts[k]!));
    return stops ? { group, stops: true } : { group, value: of(group, reference) };
  });
}

const difference = (
  quantity: QuantityId,
  name: string,
  ids: readonly string[],
  formula: string,
  differs = 'It has a sign, group minus reference group, and is about these two groups alone.',
): Convention => ({
  tool: 'holisticai',
  quantity,
  name,
  sign: 'signed',
  reference: 'reference',
  zero: name === 'accuracy_diff' || name === 'statistical_parity' ? PLAIN : TABLE,
  formula,
  differs,
  of(cells) {
    const rates = ids.map((id) => ratesOf(id, cells, 0));
    const mean = (a: number, b: number): number =>
      rates.reduce((sum, values) => sum + values[a]! - values[b]!, 0) / rates.length;
    return against(
      cells,
      mean,
      name === 'accuracy_diff' || name === 'statistical_parity' ? 'rates' : 'tables',
    );
  },
});

const ratio = (
  name: string,
  sign: Sign,
  formula: string,
  of: (a: number, b: number) => number,
): Convention => ({
  tool: 'holisticai',
  quantity: 'selection-rates',
  name,
  sign,
  reference: 'reference',
  zero: PLAIN,
  formula,
  differs:
    'It is about these two groups alone; ours compares the lowest of all groups with the highest.',
  of(cells) {
    const rates = ratesOf('selection-rate', cells, NaN);
    return against(cells, (a, b) => of(rates[a]!, rates[b]!), 'rates');
  },
});

/** Python's min of two: one that is not a number stays where it stands first. */
const pythonMin = (first: number, second: number): number => (second < first ? second : first);

/** An index of everybody's benefit. */
const index = (
  name: string,
  alpha: number,
  formula: string,
  differs: string,
  of: (value: number) => number = (value) => value,
): Convention => ({
  tool: 'holisticai',
  quantity: 'entropy-indices',
  name,
  sign: 'positive',
  reference: 'everybody',
  zero: PLAIN,
  formula,
  differs,
  of({ counts }) {
    const value = generalizedEntropy(benefitsOf([people(addCounts(counts))]), alpha);
    return [{ value: value === undefined ? NaN : of(value) }];
  },
});

const SAME = 'The same as ours, except that it ignores row weights.';

/** Two times the root of the index, where the root of two times the index is meant. */
export const doubledRoot = (index: number): number => 2 * Math.sqrt(Math.max(0, index));

export const holisticaiConventions: readonly Convention[] = [
  difference('selection-rates', 'statistical_parity', ['selection-rate'], 'SR(a) − SR(b)'),
  ratio('disparate_impact', 'ratio', 'SR(a) ÷ SR(b)', (a, b) => a / b),
  ratio('four_fifths', 'share', 'min(SR(a) ÷ SR(b), SR(b) ÷ SR(a))', (a, b) =>
    pythonMin(a / b, b / a),
  ),
  difference(
    'true-positive-rates',
    'equal_opportunity_diff',
    ['true-positive-rate'],
    'TPR(a) − TPR(b)',
  ),
  difference(
    'false-positive-rates',
    'false_positive_rate_diff',
    ['false-positive-rate'],
    'FPR(a) − FPR(b)',
  ),
  difference(
    'false-negative-rates',
    'false_negative_rate_diff',
    ['false-negative-rate'],
    'FNR(a) − FNR(b)',
  ),
  difference(
    'average-odds',
    'average_odds_diff',
    ['true-positive-rate', 'false-positive-rate'],
    '((TPR(a) − TPR(b)) + (FPR(a) − FPR(b))) ÷ 2',
    'A mean of two signed gaps, of two groups alone; they can cancel.',
  ),
  difference('accuracy', 'accuracy_diff', ['accuracy'], 'accuracy(a) − accuracy(b)'),
  index('generalized_entropy_index', 2, 'mean((b/μ)² − 1) ÷ 2', SAME),
  index('theil_index', 1, 'mean(b/μ · ln(b/μ))', SAME),
  index(
    'coefficient_of_variation',
    2,
    '2 · √(index at α = 2)',
    'It doubles the root; the coefficient of variation is the root of the double, so its number is √2 times too large.',
    doubledRoot,
  ),
];
