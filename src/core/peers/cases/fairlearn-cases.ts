// Answers the reference cases made with Fairlearn: metric frames, ready-made aggregates, tables of zero divisions.

import type { Grouping, Scored } from '../../fairness/scored';
import { rng } from '../../base/rng';
import { fairlearnAggregates, fairlearnFrame, type ByKey, type Method } from '../fairlearn';
import { fairlearnBootstrap } from '../fairlearn-bootstrap';
import { caseColumns } from './case-rows';
import type { CaseAdapter, CaseInputs, ReferenceCase } from './reference-case';

/** Decisions where predictions are 0 or 1, scores always; Fairlearn counts 1 as favourable. */
function rowsOf(
  testCase: ReferenceCase,
  inputs: CaseInputs,
): { rows: Scored; groups: string[]; control: string[] } {
  const { input } = testCase;
  const columns = caseColumns(testCase, inputs);
  const predictions = columns.numbers(input['y_pred'], 'y_pred');
  const weight = input['sample_weight'];
  const groups = groupings(input['sensitive'], 'sensitive', columns.grouping);
  const control = groupings(input['control'], 'control', columns.grouping);
  const rows: Scored = {
    n: columns.n,
    y: Uint8Array.from(columns.numbers(input['y_true'], 'y_true')),
    yhat: Uint8Array.from(predictions, (value) => (value === 1 ? 1 : 0)),
    score: predictions,
    groups: [...control, ...groups],
    ...(weight ? { weights: columns.numbers(weight, 'sample_weight') } : {}),
    rows: Int32Array.from({ length: columns.n }, (_, i) => i),
  };
  return { rows, groups: groups.map(({ name }) => name), control: control.map(({ name }) => name) };
}

/** A list of column names, one name, or columns given in place by name. */
function groupings(
  given: unknown,
  field: string,
  grouping: (column: unknown, field: string, name: string) => Grouping,
): Grouping[] {
  if (given === null || given === undefined) return [];
  if (typeof given === 'string') return [grouping(given, field, given)];
  const named = Array.isArray(given)
    ? (given as string[]).map((name) => [name, name] as const)
    : Object.entries(given);
  return named.map(([name, column]) => grouping(column, field, name));
}

/** Without a control the one key "" goes away. */
function plain(values: ByKey): ByKey | number {
  return '' in values ? values['']! : values;
}

function frames(
  testCase: ReferenceCase,
  inputs: CaseInputs,
  names: readonly string[],
): Record<string, unknown> {
  const { rows, groups, control } = rowsOf(testCase, inputs);
  const parts: Record<string, Record<string, unknown>> = {};
  for (const name of names) {
    const frame = fairlearnFrame(rows, name, groups, control);
    const add = (part: string, value: unknown): void => void ((parts[part] ??= {})[name] = value);
    add('overall', plain(frame.overall));
    add('by_group', frame.byGroup);
    add('group_min', plain(frame.groupMin));
    add('group_max', plain(frame.groupMax));
    for (const method of ['between_groups', 'to_overall'] as const) {
      add(`difference_${method}`, plain(frame.difference[method]));
      add(`ratio_${method}`, plain(frame.ratio[method]));
    }
  }
  return parts;
}

function aggregates(
  testCase: ReferenceCase,
  inputs: CaseInputs,
  method: Method,
): Readonly<Record<string, number>> {
  const { rows, groups } = rowsOf(testCase, inputs);
  return fairlearnAggregates(rows, groups, method);
}

const LABEL_METRICS = [
  'count',
  'accuracy',
  'selection_rate',
  'tpr',
  'fpr',
  'fnr',
  'tnr',
  'precision',
  'f1',
  'balanced_accuracy',
];

/** The case is a mean over seeds, met within its tolerance: ten times its draws come nearer to what it estimates. */
function bootstrapped(testCase: ReferenceCase, inputs: CaseInputs): Record<string, unknown> {
  const { rows, groups } = rowsOf(testCase, inputs);
  const { params } = testCase;
  const seeds = (params['seeds_averaged'] as unknown[] | undefined)?.length ?? 1;
  const found = fairlearnBootstrap(rows, LABEL_METRICS, groups, {
    draws: 10 * seeds * Number(params['n_boot']),
    quantiles: params['ci_quantiles'] as number[],
    random: rng('fairlearn-bootstrap'),
  });
  return {
    overall_ci: found.map(({ overall }) => overall),
    by_group_ci: found.map(({ byGroup }) => byGroup),
    difference_ci: found.map(({ difference }) => difference.between_groups),
    ratio_ci: found.map(({ ratio }) => ratio.between_groups),
  };
}

export const fairlearnCases: readonly CaseAdapter[] = [
  {
    prefix: 'metrics/frame-',
    answer: async (testCase, inputs) =>
      frames(testCase, inputs, testCase.params['metrics'] as string[]),
  },
  {
    prefix: 'metrics/fairlearn-aggregates-',
    answer: async (testCase, inputs) => ({
      between_groups: aggregates(testCase, inputs, 'between_groups'),
      to_overall: aggregates(testCase, inputs, 'to_overall'),
    }),
  },
  {
    prefix: 'metrics/bootstrap-',
    answer: async (testCase, inputs) => bootstrapped(testCase, inputs),
  },
  {
    prefix: 'metrics/edge-',
    async answer(testCase, inputs) {
      const all = aggregates(testCase, inputs, 'between_groups');
      return {
        ...frames(testCase, inputs, LABEL_METRICS),
        // Fairlearn's default is the worst case.
        aggregates: {
          ...all,
          equalized_odds_difference: all['equalized_odds_difference_worst_case'],
          equalized_odds_ratio: all['equalized_odds_ratio_worst_case'],
        },
      };
    },
  },
];
