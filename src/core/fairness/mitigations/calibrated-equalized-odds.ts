// Calibrated equalized odds: the group that is served better is decided by its base rate, not by its score, with some chance.

import { z } from 'zod';
import { hasGroups } from './cells';
import { baseRateOf, costOf, mixRates, trivialCostOf, type Cost } from './calibrated-cost';
import type { PostMitigation } from './mitigation';
import { above, thresholdRule, type Mix } from './threshold-rule';
import { requireChances, tuningOf } from './tuning';

const params = z.strictObject({
  /** Group columns, crossed where there are several; none = the first of the rows. */
  groups: z.array(z.string()).default([]),
  /** What is made equal: the mean score of those who do not pay back, the mean lack of those who do, or both by base rate. */
  cost: z
    .enum(['false-positive-rate', 'false-negative-rate', 'weighted'])
    .default('false-negative-rate'),
  /** A yes is a score, or a base rate, above it. */
  cutoff: z.number().default(0.5),
});
export type CalibratedEqualizedOddsParams = z.infer<typeof params>;

export const calibratedEqualizedOdds: PostMitigation<CalibratedEqualizedOddsParams> = {
  id: 'calibrated-equalized-odds',
  name: 'Calibrated equalized odds',
  plain:
    'Keeps what a score means and closes the gap in one kind of error, by not looking at the scores of some people in the group that is served better.',
  source:
    'Pleiss et al. 2017, On fairness and calibration, algorithm 1; for more than two groups each is brought up to the dearest.',
  family: 'post',
  params,
  guide: {
    when: 'The scores are read as chances and must stay true, and one kind of error matters most.',
    cannot:
      'It helps nobody: it lowers the better-served group to the other, and where even that is not enough it says "infeasible". Both kinds of error cannot be had at once.',
    caution:
      'It throws away what is known of people in one group, by lottery. Ask whether that can be explained to them, and whether the law lets a group decide it.',
  },
  needsGroups: true,
  randomised: true,
  fits: hasGroups,
  promises: () => ({
    within: 0,
    exempt:
      'It makes costs of scores equal, not of decisions; calibrated-equalized-odds.test.ts holds it to that.',
  }),
  async fit({ groups: asked, cost, cutoff }, tune, call) {
    const { names, groups, all } = await tuningOf(tune, asked, call);
    requireChances(all, 'Calibrated equalized odds');
    const costs = groups.map(({ level, scan }): Cost => ({
      own: costOf(cost, scan, level),
      trivial: trivialCostOf(cost, scan),
    }));
    const wanted = mixRates(costs);
    const rates = wanted.map((rate) => Math.min(1, Math.max(0, rate)));
    const unmet = groups.filter((_, k) => wanted[k]! !== rates[k]!).map(({ level }) => level);
    return thresholdRule({
      kind: 'thresholds',
      groups: names,
      cells: Object.fromEntries(
        groups.map(({ level, scan }, k) => [level, mixOf(rates[k]!, baseRateOf(scan), cutoff)]),
      ),
      // The scores of a person whose group is not known are looked at.
      other: above(cutoff),
      found: {
        cost,
        infeasible: unmet.length > 0 ? unmet.join(', ') : null,
        ...Object.fromEntries(
          groups.flatMap(({ level, scan }, k) => [
            [`mixed ${level}`, rates[k]!],
            [`base rate ${level}`, baseRateOf(scan)],
          ]),
        ),
      },
      ...(unmet.length > 0 ? { notes: [infeasible(unmet, cost)] } : {}),
    });
  },
};

function mixOf(share: number, baseRate: number, cutoff: number): Mix {
  const mix = above(cutoff);
  return share > 0 ? { ...mix, ignore: { share, constant: baseRate > cutoff ? 1 : 0 } } : mix;
}

function infeasible(levels: readonly string[], cost: string): string {
  return `Infeasible: even if no score of "${levels.join('", "')}" were looked at, the ${cost === 'weighted' ? 'weighted cost' : cost} would not come up to that of the dearest group. The rule goes as far as it can.`;
}
