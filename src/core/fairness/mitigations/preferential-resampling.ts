// Preferential resampling: rows are repeated and left out where a ranking is least sure of them, near the border.

import { z } from 'zod';
import { balancedSample } from './balanced-sample';
import { groupInTraining } from './cautions';
import { byValue } from './draw-order';
import type { PreMitigation } from './mitigation';
import { favourableLogOdds } from './naive-bayes';
import { hasGroupsAndWeight } from './row-checks';

const params = z.strictObject({
  /** Group columns, crossed where there are several; none = the first of the roles. */
  groups: z.array(z.string()).default([]),
});
export type PreferentialResamplingParams = z.infer<typeof params>;

export const preferentialResampling: PreMitigation<PreferentialResamplingParams> = {
  id: 'preferential-resampling',
  name: 'Preferential resampling',
  plain:
    'As resampling, but it repeats and leaves out the borderline cases, about whom a simple ranking is least sure.',
  source: 'Kamiran & Calders 2012, section 4.3 (preferential sampling), ranked by naive Bayes.',
  family: 'pre',
  params,
  guide: {
    when: 'Decisions near the line are the ones that may have gone wrong, and the learner cannot weigh rows.',
    cannot:
      'It rests on a ranking learnt from the same labels, and it thins out just the rows that would show where the line lies. Wrong labels far from it stay.',
    caution: groupInTraining,
  },
  needsGroups: false,
  randomised: false,
  fits: hasGroupsAndWeight,
  async fit({ groups }, train, _random, call) {
    const score = favourableLogOdds(train);
    await call.breathe();
    // From the border outwards: the lowest scores of the favourable, the highest of the others.
    const outwards = (cell: Int32Array, label: 0 | 1): Int32Array => {
      const rising = byValue(cell, score, train);
      return label === 1 ? rising : rising.reverse();
    };
    const sample = await balancedSample(
      train,
      groups,
      { repeat: outwards, keep: (cell, label) => outwards(cell, label).reverse() },
      call,
    );
    return { train: sample, transform: (rows) => rows };
  },
};
