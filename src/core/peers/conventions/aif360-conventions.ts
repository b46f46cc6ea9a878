// AIF360's conventions: a privileged and an unprivileged side, a sign, and nan where a rate is of nobody.

import { addCounts } from '../../fairness/counts';
import type { Counts } from '../../fairness/scored';
import { aif360Form, type Aif360Audit } from '../aif360';
import { differsFrom } from '../forms';
import type { Convention, GroupCells, QuantityId, Sign } from './convention';
import type { Tool } from './tool';

export const aif360Tool: Tool = {
  id: 'aif360',
  name: 'AIF360',
  version: '0.6.1',
  read: 'its source, and proven against its own numbers',
  manyGroups: 'All groups but the privileged one are merged into one before anything is compared.',
  weights: 'used',
  none: 'nan',
};

const NAN = 'nan, and 0 for a predictive value of nobody';

/** The counts as AIF360 sees them. There are no scores here: its score-weighted forms are not asked. */
function auditOf({ counts }: GroupCells, reference: number): Aif360Audit {
  const group = (hard: Counts) => ({ hard, soft: hard });
  return {
    all: group(addCounts(counts)),
    privileged: group(counts[reference]!),
    unprivileged: group(addCounts(counts.filter((_, k) => k !== reference))),
    cells: counts,
  };
}

function form(
  quantity: QuantityId,
  name: string,
  sign: Sign,
  formula: string,
  differs = differsFrom('AIF360', name),
): Convention {
  // An index takes its power as an argument; the form is named with it.
  const of = aif360Form(name === 'generalized_entropy_index' ? `${name}_alpha_2` : name);
  const between = quantity !== 'entropy-indices';
  return {
    tool: 'aif360',
    quantity,
    name,
    sign,
    reference: between ? 'privileged' : 'everybody',
    zero: between ? NAN : 'nan',
    formula,
    differs,
    of(cells) {
      // The indices of all people need no groups, but the tool asks for a privileged one all the same.
      if (cells.reference === undefined) return [];
      return [{ value: of(auditOf(cells, cells.reference)) }];
    },
  };
}

const MERGED = 'It merges all other groups into one and keeps the sign.';
const REVERSED = `${MERGED} It counts what is wrong, so a group that does worse is above 0.`;

export const aif360Conventions: readonly Convention[] = [
  form('selection-rates', 'statistical_parity_difference', 'signed', 'SR(unpriv.) − SR(priv.)'),
  form('selection-rates', 'disparate_impact', 'ratio', 'SR(unpriv.) ÷ SR(priv.)'),
  form(
    'true-positive-rates',
    'equal_opportunity_difference',
    'signed',
    'TPR(unpriv.) − TPR(priv.)',
  ),
  form(
    'false-positive-rates',
    'false_positive_rate_difference',
    'signed',
    'FPR(unpriv.) − FPR(priv.)',
    MERGED,
  ),
  form(
    'false-positive-rates',
    'false_positive_rate_ratio',
    'ratio',
    'FPR(unpriv.) ÷ FPR(priv.)',
    MERGED,
  ),
  form(
    'false-negative-rates',
    'false_negative_rate_difference',
    'signed',
    'FNR(unpriv.) − FNR(priv.)',
    MERGED,
  ),
  form(
    'false-negative-rates',
    'false_negative_rate_ratio',
    'ratio',
    'FNR(unpriv.) ÷ FNR(priv.)',
    MERGED,
  ),
  form('equalized-odds', 'equalized_odds_difference', 'positive', 'max(|ΔFPR|, |ΔTPR|)'),
  form('average-odds', 'average_odds_difference', 'signed', '(ΔFPR + ΔTPR) ÷ 2'),
  form('average-odds', 'average_abs_odds_difference', 'positive', '(|ΔFPR| + |ΔTPR|) ÷ 2'),
  form(
    'predictive-parity',
    'false_discovery_rate_difference',
    'signed',
    'FDR(unpriv.) − FDR(priv.), and FDR = 1 − precision',
    `${REVERSED} It has no ready-made difference of precision.`,
  ),
  form(
    'predictive-parity',
    'average_predictive_value_difference',
    'signed',
    '(ΔPPV + ΔFOR) ÷ 2',
    `${MERGED} It adds the false omission rate, so two gaps can cancel.`,
  ),
  form('accuracy', 'error_rate_difference', 'signed', 'error(unpriv.) − error(priv.)', REVERSED),
  form('accuracy', 'error_rate_ratio', 'ratio', 'error(unpriv.) ÷ error(priv.)', REVERSED),
  form(
    'entropy-indices',
    'generalized_entropy_index',
    'positive',
    'mean((b/μ)² − 1) ÷ 2, b = 1 + decision − label',
  ),
  form('entropy-indices', 'theil_index', 'positive', 'mean(b/μ · ln(b/μ))'),
  form('entropy-indices', 'coefficient_of_variation', 'positive', '√(2 · index at α = 2)'),
];
