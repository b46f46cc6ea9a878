// Levelling up: every group reaches at least a rate, and no group is lowered to get there unless that is asked for.

import { z } from 'zod';
import { groupAtDecision } from './cautions';
import { hasGroups } from './cells';
import type { PostMitigation } from './mitigation';
import { measureOf, rateOf, together, type Reach } from './reach';
import { reachAbove, reachAt } from './scan-place';
import { soleCut, thresholdRule, type Cut } from './threshold-rule';
import { cutAbove, oneLabelOnly } from './tradeoff';
import { tuningOf, type TunedGroup } from './tuning';

const params = z.strictObject({
  /** Group columns, crossed where there are several; none = the first of the rows. */
  groups: z.array(z.string()).default([]),
  /** What everybody gets enough of. */
  guarantee: z
    .enum(['true-positive-rate', 'selection-rate', 'precision'])
    .default('true-positive-rate'),
  least: z.number().min(0).max(1).default(0.6),
  /** What each group's line makes as high as the minimum allows. */
  objective: z.enum(['accuracy', 'balanced-accuracy', 'cost']).default('accuracy'),
  /** For cost: how many missed people one wrong yes weighs. */
  costRatio: z.number().positive().default(1),
  /** Whether no group's rate may fall below what it had at `cutoff`. */
  keep: z.boolean().default(true),
  /** The line that decided so far. */
  cutoff: z.number().default(0.5),
});
export type MinimumRatesParams = z.infer<typeof params>;

/** What a rate lacks in the last bit must not make a minimum unreachable. */
const ROUNDING = 1e-12;

export const minimumRates: PostMitigation<MinimumRatesParams> = {
  id: 'minimum-rates',
  name: 'Minimum rates by group',
  plain:
    'Moves the line of each group that falls short of a rate you set, and takes nothing away from the others.',
  source:
    'Delaney et al. 2024, OxonFair, section 4 (minimum rates); Mittelstadt, Wachter & Russell 2023 on levelling up.',
  family: 'post',
  params,
  guide: {
    when: 'What matters is that nobody gets too little, rather than that all get the same.',
    cannot:
      'A gap above the minimum stays. Where places are few, more for one group must come from somewhere this rule does not see.',
    caution: groupAtDecision,
  },
  needsGroups: true,
  randomised: false,
  fits: hasGroups,
  promises: (options, had) => ({
    within: 0,
    disparity: (groups) =>
      Math.max(
        0,
        ...groups.map(
          (reach, k) => needed(options, had[k]!) - (rateOf(options.guarantee, reach) || 0),
        ),
      ),
    objective: (groups) => measureOf(options.objective, options.costRatio)(together(groups)),
  }),
  async fit(options, tune, call) {
    const { guarantee: rate, least } = options;
    const { names, groups, all } = await tuningOf(tune, options.groups, call);
    const gain = gainOf(options, together(groups.map(({ scan }) => reachAt(scan, -1))));
    const found = groups.map((group) => bestCut(group, options, gain));
    const short = groups.filter((_, k) => found[k]!.short).map(({ level }) => level);
    return thresholdRule({
      kind: 'thresholds',
      groups: names,
      cells: Object.fromEntries(groups.map(({ level }, k) => [level, soleCut(found[k]!.cut)])),
      other: soleCut(bestCut({ level: 'all rows', scan: all }, options, gain).cut),
      found: {
        rate,
        least,
        ...Object.fromEntries(
          groups.map(({ level }, k) => [`${rate} ${level}`, found[k]!.reached]),
        ),
      },
      ...(short.length > 0
        ? {
            notes: [
              `No line brings "${short.join('", "')}" to a ${rate} of ${least}. There the line with the highest is taken.`,
            ],
          }
        : {}),
    });
  },
};

/** The rate a group must reach: the minimum, or what it had where that is more and is to be kept. */
function needed(
  { least, keep, guarantee }: Pick<MinimumRatesParams, 'least' | 'keep' | 'guarantee'>,
  had: Reach,
): number {
  // A rate of nobody (precision where none is selected) is nothing to keep.
  const before = rateOf(guarantee, had);
  return keep && before > least ? before : least;
}

/** What a group's decisions add to the objective of all rows: a weight for each right yes, and one for each wrong. */
function gainOf(
  { objective, costRatio }: MinimumRatesParams,
  all: Reach,
): (reach: Reach) => number {
  const n = all.positives + all.negatives;
  if (objective === 'balanced-accuracy') {
    if (all.positives === 0 || all.negatives === 0)
      throw new Error(oneLabelOnly('all rows', objective));
    return ({ tp, fp }) => tp / all.positives - fp / all.negatives;
  }
  const wrong = objective === 'cost' ? costRatio : 1;
  return ({ tp, fp }) => (tp - wrong * fp) / n;
}

interface Found {
  readonly cut: Cut;
  readonly reached: number | null;
  /** No line of this group reaches the minimum. */
  readonly short: boolean;
}

/** The line of the highest gain among those that reach the rate; of equals the first from the top. */
function bestCut(
  { level, scan }: TunedGroup,
  { guarantee: rate, least, keep, cutoff }: MinimumRatesParams,
  gain: (reach: Reach) => number,
): Found {
  if (rate === 'true-positive-rate' && scan.allPositives === 0)
    throw new Error(oneLabelOnly(level, rate));
  const must = needed({ least, keep, guarantee: rate }, reachAbove(scan, cutoff)) - ROUNDING;
  let best = -2;
  let highest = -2;
  for (let i = -1; i < scan.scores.length; i++) {
    const reach = reachAt(scan, i);
    const value = rateOf(rate, reach);
    if (highest === -2 || value > (rateOf(rate, reachAt(scan, highest)) || 0)) highest = i;
    if (!(value >= must)) continue;
    if (best === -2 || gain(reach) > gain(reachAt(scan, best))) best = i;
  }
  const place = best === -2 ? highest : best;
  const reached = rateOf(rate, reachAt(scan, place));
  return {
    cut: cutAbove(scan.scores, place),
    reached: Number.isNaN(reached) ? null : reached,
    short: best === -2,
  };
}
