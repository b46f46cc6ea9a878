// AIF360's forms of the numbers (0.6.1), by their names there: signed differences unprivileged − privileged, ratios that may
// exceed 1 or be infinite, NaN for a rate of nobody (but 0 for a predictive value), entropy indices that ignore weights.

import { log, power } from '../base/math';
import {
  coefficientOfVariation,
  benefitsOf,
  generalizedEntropy,
  groupBenefits,
} from '../fairness/benefit';
import { softCounts } from '../fairness/count-cells';
import { everybody, negatives, people, positives, selected } from '../fairness/counts';
import { metricById } from '../fairness/metrics';
import type { Counts, Grouping, Scored } from '../fairness/scored';
import { differentialFairness } from '../fairness/smoothed-rates';
import { rowCounts } from './row-counts';

/** Counts as AIF360 sees them: 1 is the favourable label, groups coded 1 = privileged, 0 = every other value. */
export interface Aif360Audit {
  readonly all: Group;
  readonly privileged: Group;
  readonly unprivileged: Group;
  /** Cells of all protected attributes that have rows. */
  readonly cells: readonly Counts[];
}

interface Group {
  readonly hard: Counts;
  /** Score-weighted ("generalized") counts. */
  readonly soft: Counts;
}

/** `privileged`: two levels, unprivileged first. `cells`: the crossing of all protected attributes. Rows need scores. */
export function aif360Audit(rows: Scored, privileged: Grouping, cells: Grouping): Aif360Audit {
  const group = (grouping: Grouping): Group[] => {
    const counted = rowCounts(rows, grouping);
    const weighted = softCounts(rows, counted);
    if (!weighted) throw new Error('AIF360 needs a score between 0 and 1 for every row.');
    return counted.counts.map((hard, k) => ({ hard, soft: weighted[k]! }));
  };
  const [unprivilegedGroup, privilegedGroup] = group(privileged);
  const [all] = group({ name: 'all', codes: new Int32Array(rows.n), levels: ['all'] });
  return {
    all: all!,
    privileged: privilegedGroup!,
    unprivileged: unprivilegedGroup!,
    cells: rowCounts(rows, cells).counts.filter((counts) => everybody(people(counts)) > 0),
  };
}

/** AIF360 prints 0 for the predictive values, and the accuracy, of nobody. */
const ZERO_FOR_NONE = new Set([
  'precision',
  'negative-predictive-value',
  'false-discovery-rate',
  'false-omission-rate',
  'accuracy',
]);

/** A rate by our id; NaN, or by AIF360's rule 0, where we say undefined. */
function rate(id: string, counts: Counts): number {
  const metric = metricById(id);
  const value = metric.from === 'counts' ? metric.of(counts) : undefined;
  return value ?? (ZERO_FOR_NONE.has(id) ? 0 : NaN);
}

const error = (counts: Counts): number => 1 - rate('accuracy', counts);

/** performance_measures(privileged). */
export function performance({ hard, soft }: Group): Readonly<Record<string, number>> {
  return {
    TPR: rate('true-positive-rate', hard),
    TNR: rate('true-negative-rate', hard),
    FPR: rate('false-positive-rate', hard),
    FNR: rate('false-negative-rate', hard),
    GTPR: rate('true-positive-rate', soft),
    GTNR: rate('true-negative-rate', soft),
    GFPR: rate('false-positive-rate', soft),
    GFNR: rate('false-negative-rate', soft),
    PPV: rate('precision', hard),
    NPV: rate('negative-predictive-value', hard),
    FDR: rate('false-discovery-rate', hard),
    FOR: rate('false-omission-rate', hard),
    ACC: rate('accuracy', hard),
  };
}

type Form = (audit: Aif360Audit) => number;

const difference =
  (of: (counts: Counts) => number): Form =>
  ({ unprivileged, privileged }) =>
    of(unprivileged.hard) - of(privileged.hard);
const ratio =
  (of: (counts: Counts) => number): Form =>
  ({ unprivileged, privileged }) =>
    of(unprivileged.hard) / of(privileged.hard);
const by = (id: string) => (counts: Counts) => rate(id, counts);

const tpr = difference(by('true-positive-rate'));
const fpr = difference(by('false-positive-rate'));
const ppv = difference(by('precision'));
const forDifference = difference(by('false-omission-rate'));
const soft =
  (id: string): Form =>
  ({ unprivileged, privileged }) =>
    rate(id, unprivileged.soft) - rate(id, privileged.soft);

/** Python's max of two: a NaN that stands second is dropped, one that stands first stays. */
const pythonMax = (first: number, second: number): number => (second > first ? second : first);

/** The entropy indices ignore weights: AIF360 takes one benefit a row. */
const entropy =
  (alpha: number): Form =>
  ({ all }) =>
    index(benefitsOf([people(all.hard)]), alpha);
const betweenGroups =
  (alpha: number): Form =>
  ({ unprivileged, privileged }) =>
    index(groupBenefits([people(unprivileged.hard), people(privileged.hard)]), alpha);
const betweenAllGroups =
  (alpha: number): Form =>
  ({ cells }) =>
    index(groupBenefits(cells.map(people)), alpha);

