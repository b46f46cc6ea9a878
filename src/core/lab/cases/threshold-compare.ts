// When a threshold rule other than the peer's is as good: its objective no lower, its constraint kept, both recomputed.

import { differences, type ReferenceCase } from '../../peers/cases/index';

interface Operation {
  readonly op: string;
  readonly threshold: number;
}
interface GroupRates {
  readonly selection_rate: number;
  readonly tpr: number;
  readonly fpr: number;
}

export interface ThresholdAnswer {
  readonly interpolation_dict: Readonly<
    Record<
      string,
      {
        readonly p0: number;
        readonly operation0: Operation;
        readonly p1: number;
        readonly operation1: Operation;
        readonly p_ignore?: number;
        readonly prediction_constant?: number;
      }
    >
  >;
  readonly x_best: number | null;
  readonly expected_accuracy: number;
  readonly expected_balanced_accuracy: number;
  readonly by_group: Readonly<Record<string, GroupRates>>;
  readonly probability_first_40: readonly number[];
  /** Rows and favourable rows of each group; not part of the peer's answer, needed to recompute an objective. */
  readonly group_sizes: Readonly<
    Record<string, { readonly n: number; readonly positives: number }>
  >;
}

type Mix = ThresholdAnswer['interpolation_dict'][string];

/**
 * Nothing when the answer is the peer's rule (an operation of share 0 is not compared), or another one with an
 * objective of at least the peer's − 1e-12 whose groups differ by at most the tolerance + 1e-9. Else what differs.
 */
export function compareThresholds(got: unknown, testCase: ReferenceCase): readonly string[] {
  const answer = got as ThresholdAnswer;
  const expected = testCase.expected as Omit<ThresholdAnswer, 'group_sizes'>;
  const rule = ruleDifferences(expected, answer, testCase);
  const off = [...rule, ...reachedDifferences(expected, answer, testCase)];
  // The peer's own rule must reach what the peer's reaches.
  if (rule.length === 0) return off;
  const missing = Object.keys(expected.by_group).find((level) => !(level in answer.by_group));
  if (missing !== undefined) return [`by_group: there is no "${missing}" in the answer`];
  const allowed = Number(testCase.params['tol'] ?? 0) + 1e-9;
  const gap = constraintGap(String(testCase.params['constraints']), answer.by_group);
  if (!(gap <= allowed)) return [...off, `the groups differ by ${gap}, more than ${allowed}`];
  const objective = String(testCase.params['objective']).replace(/_score$/, '');
  const reached = objectiveOf(objective, testCase, answer.by_group, answer.group_sizes);
  const wanted = objectiveOf(objective, testCase, expected.by_group, answer.group_sizes);
  return reached >= wanted - 1e-12
    ? []
    : [...off, `${objective} is ${reached}, lower than ${wanted}`];
}

function ruleDifferences(
  expected: Omit<ThresholdAnswer, 'group_sizes'>,
  answer: ThresholdAnswer,
  { tolerance }: ReferenceCase,
): string[] {
  return [
    ...differences({ x_best: expected.x_best }, answer, tolerance),
    ...Object.entries(expected.interpolation_dict).flatMap(([level, mix]) => {
      const own = answer.interpolation_dict[level];
      if (!own) return [`interpolation_dict: there is no "${level}" in the answer`];
      return differences(
        usedParts(mix, mix),
        usedParts(own, mix),
        tolerance,
        `interpolation_dict.${level}`,
      );
    }),
  ];
}

function reachedDifferences(
  expected: Omit<ThresholdAnswer, 'group_sizes'>,
  answer: ThresholdAnswer,
  { tolerance }: ReferenceCase,
): string[] {
  const { interpolation_dict: _rule, x_best: _place, ...reached } = expected;
  return differences(reached, answer, tolerance);
}

/** The parts of a mix by neutral names ("p_…" would be compared as p-values), without operations the peer never uses. */
function usedParts(mix: Mix, peer: Mix): Record<string, unknown> {
  return {
    shares: [mix.p0, mix.p1],
    ...(peer.p0 === 0 ? {} : { left: mix.operation0 }),
    ...(peer.p1 === 0 ? {} : { right: mix.operation1 }),
    ...(peer.p_ignore === undefined
      ? {}
      : { ignored: mix.p_ignore, constant: mix.prediction_constant }),
  };
}

function constraintGap(constraint: string, groups: Readonly<Record<string, GroupRates>>): number {
  const range = (name: keyof GroupRates): number => {
    const values = Object.values(groups).map((rates) => rates[name]);
    return Math.max(...values) - Math.min(...values);
  };
  if (constraint === 'equalized_odds') return Math.max(range('tpr'), range('fpr'));
  if (/^(demographic|selection_rate)_parity$/.test(constraint)) return range('selection_rate');
  // The true and false negative rates are one minus the false and true positive rates.
  return /^(true_positive|false_negative)/.test(constraint) ? range('tpr') : range('fpr');
}

/** Simple constraints: mean of the groups' objectives by group size. Equalized odds: the objective of all rows. */
function objectiveOf(
  objective: string,
  testCase: ReferenceCase,
  groups: Readonly<Record<string, GroupRates>>,
  sizes: ThresholdAnswer['group_sizes'],
): number {
  const together = testCase.params['constraints'] === 'equalized_odds';
  const n = Object.values(sizes).reduce((sum, size) => sum + size.n, 0);
  const positives = Object.values(sizes).reduce((sum, size) => sum + size.positives, 0);
  return Object.entries(groups).reduce((sum, [level, { tpr, fpr, selection_rate: selected }]) => {
    const size = sizes[level]!;
    const base = together ? positives / n : size.positives / size.n;
    const value: Readonly<Record<string, number>> = {
      accuracy: base * tpr + (1 - base) * (1 - fpr),
      balanced_accuracy: 0.5 * tpr + 0.5 * (1 - fpr),
      selection_rate: together ? base * tpr + (1 - base) * fpr : selected,
      true_positive_rate: tpr,
      true_negative_rate: 1 - fpr,
    };
    return sum + (size.n / n) * value[objective]!;
  }, 0);
}
