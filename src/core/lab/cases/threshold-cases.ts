// Reference cases of Fairlearn's ThresholdOptimizer: the same search on the same grid, the rule in its form.

import { z } from 'zod';
import { makeCall } from '../../base/call';
import { positionsByCode } from '../../base/positions-by-code';
import { scoredCells } from '../../fairness/mitigations/cells';
import { groupThresholds } from '../../fairness/mitigations/group-thresholds';
import type { Cut, Mix, ThresholdState } from '../../fairness/mitigations/threshold-rule';
import type { Scored } from '../../fairness/scored';
import { caseColumns, type CaseAdapter } from '../../peers/cases/index';
import { fairlearnConstraint } from '../../peers/fairlearn-constraints';
import { compareThresholds, type ThresholdAnswer } from './threshold-compare';

const input = z.object({
  label: z.string(),
  score: z.string(),
  sensitive: z.array(z.string()),
});
const params = z.object({
  constraints: z.string(),
  objective: z.string(),
  grid_size: z.int().default(1000),
  flip: z.boolean().default(false),
  tol: z.number().nullish(),
});

export const thresholdCases: CaseAdapter = {
  prefix: 'mitigation/threshold-',
  async answer(testCase, inputs): Promise<ThresholdAnswer> {
    const { label, score, sensitive } = input.parse(testCase.input);
    const asked = params.parse(testCase.params);
    const { n, numbers, grouping } = caseColumns(testCase, inputs);
    const tune = {
      n,
      y: Uint8Array.from(numbers(label, 'label')),
      score: numbers(score, 'score'),
      groups: sensitive.map((name) => grouping(name, 'sensitive')),
      rows: Int32Array.from({ length: n }, (_, i) => i),
    };
    const rule = await groupThresholds.fit(
      groupThresholds.params.parse({
        groups: sensitive,
        constraint: fairlearnConstraint(asked.constraints),
        objective: asked.objective.replace(/_score$/, '').replaceAll('_', '-'),
        search: 'grid',
        gridSize: asked.grid_size,
        flip: asked.flip,
        tol: asked.tol ?? 0,
      }),
      tune,
      makeCall(),
    );
    const state = rule.state as ThresholdState;
    const probability = rule.probabilities(tune);
    const x = state.found?.['x'];
    return {
      interpolation_dict: Object.fromEntries(
        Object.entries(state.cells).map(([level, mix]) => [level, peerMix(mix)]),
      ),
      x_best: typeof x === 'number' ? x : null,
      ...overall(tune, probability),
      by_group: byGroup(tune, sensitive, probability),
      probability_first_40: [...probability.subarray(0, 40)],
      group_sizes: sizes(tune, sensitive),
    };
  },
  compare: compareThresholds,
};

function peerCut(cut: Cut): { op: string; threshold: number } {
  switch (cut.op) {
    case 'all':
      return { op: '>', threshold: -Infinity };
    case 'none':
      return { op: '>', threshold: Infinity };
    default:
      return { op: cut.op, threshold: cut.threshold };
  }
}

function peerMix({ parts, ignore }: Mix): ThresholdAnswer['interpolation_dict'][string] {
  const [left, right] = [parts[0]!, parts[1]!];
  return {
    p0: left.share,
    operation0: peerCut(left.cut),
    p1: right.share,
    operation1: peerCut(right.cut),
    ...(ignore ? { p_ignore: ignore.share, prediction_constant: ignore.constant } : {}),
  };
}

/** Expected rates of some rows under a lottery; NaN where there are no such rows. */
function rates(
  y: Uint8Array,
  probability: Float64Array,
  rows: ArrayLike<number>,
): { selection_rate: number; tpr: number; fpr: number } {
  const sum = [0, 0];
  const count = [0, 0];
  for (let k = 0; k < rows.length; k++) {
    sum[y[rows[k]!]!]! += probability[rows[k]!]!;
    count[y[rows[k]!]!]! += 1;
  }
  return {
    selection_rate: (sum[0]! + sum[1]!) / rows.length,
    tpr: sum[1]! / count[1]!,
    fpr: sum[0]! / count[0]!,
  };
}

function overall(
  { n, y }: Omit<Scored, 'yhat'>,
  probability: Float64Array,
): {
  expected_accuracy: number;
  expected_balanced_accuracy: number;
} {
  const { tpr, fpr } = rates(
    y,
    probability,
    Int32Array.from({ length: n }, (_, i) => i),
  );
  const right = y.reduce(
    (sum, label, i) => sum + (label === 1 ? probability[i]! : 1 - probability[i]!),
    0,
  );
  return { expected_accuracy: right / n, expected_balanced_accuracy: 0.5 * tpr + 0.5 * (1 - fpr) };
}

function byGroup(
  tune: Omit<Scored, 'yhat'>,
  names: readonly string[],
  probability: Float64Array,
): ThresholdAnswer['by_group'] {
  const { codes, levels } = scoredCells(tune, names);
  const members = positionsByCode(codes, levels.length);
  return Object.fromEntries(
    levels.flatMap((level, code) =>
      members[code]!.length === 0
        ? []
        : [[level, rates(tune.y, probability, members[code]!)] as const],
    ),
  );
}

function sizes(
  tune: Omit<Scored, 'yhat'>,
  names: readonly string[],
): ThresholdAnswer['group_sizes'] {
  const { codes, levels } = scoredCells(tune, names);
  const members = positionsByCode(codes, levels.length);
  return Object.fromEntries(
    levels.map((level, code) => {
      const own = members[code]!;
      return [level, { n: own.length, positives: own.reduce((sum, row) => sum + tune.y[row]!, 0) }];
    }),
  );
}
