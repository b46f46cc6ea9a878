// Resampling: the same balance as reweighing, reached by repeating some rows and leaving others out.

import { z } from 'zod';
import { balancedSample } from './balanced-sample';
import { groupInTraining } from './cautions';
import { byValue, lots } from './draw-order';
import type { PreMitigation } from './mitigation';
import { hasGroupsAndWeight } from './row-checks';

const params = z.strictObject({
  /** Group columns, crossed where there are several; none = the first of the roles. */
  groups: z.array(z.string()).default([]),
});
export type ResamplingParams = z.infer<typeof params>;

export const resampling: PreMitigation<ResamplingParams> = {
  id: 'resampling',
  name: 'Uniform resampling',
  plain:
    'Repeats rows of the rarer combinations of group and outcome and leaves out some of the commoner ones.',
  source: 'Kamiran & Calders 2012, section 4.3 (uniform sampling).',
  family: 'pre',
  params,
  guide: {
    when: 'As reweighing, for a learner that cannot weigh rows.',
    cannot:
      'It throws rows away and repeats others, so the fit gets noisier; wrong labels stay wrong.',
    caution: groupInTraining,
  },
  needsGroups: false,
  randomised: false,
  fits: hasGroupsAndWeight,
  async fit({ groups }, train, random, call) {
    const lot = lots(train, random);
    // Drawn without putting back, which adds the least noise.
    const drawn = (cell: Int32Array): Int32Array => byValue(cell, lot, train);
    const sample = await balancedSample(train, groups, { keep: drawn, repeat: drawn }, call);
    return { train: sample, transform: (rows) => rows };
  },
};
