// Fairlearn's conventions: no privileged group, the highest against the lowest, and 0 for a rate of nobody.

import { differsFrom } from '../forms';
import { fairlearnAggregates, fairlearnFrame } from '../fairlearn';
import { STAND_IN, standInRows } from '../stand-in-rows';
import type { Convention, GroupCells, QuantityId } from './convention';
import type { Tool } from './tool';

export const fairlearnTool: Tool = {
  id: 'fairlearn',
  name: 'Fairlearn',
  version: '0.15.0',
  read: 'its source, and proven against its own numbers',
  manyGroups: 'All groups stand side by side; the number is about the two that lie farthest apart.',
  weights: 'used',
  none: 'nan',
};

const ZERO = '0 for a rate of nobody';
const SKIPS = 'It takes 0 for a rate of nobody; ours is then undefined.';
const SAME = 'The same as ours wherever every group has somebody to count.';

interface Said {
  readonly quantity: QuantityId;
  readonly name: string;
  readonly kind: 'difference' | 'ratio';
  readonly formula: string;
  readonly differs: string;
  value(cells: GroupCells): number;
}

const convention = ({ quantity, name, kind, formula, differs, value }: Said): Convention => ({
  tool: 'fairlearn',
  quantity,
  name,
  sign: kind === 'ratio' ? 'share' : 'positive',
  reference: 'extremes',
  zero: ZERO,
  formula,
  differs,
  of: (cells) => [{ value: value(cells) }],
});

/** A ready-made aggregate, by its key in `fairlearnAggregates`. */
function aggregate(quantity: QuantityId, key: string, formula: string, name = key): Convention {
  return convention({
    quantity,
    name,
    kind: key.includes('ratio') ? 'ratio' : 'difference',
    formula,
    differs: differsFrom('Fairlearn', name, SKIPS),
    value: (cells) =>
      fairlearnAggregates(standInRows(cells.counts), [STAND_IN], 'between_groups')[key]!,
  });
}

/** A difference or ratio that Fairlearn generates for a base metric, or that its MetricFrame gives. */
function generated(
  quantity: QuantityId,
  base: string,
  kind: Said['kind'],
  formula: string,
  name = `${base}_${kind}`,
  differs = SKIPS,
): Convention {
  return convention({
    quantity,
    name,
    kind,
    formula,
    differs,
    value: (cells) =>
      fairlearnFrame(standInRows(cells.counts), base, [STAND_IN])[kind].between_groups['']!,
  });
}

const EITHER = 'max over TPR, FPR of (max − min)';

export const fairlearnConventions: readonly Convention[] = [
  aggregate('selection-rates', 'demographic_parity_difference', 'max SR − min SR'),
  aggregate('selection-rates', 'demographic_parity_ratio', 'min SR ÷ max SR'),
  aggregate('true-positive-rates', 'equal_opportunity_difference', 'max TPR − min TPR'),
  aggregate('true-positive-rates', 'equal_opportunity_ratio', 'min TPR ÷ max TPR'),
  generated('false-positive-rates', 'false_positive_rate', 'difference', 'max FPR − min FPR'),
  generated('false-positive-rates', 'false_positive_rate', 'ratio', 'min FPR ÷ max FPR'),
  generated('false-negative-rates', 'false_negative_rate', 'difference', 'max FNR − min FNR'),
  generated('false-negative-rates', 'false_negative_rate', 'ratio', 'min FNR ÷ max FNR'),
  aggregate(
    'equalized-odds',
    'equalized_odds_difference_worst_case',
    EITHER,
    'equalized_odds_difference',
  ),
  aggregate(
    'equalized-odds',
    'equalized_odds_ratio_worst_case',
    'min over TPR, FPR of (min ÷ max)',
    'equalized_odds_ratio',
  ),
  aggregate(
    'average-odds',
    'equalized_odds_difference_mean',
    'mean over TPR, FPR of (max − min)',
    'equalized_odds_difference(agg="mean")',
  ),
  generated(
    'predictive-parity',
    'precision',
    'difference',
    'max precision − min precision',
    'MetricFrame(precision_score).difference()',
  ),
  generated(
    'accuracy',
    'accuracy',
    'difference',
    'max accuracy − min accuracy',
    'accuracy_score_difference',
    SAME,
  ),
  generated(
    'accuracy',
    'accuracy',
    'ratio',
    'min accuracy ÷ max accuracy',
    'accuracy_score_ratio',
    SAME,
  ),
];
