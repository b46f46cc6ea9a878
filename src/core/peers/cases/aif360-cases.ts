// Answers the reference cases made with AIF360: the scalars of ClassificationMetric, its tables, by privilege.

import { crossing } from '../../fairness/crossing';
import type { Grouping, Scored } from '../../fairness/scored';
import { aif360Audit, aif360Form, aif360Group, type Aif360Audit } from '../aif360';
import { caseColumns, sameValue, type CaseColumns } from './case-rows';
import type { CaseAdapter, CaseInputs, ReferenceCase } from './reference-case';

function auditOf(testCase: ReferenceCase, inputs: CaseInputs): Aif360Audit {
  const { input, params } = testCase;
  const columns = caseColumns(testCase, inputs);
  const favourable = Number(params['favorable_label'] ?? 1);
  const isFavourable = (value: number): number => (value === favourable ? 1 : 0);
  const weight = input['sample_weight'];
  const score = columns.numbers(input['score'], 'score');
  const turned = String(params['score_is'] ?? 'score').startsWith('1 -');
  const second = params['second_protected'] as [unknown, unknown] | null | undefined;
  const protectedOnes = [
    privilegedBy(columns, 'privileged', input['protected'], params['privileged_value']),
    ...(second ? [privilegedBy(columns, 'second', second[0], second[1])] : []),
  ];
  const rows: Scored = {
    n: columns.n,
    y: Uint8Array.from(columns.numbers(input['y_true'], 'y_true'), isFavourable),
    yhat: Uint8Array.from(columns.numbers(input['y_pred'], 'y_pred'), isFavourable),
    score: turned ? score.map((value) => 1 - value) : score,
    groups: protectedOnes,
    ...(weight ? { weights: columns.numbers(weight, 'sample_weight') } : {}),
    rows: Int32Array.from({ length: columns.n }, (_, i) => i),
  };
  return aif360Audit(
    rows,
    protectedOnes[0]!,
    crossing(
      rows,
      protectedOnes.map(({ name }) => name),
    ),
  );
}

/** 1 = the privileged value, 0 = any other. */
function privilegedBy(
  columns: CaseColumns,
  name: string,
  column: unknown,
  value: unknown,
): Grouping {
  return {
    name,
    codes: Int32Array.from(columns.text(column, 'protected'), (text) =>
      sameValue(text, value) ? 1 : 0,
    ),
    levels: ['0', '1'],
  };
}

const TABLES =
  /^(performance|confusion|generalized_confusion|selection_rate|error_rate)_(all|privileged|unprivileged)$/;

export const aif360Cases: readonly CaseAdapter[] = [
  {
    prefix: 'metrics/aif360-',
    except: ['metrics/aif360-dataset-', 'metrics/aif360-rich-subgroup-'],
    async answer(testCase, inputs) {
      const audit = auditOf(testCase, inputs);
      // The names of what is expected are the questions; AIF360 has more than any one case asks.
      const names = Object.keys(testCase.expected as object);
      return Object.fromEntries(
        names.map((name) => {
          const table = TABLES.exec(name);
          return [
            name,
            table
              ? aif360Group(table[1]!, audit[table[2] as 'all' | 'privileged' | 'unprivileged'])
              : aif360Form(name)(audit),
          ];
        }),
      );
    },
  },
];