function index(portions: ReturnType<typeof benefitsOf>, alpha: number): number {
  const kept = portions.filter((portion) => portion.people > 0);
  if (alpha > 0) return generalizedEntropy(kept, alpha) ?? NaN;
  // α ≤ 0 with a benefit of 0 is infinite there. At α = 0 it divides by the mean once more than the formula says.
  const n = kept.reduce((sum, portion) => sum + portion.people, 0);
  const mean = kept.reduce((sum, portion) => sum + portion.people * portion.benefit, 0) / n;
  const total = kept.reduce((sum, portion) => {
    const r = portion.benefit / mean;
    return (
      sum +
      portion.people *
        (alpha === 0 ? -log(r) / mean : (power(r, alpha) - 1) / (alpha * (alpha - 1)))
    );
  }, 0);
  return total / n;
}

const variation =
  (form: Form): Form =>
  (audit) =>
    coefficientOfVariation(form(audit)) ?? NaN;

/** smoothed_empirical_differential_fairness of some outcome, with that concentration. */
function smoothed(
  cells: readonly Counts[],
  yes: (counts: Counts) => number,
  concentration: number,
): number {
  const chances = cells.map((counts) => ({ yes: yes(counts), of: everybody(counts) }));
  return differentialFairness(chances, concentration)?.value ?? NaN;
}

const amplification =
  (concentration: number): Form =>
  ({ cells }) =>
    smoothed(cells, selected, concentration) - smoothed(cells, positives, concentration);

/** The scalars of ClassificationMetric. */
const FORMS: Readonly<Record<string, Form>> = {
  statistical_parity_difference: difference(by('selection-rate')),
  disparate_impact: ratio(by('selection-rate')),
  average_odds_difference: (audit) => (fpr(audit) + tpr(audit)) / 2,
  average_abs_odds_difference: (audit) => (Math.abs(fpr(audit)) + Math.abs(tpr(audit))) / 2,
  equal_opportunity_difference: tpr,
  equalized_odds_difference: (audit) => pythonMax(Math.abs(fpr(audit)), Math.abs(tpr(audit))),
  generalized_equalized_odds_difference: (audit) =>
    pythonMax(
      Math.abs(soft('false-positive-rate')(audit)),
      Math.abs(soft('true-positive-rate')(audit)),
    ),
  average_predictive_value_difference: (audit) => (ppv(audit) + forDifference(audit)) / 2,
  true_positive_rate_difference: tpr,
  false_positive_rate_difference: fpr,
  false_negative_rate_difference: difference(by('false-negative-rate')),
  false_omission_rate_difference: forDifference,
  false_discovery_rate_difference: difference(by('false-discovery-rate')),
  false_positive_rate_ratio: ratio(by('false-positive-rate')),
  false_negative_rate_ratio: ratio(by('false-negative-rate')),
  false_omission_rate_ratio: ratio(by('false-omission-rate')),
  false_discovery_rate_ratio: ratio(by('false-discovery-rate')),
  error_rate_difference: difference(error),
  error_rate_ratio: ratio(error),
  theil_index: entropy(1),
  coefficient_of_variation: variation(entropy(2)),
  between_group_theil_index: betweenGroups(1),
  between_group_coefficient_of_variation: variation(betweenGroups(2)),
  between_all_groups_theil_index: betweenAllGroups(1),
  between_all_groups_coefficient_of_variation: variation(betweenAllGroups(2)),
  differential_fairness_bias_amplification: amplification(1),
};

/** The scalars of one setting each. */
export const FORM_NAMES: readonly string[] = Object.keys(FORMS);

/** Names that carry a number: the α of an index, the concentration of a prior. */
const NUMBERED: readonly (readonly [RegExp, (parameter: number) => Form])[] = [
  [/^generalized_entropy_index_alpha_(.+)$/, entropy],
  [/^between_group_generalized_entropy_index_alpha_(.+)$/, betweenGroups],
  [/^between_all_groups_generalized_entropy_index_alpha_(.+)$/, betweenAllGroups],
  [/^differential_fairness_bias_amplification_(.+)$/, amplification],
];

/** A scalar by AIF360's name. Throws an error naming those there are. */
export function aif360Form(name: string): Form {
  if (FORMS[name]) return FORMS[name];
  for (const [pattern, form] of NUMBERED) {
    const parameter = Number(pattern.exec(name)?.[1] ?? NaN);
    if (!Number.isNaN(parameter)) return form(parameter);
  }
  throw new Error(`AIF360's "${name}" is not known here. Known: ${Object.keys(FORMS).join(', ')}.`);
}

/** confusion tables and rates of one group, by AIF360's names. */
export function aif360Group(name: string, group: Group): unknown {
  const { hard, soft: s } = group;
  if (name === 'performance') return performance(group);
  if (name === 'confusion') return { TP: hard.tp, FP: hard.fp, TN: hard.tn, FN: hard.fn };
  if (name === 'generalized_confusion') return { GTP: s.tp, GFP: s.fp, GTN: s.tn, GFN: s.fn };
  if (name === 'selection_rate') return rate('selection-rate', hard);
  if (name === 'error_rate') return error(hard);
  if (name === 'base_rate') return rate('base-rate', hard);
  if (name === 'num_negatives') return negatives(hard);
  throw new Error(`AIF360's "${name}" of one group is not known here.`);
}
