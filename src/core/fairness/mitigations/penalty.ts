// A fairness penalty: training pays for a gap between groups' scores, so it gives up some fit to close it.

import { z } from 'zod';
import { groupInTraining } from './cautions';
import { groupNames } from './cells';
import type { InMitigation } from './mitigation';
import { hasGroupsAndWeight } from './row-checks';

const params = z.strictObject({
  /** Mean scores equal over all rows, or over the rows with the favourable label. */
  kind: z.enum(['demographic-parity', 'equal-opportunity']).default('demographic-parity'),
  /** λ: how much log-loss a squared gap of 1 costs. On Adult 0.1 is felt and 100 leaves no gap. */
  strength: z.number().min(0).default(1),
  /** Group columns, crossed where there are several; none = the first of the roles. */
  groups: z.array(z.string()).default([]),
});
export type PenaltyParams = z.infer<typeof params>;

export const penalty: InMitigation<PenaltyParams> = {
  id: 'penalty',
  name: 'Fairness penalty',
  plain:
    'Adds the gap between groups to what training tries to make small; λ says how much it weighs.',
  source: 'Kamishima et al. 2012; Beutel et al. 2019; the term itself is in models/penalties.ts.',
  family: 'in',
  params,
  guide: {
    when: 'You want to walk along the trade-off with one number, and the learner is trained by gradients.',
    cannot:
      'The gap it closes in training need not close on new rows, and it may close it by lowering the better-off.',
    caution: groupInTraining,
  },
  needsGroups: false,
  randomised: false,
  fits: hasGroupsAndWeight,
  wrap:
    ({ kind, strength, groups }, fit) =>
    (train, options) =>
      fit(train, {
        ...options,
        penalty: { kind, strength, groups: groupNames(groups, train.roles.groups) },
      }),
};
