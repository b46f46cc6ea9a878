// Reweighing: rows of a group count more or less, until group and label look independent to the learner.

import { z } from 'zod';
import { withWeights, type Dataset } from '../../table/dataset';
import { groupInTraining } from './cautions';
import { datasetCells } from './cells';
import type { PreMitigation } from './mitigation';
import { hasGroupsAndWeight } from './row-checks';

const params = z.strictObject({
  /** Group columns, crossed where there are several; none = the first of the roles. */
  groups: z.array(z.string()).default([]),
});
export type ReweighingParams = z.infer<typeof params>;

/** The factor of one group's rows with each label; undefined where it has no such rows. */
export interface LabelFactors {
  readonly favourable: number | undefined;
  readonly unfavourable: number | undefined;
}

/**
 * The factors, one pair a group level (in the order of the levels of the crossing), and the code of each row's level.
 * factor(group, label) = weight of the group × weight of the label / (weight of all × weight of both together),
 * over the rows whose group is known. With these, the weighted base rate is the same in every group.
 */
export function reweighingFactors(
  rows: Dataset,
  groups: readonly string[],
): {
  readonly codes: Int32Array;
  readonly levels: readonly string[];
  readonly factors: readonly LabelFactors[];
} {
  const { codes, levels } = datasetCells(rows, groups);
  const { y, weights } = rows;
  const both = levels.map(() => [0, 0]);
  const label = [0, 0];
  let all = 0;
  for (let i = 0; i < rows.n; i++) {
    if (codes[i]! < 0) continue;
    const weight = weights ? weights[i]! : 1;
    both[codes[i]!]![y[i]!]! += weight;
    label[y[i]!]! += weight;
    all += weight;
  }
  const factors = both.map((own) => {
    const group = own[0]! + own[1]!;
    const factor = (value: 0 | 1): number | undefined =>
      own[value]! > 0 ? (label[value]! * group) / (all * own[value]!) : undefined;
    return { favourable: factor(1), unfavourable: factor(0) };
  });
  return { codes, levels, factors };
}

export const reweighing: PreMitigation<ReweighingParams> = {
  id: 'reweighing',
  name: 'Reweighing',
  plain:
    'Lets the rarer combinations of group and outcome count more in training, and the commoner ones less.',
  source: 'Kamiran & Calders 2012, section 4.2.',
  family: 'pre',
  params,
  guide: {
    when: 'A group is rare among those with the good outcome, and the learner can weigh rows.',
    cannot: 'It does not touch proxies or wrong labels, and a flexible learner may undo it.',
    caution: groupInTraining,
  },
  needsGroups: false,
  randomised: false,
  fits: hasGroupsAndWeight,
  fit({ groups }, train) {
    const { codes, factors } = reweighingFactors(train, groups);
    const weights = Float64Array.from({ length: train.n }, (_, i) => {
      const own = train.weights ? train.weights[i]! : 1;
      // A row whose group is not known keeps its weight.
      const factor = factors[codes[i]!];
      return own * ((train.y[i] === 1 ? factor?.favourable : factor?.unfavourable) ?? 1);
    });
    return Promise.resolve({ train: withWeights(train, weights), transform: (rows) => rows });
  },
};
