// Adversarial training: while the network learns, a second one guesses the group from what it has learnt, and is made to fail.

import { z } from 'zod';
import { groupInTraining } from './cautions';
import { groupNames } from './cells';
import type { InMitigation } from './mitigation';
import { hasGroupsAndWeight } from './row-checks';

const params = z.strictObject({
  /** Whether the adversary knows the label: then it looks for the group within each label only. */
  kind: z.enum(['demographic-parity', 'equalized-odds']).default('demographic-parity'),
  /** λ at the end of its schedule: how much the representation pays for what the adversary finds in it. */
  strength: z.number().min(0).max(100).default(1),
  /** Further steps of the adversary on each batch; with none it lags behind. */
  steps: z.int().min(0).max(10).default(4),
  /** Group columns, crossed where there are several; none = the first of the roles. */
  groups: z.array(z.string()).default([]),
});
export type AdversarialParams = z.infer<typeof params>;

export const adversarial: InMitigation<AdversarialParams> = {
  id: 'adversarial',
  name: 'Adversarial training',
  plain:
    'A second network guesses the group from what the first has learnt, and the first learns to leave it nothing to go by.',
  source:
    'Zhang, Lemoine & Mitchell 2018; gradient reversal and its schedule: Ganin et al. 2016; the training itself is in models/adversarial-train.ts.',
  family: 'in',
  params,
  guide: {
    when: 'Others will build on what the network has learnt, and the group should not be read off it.',
    cannot:
      'An adversary that fails proves nothing: only a fresh probe shows what can still be read, and its answer stands beside the result. Too large a λ leaves a model that knows nothing.',
    caution: groupInTraining,
  },
  needsGroups: false,
  randomised: false,
  fits: hasGroupsAndWeight,
  wrap:
    ({ kind, strength, steps, groups }, fit) =>
    (train, options) =>
      fit(train, {
        ...options,
        adversary: { kind, strength, steps, groups: groupNames(groups, train.roles.groups) },
      }),
};
