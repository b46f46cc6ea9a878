// Thresholds set by hand, one a group: what the threshold playground writes down.

import { z } from 'zod';
import { groupAtDecision } from './cautions';
import { groupNames, hasGroups, scoredCells } from './cells';
import type { PostMitigation } from './mitigation';
import { above, thresholdRule } from './threshold-rule';

const params = z.strictObject({
  /** Group columns, crossed where there are several; none = the first of the rows. */
  groups: z.array(z.string()).default([]),
  /** By level of the group (levels of a crossing joined by "|"): favourable when the score is above it. */
  thresholds: z.record(z.string(), z.number()).default({}),
  /** For every group not named, and for rows whose group is missing. */
  other: z.number().default(0.5),
});
export type ManualThresholdsParams = z.infer<typeof params>;

export const manualThresholds: PostMitigation<ManualThresholdsParams> = {
  id: 'manual-thresholds',
  name: 'Thresholds by hand',
  plain: "You set each group's cut-off yourself.",
  source: 'The threshold rule itself; nothing is learnt from the rows.',
  family: 'post',
  params,
  guide: {
    when: 'You want to see what a line does before you let a rule choose it.',
    cannot: 'Nothing is learnt: a line that fits these rows may not fit the next.',
    caution: groupAtDecision,
  },
  needsGroups: true,
  randomised: false,
  fits: hasGroups,
  promises: () => ({ within: 0, exempt: 'Lines set by hand promise nothing.' }),
  fit({ groups, thresholds, other }, tune) {
    const names = groupNames(
      groups,
      tune.groups.map(({ name }) => name),
    );
    const { levels } = scoredCells(tune, names);
    const unknown = Object.keys(thresholds).find((level) => !levels.includes(level));
    if (unknown !== undefined) {
      throw new Error(
        `There is a threshold for "${unknown}", but ${names.join(' × ')} has no such group. Its groups are: ${levels.join(', ')}.`,
      );
    }
    return Promise.resolve(
      thresholdRule({
        kind: 'thresholds',
        groups: names,
        cells: Object.fromEntries(
          Object.entries(thresholds).map(([level, value]) => [level, above(value)]),
        ),
        other: above(other),
      }),
    );
  },
};
