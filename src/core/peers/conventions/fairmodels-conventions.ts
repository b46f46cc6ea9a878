// The conventions of fairmodels: a parity loss that adds up absolute log ratios over all groups, and the ratios behind its plot.

import { log } from '../../base/math';
import type { Convention, GroupCells, QuantityId } from './convention';
import { others, ratesOf } from './group-rate';
import type { Tool } from './tool';

export const fairmodelsTool: Tool = {
  id: 'fairmodels',
  name: 'fairmodels',
  version: '1.x',
  read: 'its source, as the R archive has it',
  manyGroups:
    'One loss for all groups together: each adds to it, so more groups give a larger number.',
  weights: 'ignored',
  none: 'NA',
  verdict:
    'Its check counts a ratio as passed between ε and 1/ε, with ε = 0.8 unless told otherwise; how many people stand behind the ratio plays no part.',
};

const EPSILON = 0.8;

/** Its name for the metric, our id, and whether its check shows the ratio too. */
const METRICS: readonly (readonly [QuantityId, string, string, string?])[] = [
  ['selection-rates', 'STP', 'selection-rate', 'Statistical parity ratio'],
  ['true-positive-rates', 'TPR', 'true-positive-rate', 'Equal opportunity ratio'],
  ['false-positive-rates', 'FPR', 'false-positive-rate', 'Predictive equality ratio'],
  ['false-negative-rates', 'FNR', 'false-negative-rate'],
  ['predictive-parity', 'PPV', 'precision', 'Predictive parity ratio'],
  ['accuracy', 'ACC', 'accuracy', 'Accuracy equality ratio'],
];

function ratiosToPrivileged(id: string, cells: GroupCells): (readonly [number, number])[] {
  const values = ratesOf(id, cells, NaN);
  return others(cells).map((k) => [k, values[k]! / values[cells.reference!]!] as const);
}

/** |ln ratio|; infinite where one rate is 0. */
const absoluteLog = (ratio: number): number =>
  ratio > 0 && ratio < Infinity ? Math.abs(log(ratio)) : Number.isNaN(ratio) ? NaN : Infinity;

function parityLoss(id: string, cells: GroupCells): number {
  const total = ratiosToPrivileged(id, cells).reduce(
    (sum, [, ratio]) => sum + absoluteLog(ratio),
    0,
  );
  // What is infinite becomes NA there.
  return total === Infinity ? NaN : total;
}

export const fairmodelsConventions: readonly Convention[] = METRICS.flatMap(
  ([quantity, metric, ours, ratio]): Convention[] => [
    {
      tool: 'fairmodels',
      quantity,
      name: `${metric} parity loss`,
      sign: 'positive',
      reference: 'privileged',
      zero: 'NA, also where a rate is 0',
      formula: `Σ over groups |ln(${metric}(group) ÷ ${metric}(privileged))|`,
      differs:
        'A sum of absolute logarithms over all groups: neither a difference nor a ratio, without direction and without an upper end.',
      of: (cells) => (cells.reference === undefined ? [] : [{ value: parityLoss(ours, cells) }]),
    },
    ...(ratio === undefined
      ? []
      : [
          {
            tool: 'fairmodels' as const,
            quantity,
            name: `${ratio}, fairness_check()`,
            verdict: 'passed',
            sign: 'ratio' as const,
            reference: 'privileged' as const,
            zero: 'NA, also for a ratio of 0',
            formula: `${metric}(group) ÷ ${metric}(privileged)`,
            differs:
              'A ratio to the privileged group, for every other group, instead of one number.',
            of: (cells: GroupCells) =>
              ratiosToPrivileged(ours, cells).map(([group, value]) =>
                value === 0 || Number.isNaN(value)
                  ? { group, value: NaN }
                  : { group, value, passes: value >= EPSILON && value <= 1 / EPSILON },
              ),
          },
        ]),
  ],
);
