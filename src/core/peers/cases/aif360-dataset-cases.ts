// Answers the reference cases of AIF360 that are about a data set: numbers of its labels, its consistency, rich subgroups.

import { makeCall } from '../../base/call';
import { everybody, people } from '../../fairness/counts';
import { crossing } from '../../fairness/crossing';
import { richSubgroups } from '../../fairness/rich-subgroups';
import type { Grouping, Scored } from '../../fairness/scored';
import { aif360Consistency, aif360Labels, type Aif360Labels } from '../aif360-dataset';
import { rowCounts } from '../row-counts';
import { caseColumns, type CaseColumns } from './case-rows';
import type { CaseAdapter, CaseInputs, ReferenceCase } from './reference-case';

/** The rows of the case, decided as `yhat`; protected columns coded 1 = the privileged value, 0 = any other. */
function rowsOf(
  { input, params }: ReferenceCase,
  columns: CaseColumns,
  yhat: Uint8Array | undefined,
): Scored {
  const privileged = String(params['privileged'] ?? 1);
  const weight = input['sample_weight'];
  const y = favourable(columns.numbers(input['label'], 'label'), params);
  const groups = (input['protected'] as readonly string[]).map((column): Grouping => {
    const values = columns.text(column, 'protected');
    return {
      name: column,
      codes: Int32Array.from(values, (value) => (Number(value) === Number(privileged) ? 1 : 0)),
      levels: ['0', '1'],
    };
  });
  return {
    n: columns.n,
    y,
    yhat: yhat ?? y,
    groups,
    ...(weight ? { weights: columns.numbers(weight, 'sample_weight') } : {}),
    rows: Int32Array.from({ length: columns.n }, (_, i) => i),
  };
}

function favourable(values: Float64Array, params: ReferenceCase['params']): Uint8Array {
  const one = Number(params['favorable_label'] ?? 1);
  return Uint8Array.from(values, (value) => (value === one ? 1 : 0));
}

function labelsOf(rows: Scored): Aif360Labels {
  const [first] = rows.groups;
  const { counts, overall } = rowCounts(rows, first!);
  const cells = rowCounts(
    rows,
    crossing(
      rows,
      rows.groups.map(({ name }) => name),
    ),
  ).counts.filter((cell) => everybody(people(cell)) > 0);
  return { all: overall, unprivileged: counts[0]!, privileged: counts[1]!, cells };
}

/** Decisions that stand in a column of another file: its first rows are those of the case. */
function decisions(
  { id, input, params }: ReferenceCase,
  inputs: CaseInputs,
  n: number,
): Uint8Array {
  const given = input['y_pred'];
  if (Array.isArray(given)) return favourable(Float64Array.from(given, Number), params);
  const { csv, column } = given as { csv: string; column: string };
  const values = inputs.csv(csv)[column]?.slice(0, n);
  if (values?.length !== n)
    throw new Error(`${id}: ${csv} has no ${n} values in the column "${column}".`);
  return favourable(Float64Array.from(values, Number), params);
}

async function answerDataset(testCase: ReferenceCase, inputs: CaseInputs): Promise<unknown> {
  const { input } = testCase;
  const columns = caseColumns(testCase, inputs);
  const rows = rowsOf(testCase, columns, undefined);
  const labels = labelsOf(rows);
  const used = [
    ...(input['features'] as readonly string[]),
    ...(input['protected'] as readonly string[]),
  ];
  const numbers = [...new Set(used)].map((column) => columns.numbers(column, 'features'));
  const answer: Record<string, number> = {};
  for (const name of Object.keys(testCase.expected as object)) {
    const k = /^consistency_(\d+)$/.exec(name)?.[1];
    answer[name] = k
      ? await aif360Consistency(numbers, rows.y, Number(k), makeCall())
      : aif360Labels(name, labels);
  }
  return answer;
}

export const aif360DatasetCases: readonly CaseAdapter[] = [
  { prefix: 'metrics/aif360-dataset-', answer: answerDataset },
  {
    prefix: 'metrics/aif360-rich-subgroup-',
    async answer(testCase, inputs) {
      const columns = caseColumns(testCase, inputs);
      const rows = rowsOf(testCase, columns, decisions(testCase, inputs, columns.n));
      const names = rows.groups.map(({ name }) => name);
      return {
        fp: richSubgroups(rows, names, 'false-positive')?.anyUnion ?? NaN,
        fn: richSubgroups(rows, names, 'false-negative')?.anyUnion ?? NaN,
      };
    },
    // The peer searches linear subgroups by a heuristic: its number is a lower bound of the exact one.
    compare(answer, { expected, tolerance: { abs, rel } }) {
      const got = answer as Readonly<Record<string, number>>;
      return Object.entries(expected as Record<string, number>).flatMap(([name, least]) =>
        got[name]! >= least - (abs + rel * Math.abs(least))
          ? []
          : [`${name}: expected at least ${least}, got ${String(got[name])}`],
      );
    },
  },
];
