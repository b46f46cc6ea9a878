// What other tools call our numbers, and where their number is not the same: the table behind "same name, another number".

export type Peer = 'Fairlearn' | 'AIF360';

export interface PeerForm {
  readonly peer: Peer;
  /** The name in that tool. */
  readonly name: string;
  /** The metric or disparity of ours that it corresponds to. */
  readonly ours: string;
  /** In one sentence; absent where both agree wherever the number is defined. */
  readonly differs?: string;
}

const MERGED =
  'It merges all other groups into one; ours names the group farthest from the reference.';
const SKIPS =
  'It takes 0 for a rate of nobody and leaves out empty groups; ours is then undefined.';
const UNWEIGHTED = 'It ignores row weights here; ours uses them.';
const TWO =
  'It compares one privileged with one unprivileged group; ours the extremes of all groups.';

const fairlearn = (name: string, ours: string, differs?: string): PeerForm => ({
  peer: 'Fairlearn',
  name,
  ours,
  ...(differs ? { differs } : {}),
});
const aif360 = (name: string, ours: string, differs?: string): PeerForm => ({
  peer: 'AIF360',
  name,
  ours,
  ...(differs ? { differs } : {}),
});

export const forms: readonly PeerForm[] = [
  fairlearn('count', 'count'),
  fairlearn('selection_rate', 'selection-rate'),
  fairlearn(
    'true_positive_rate',
    'true-positive-rate',
    'It prints 0 where there are no positives.',
  ),
  fairlearn(
    'false_positive_rate',
    'false-positive-rate',
    'It prints 0 where there are no negatives.',
  ),
  fairlearn(
    'false_negative_rate',
    'false-negative-rate',
    'It prints 0 where there are no positives.',
  ),
  fairlearn(
    'true_negative_rate',
    'true-negative-rate',
    'It prints 0 where there are no negatives.',
  ),
  fairlearn('mean_prediction', 'mean-prediction'),
  fairlearn('demographic_parity_difference', 'demographic-parity-difference', SKIPS),
  fairlearn('demographic_parity_ratio', 'demographic-parity-ratio', SKIPS),
  fairlearn('equalized_odds_difference', 'equalized-odds-difference', SKIPS),
  fairlearn('equalized_odds_difference(agg="mean")', 'equalized-odds-difference-mean', SKIPS),
  fairlearn('equalized_odds_ratio', 'equalized-odds-ratio', SKIPS),
  fairlearn('equal_opportunity_difference', 'equal-opportunity-difference', SKIPS),
  fairlearn('equal_opportunity_ratio', 'equal-opportunity-ratio', SKIPS),
  aif360('base_rate', 'base-rate'),
  aif360('selection_rate', 'selection-rate'),
  aif360('accuracy', 'accuracy'),
  aif360('error_rate', 'error-rate'),
  aif360('true_positive_rate', 'true-positive-rate'),
  aif360('false_positive_rate', 'false-positive-rate'),
  aif360('positive_predictive_value', 'precision'),
  aif360('negative_predictive_value', 'negative-predictive-value'),
  aif360('false_discovery_rate', 'false-discovery-rate'),
  aif360('false_omission_rate', 'false-omission-rate'),
  aif360('statistical_parity_difference', 'statistical-parity-difference', MERGED),
  aif360('disparate_impact', 'disparate-impact', MERGED),
  aif360('average_odds_difference', 'average-odds-difference', MERGED),
  aif360('average_abs_odds_difference', 'average-absolute-odds-difference', MERGED),
  aif360('average_predictive_value_difference', 'average-predictive-value-difference', MERGED),
  aif360(
    'equal_opportunity_difference',
    'equal-opportunity-difference',
    'It has a sign, unprivileged minus privileged; ours is the highest rate minus the lowest.',
  ),
  aif360(
    'equalized_odds_difference',
    'equalized-odds-difference',
    `${TWO} Where one group has no positives it can print 0; ours is then undefined.`,
  ),
  aif360('generalized_equalized_odds_difference', 'generalized-equalized-odds-difference', TWO),
  aif360('generalized_entropy_index', 'generalized-entropy-index', UNWEIGHTED),
  aif360('theil_index', 'theil-index', UNWEIGHTED),
  aif360('coefficient_of_variation', 'coefficient-of-variation', UNWEIGHTED),
  aif360(
    'between_all_groups_generalized_entropy_index',
    'between-group-entropy',
    `${UNWEIGHTED} Its between_group_… form counts rows in neither group as having no benefit at all.`,
  ),
  aif360('between_all_groups_theil_index', 'between-group-theil-index', UNWEIGHTED),
  aif360(
    'between_all_groups_coefficient_of_variation',
    'between-group-coefficient-of-variation',
    UNWEIGHTED,
  ),
  aif360('smoothed_empirical_differential_fairness', 'differential-fairness'),
  aif360('differential_fairness_bias_amplification', 'bias-amplification'),
];

/** What other tools call a metric or disparity of ours; empty where none has it. */
export function formsOf(ours: string): readonly PeerForm[] {
  return forms.filter((form) => form.ours === ours);
}

/** Why a tool's number is not ours, by its name there; `otherwise` where both agree or the name is not listed. */
export function differsFrom(
  peer: Peer,
  name: string,
  otherwise = 'The same as ours wherever it is defined.',
): string {
  return forms.find((form) => form.peer === peer && form.name === name)?.differs ?? otherwise;
}
