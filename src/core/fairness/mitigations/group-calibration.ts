// Calibration by group: a score comes to mean the same chance in every group, and then one line decides for all.

import { z } from 'zod';
import type { RocScan } from '../roc-scan';
import { hasGroups } from './cells';
import { isotonicMap } from './isotonic';
import type { PostMitigation } from './mitigation';
import { plattMap } from './platt';
import { rateOf, together } from './reach';
import type { ScoreMap } from './score-map';
import { above, thresholdRule } from './threshold-rule';
import { tuningOf } from './tuning';

const params = z.strictObject({
  /** Group columns, crossed where there are several; none = the first of the rows. */
  groups: z.array(z.string()).default([]),
  /** A rising curve of any form, or a logistic one: the first needs more rows a group. */
  method: z.enum(['isotonic', 'platt']).default('isotonic'),
  /** A yes is a calibrated score above it. */
  cutoff: z.number().default(0.5),
});
export type GroupCalibrationParams = z.infer<typeof params>;

const maps: Readonly<Record<GroupCalibrationParams['method'], (scan: RocScan) => ScoreMap>> = {
  isotonic: isotonicMap,
  platt: plattMap,
};

export const groupCalibration: PostMitigation<GroupCalibrationParams> = {
  id: 'group-calibration',
  name: 'Calibration by group',
  plain:
    'Changes the scores of each group so that 70 % means seven in ten in all of them; then one line decides.',
  source:
    'Isotonic regression: Zadrozny & Elkan 2002; Platt 1999. By group: Kleinberg, Mullainathan & Raghavan 2017 on what calibration then rules out.',
  family: 'post',
  params,
  guide: {
    when: 'The same score means another chance in another group, and people read the score itself.',
    cannot:
      'It makes no rate equal. Where base rates differ, calibrated scores leave a gap in both error rates. With few rows in a group the curve follows chance.',
    caution:
      'It uses the group to decide. In many places that needs a reason on paper, even where it makes the score truer.',
  },
  needsGroups: true,
  randomised: false,
  fits: hasGroups,
  promises: ({ method, cutoff }) => ({
    within: 0,
    exempt: 'It makes what a score means equal, and no rate of decisions.',
    // Of all lines in a group, the one where the calibrated chance passes one half makes the fewest errors.
    ...(method === 'isotonic' && cutoff === 0.5
      ? { objective: (groups) => rateOf('accuracy', together(groups)) }
      : {}),
  }),
  async fit({ groups: asked, method, cutoff }, tune, call) {
    const { names, groups, all } = await tuningOf(tune, asked, call);
    const cells: Record<string, ScoreMap> = {};
    for (const { level, scan } of groups) {
      cells[level] = maps[method](scan);
      await call.breathe();
    }
    return thresholdRule({
      kind: 'thresholds',
      groups: names,
      cells: {},
      other: above(cutoff),
      maps: { cells, other: maps[method](all) },
      found: { method, cutoff },
    });
  },
};
