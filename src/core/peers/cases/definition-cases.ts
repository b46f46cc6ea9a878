// Answers the reference cases of numbers that no tool computes, or computes rightly: the lab's own definitions.

import { benefitsOf, generalizedEntropy } from '../../fairness/benefit';
import { people } from '../../fairness/counts';
import { metricById } from '../../fairness/metrics';
import type { Counts, Scored } from '../../fairness/scored';
import { rowCounts } from '../row-counts';
import { caseColumns, sameValue } from './case-rows';
import type { CaseAdapter, CaseInputs, ReferenceCase } from './reference-case';

/** Undefined is "NaN" in the collection. */
function valueOf(id: string, counts: Counts): number {
  const metric = metricById(id);
  return (metric.from === 'counts' ? metric.of(counts) : undefined) ?? NaN;
}

function rowsOf(testCase: ReferenceCase, inputs: CaseInputs): Scored {
  const { input, params } = testCase;
  const columns = caseColumns(testCase, inputs);
  const favourable = Number(params['favorable_label'] ?? 1);
  const labels = (column: unknown, field: string): Uint8Array =>
    Uint8Array.from(columns.numbers(column, field), (value) => (value === favourable ? 1 : 0));
  const weight = input['sample_weight'];
  const value = params['privileged_value'];
  return {
    n: columns.n,
    y: labels(input['y_true'], 'y_true'),
    yhat: labels(input['y_pred'], 'y_pred'),
    groups: [
      {
        name: 'privileged',
        codes: Int32Array.from(columns.text(input['protected'], 'protected'), (text) =>
          sameValue(text, value) ? 1 : 0,
        ),
        levels: ['unprivileged', 'privileged'],
      },
    ],
    ...(weight ? { weights: columns.numbers(weight, 'sample_weight') } : {}),
    rows: Int32Array.from({ length: columns.n }, (_, i) => i),
  };
}

export const definitionCases: readonly CaseAdapter[] = [
  {
    prefix: 'metrics/definition-extra-',
    async answer(testCase, inputs) {
      const rows = rowsOf(testCase, inputs);
      const { counts, overall } = rowCounts(rows, rows.groups[0]!);
      const [unprivileged, privileged] = counts.map((cell) => ({
        fn_over_fp: valueOf('error-ratio', cell),
        ppv: valueOf('precision', cell),
        npv: valueOf('negative-predictive-value', cell),
      }));
      // The index of people, not of weights; where somebody has no benefit it is infinite and ours is not defined.
      const portions = benefitsOf([people(overall)]);
      return {
        by_group: { privileged, unprivileged },
        treatment_equality_difference: unprivileged!.fn_over_fp - privileged!.fn_over_fp,
        predictive_parity_difference: unprivileged!.ppv - privileged!.ppv,
        predictive_parity_ratio: unprivileged!.ppv / privileged!.ppv,
        gei_0:
          generalizedEntropy(portions, 0) ??
          (portions.some((each) => each.benefit === 0 && each.people > 0) ? Infinity : NaN),
      };
    },
  },
];
