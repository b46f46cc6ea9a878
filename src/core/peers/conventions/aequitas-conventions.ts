// Aequitas' conventions: every group's metric divided by that of a reference group, which is named, the largest, or the lowest.

import { everybody, people, selected } from '../../fairness/counts';
import type { Convention, GroupCells, Printed, QuantityId } from './convention';
import { largestGroup, lowestPlace, ratesOf } from './group-rate';
import type { Tool } from './tool';

export const aequitasTool: Tool = {
  id: 'aequitas',
  name: 'Aequitas',
  version: '1.1.0',
  read: 'its source, and proven against its own numbers',
  manyGroups: 'Each group has a ratio of its own; the reference group’s is 1 and is left out here.',
  weights: 'ignored',
  none: 'nan',
  verdict:
    'It calls a ratio a parity when it lies between τ and 1/τ, with τ = 0.8 unless told otherwise; how many people stand behind the ratio plays no part.',
};

/** What it writes for a number over 0, unless told otherwise. */
const CAP = 10;
const TAU = 0.8;
const ZERO = 'nan for 0/0; 10 for a number over 0';

type Rule = 'reference' | 'largest' | 'lowest';

const METHODS: Readonly<Record<Rule, string>> = {
  reference: 'get_disparity_predefined_groups',
  largest: 'get_disparity_major_group',
  lowest: 'get_disparity_min_metric',
};
const DIFFERS: Readonly<Record<Rule, string>> = {
  reference: 'A ratio to the named reference group, for every other group, instead of one number.',
  largest: 'A ratio to the largest group, whichever was named as the reference.',
  lowest: 'A ratio to the group with the lowest value, so none is below 1.',
};
const BELOW: Readonly<Record<Rule, string>> = {
  reference: 'the reference group',
  largest: 'the largest group',
  lowest: 'the lowest',
};

function referenceOf(rule: Rule, cells: GroupCells, values: readonly number[]): number | undefined {
  if (rule === 'reference') return cells.reference;
  return rule === 'largest' ? largestGroup(cells) : lowestPlace(values);
}

/** Every other group's value over the reference group's, with the verdict at τ. */
function ratios(values: readonly number[], reference: number | undefined): Printed[] {
  if (reference === undefined) return [];
  return values.flatMap((value, group): Printed[] => {
    if (group === reference) return [];
    const ratio = value / values[reference]!;
    const capped = ratio === Infinity ? CAP : ratio;
    if (Number.isNaN(capped)) return [{ group, value: NaN }];
    return [{ group, value: capped, passes: TAU <= capped && capped <= 1 / TAU }];
  });
}

/** The metric's name there, our id, and the name of its parity. */
const METRICS: readonly (readonly [QuantityId, string, string, string])[] = [
  ['selection-rates', 'pprev', 'selection-rate', 'Impact Parity'],
  ['true-positive-rates', 'tpr', 'true-positive-rate', 'TPR Parity'],
  ['false-positive-rates', 'fpr', 'false-positive-rate', 'FPR Parity'],
  ['false-negative-rates', 'fnr', 'false-negative-rate', 'FNR Parity'],
  ['predictive-parity', 'precision', 'precision', 'Precision Parity'],
];

const disparity = (
  [quantity, metric, ours, parity]: (typeof METRICS)[number],
  rule: Rule,
): Convention => ({
  tool: 'aequitas',
  quantity,
  name: `${metric}_disparity, ${METHODS[rule]}`,
  verdict: parity,
  sign: 'ratio',
  reference: rule,
  zero: ZERO,
  formula: `${metric}(group) ÷ ${metric}(${BELOW[rule]})`,
  differs: DIFFERS[rule],
  of(cells) {
    const values = ratesOf(ours, cells, NaN);
    return ratios(values, referenceOf(rule, cells, values));
  },
});

/** A group's share of everybody who is selected. */
function sharesOfSelected({ counts }: GroupCells): number[] {
  const chosen = counts.map((cell) => selected(people(cell)));
  const all = chosen.reduce((sum, n) => sum + n, 0);
  return chosen.map((n) => (all > 0 ? n / all : NaN));
}

/** Both parities at once; as in the tool, a parity that is not there does not pass, and two of them leave no verdict. */
function equalizedOdds(cells: GroupCells): Printed[] {
  const [fpr, tpr] = ['false-positive-rate', 'true-positive-rate'].map((id) =>
    ratios(ratesOf(id, cells, NaN), cells.reference),
  );
  return fpr!.map(({ group, passes }, at): Printed => {
    const other = tpr![at]!.passes;
    const where = group === undefined ? {} : { group };
    if (passes === undefined && other === undefined) return { ...where, value: NaN };
    return { ...where, passes: passes === true && other === true };
  });
}

export const aequitasConventions: readonly Convention[] = [
  ...METRICS.flatMap((metric) =>
    (['reference', 'largest', 'lowest'] as const).map((rule) => disparity(metric, rule)),
  ),
  {
    tool: 'aequitas',
    quantity: 'selection-rates',
    name: 'ppr_disparity, get_disparity_predefined_groups',
    verdict: 'Statistical Parity',
    sign: 'ratio',
    reference: 'reference',
    zero: ZERO,
    formula: 'selected in the group ÷ selected in the reference group',
    differs:
      'It compares numbers of people selected, not rates: a small group falls short however it is treated. “Impact Parity” is the one about rates.',
    of: (cells) => ratios(sharesOfSelected(cells), cells.reference),
  },
  {
    tool: 'aequitas',
    quantity: 'equalized-odds',
    name: 'Equalized Odds',
    verdict: 'Equalized Odds',
    sign: 'ratio',
    reference: 'reference',
    zero: 'a parity that is nan does not pass',
    formula: 'FPR Parity and TPR Parity, both as ratios',
    differs:
      'A verdict and no number: two ratios within bounds, instead of how far apart the rates are.',
    of: (cells) => (cells.counts.every((cell) => everybody(cell) > 0) ? equalizedOdds(cells) : []),
  },
];
