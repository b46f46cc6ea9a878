// Equalized odds from decisions alone: with some chance a yes is taken back, or a no is turned, by group.

import { z } from 'zod';
import type { RocScan } from '../roc-scan';
import { hasGroups } from './cells';
import { bestOdds } from './equal-odds';
import { upperHull, type Hull } from './hull';
import type { PostMitigation } from './mitigation';
import { measureOf, rangeOf, together } from './reach';
import { reachAbove } from './scan-place';
import { thresholdRule, type Mix } from './threshold-rule';
import { oneLabelOnly } from './tradeoff';
import { tuningOf } from './tuning';

const params = z.strictObject({
  /** Group columns, crossed where there are several; none = the first of the rows. */
  groups: z.array(z.string()).default([]),
  /** The line whose decisions are mixed: a yes is a score above it. */
  cutoff: z.number().default(0.5),
  /** Balanced accuracy is what Hardt's programme reaches in AIF360: the least sum of FPR − TPR. */
  objective: z.enum(['balanced-accuracy', 'accuracy', 'cost']).default('balanced-accuracy'),
  /** For cost: how many missed people one wrong yes weighs. */
  costRatio: z.number().positive().default(1),
});
export type EqualizedOddsMixingParams = z.infer<typeof params>;

export const equalizedOddsMixing: PostMitigation<EqualizedOddsMixingParams> = {
  id: 'equalized-odds-mixing',
  name: 'Equalized odds by mixing',
  plain:
    'Keeps the decisions of one line and lets a lottery change some of them, until both error rates are the same for all groups.',
  source:
    'Hardt, Price & Srebro 2016, section 3.2: the linear programme of a binary predictor, solved exactly for any number of groups.',
  family: 'post',
  params,
  guide: {
    when: 'Only decisions are known, or the line must stay where it is, and both kinds of error count.',
    cannot:
      'It looks at no score beyond the line, so it gives up more accuracy than thresholds by group, and mostly worsens the group that was served best.',
    caution:
      'It treats people with equal scores differently by their group and by chance. In many places that is unlawful for credit, hiring or housing: ask first.',
  },
  needsGroups: true,
  randomised: true,
  fits: hasGroups,
  promises: ({ objective, costRatio }) => ({
    within: 0,
    disparity: (groups) =>
      Math.max(rangeOf('true-positive-rate', groups), rangeOf('false-positive-rate', groups)),
    exempt: `It is the best that one line's decisions allow, not the best of all lines (${objective}, cost ratio ${costRatio}).`,
  }),
  async fit({ groups: asked, cutoff, objective, costRatio }, tune, call) {
    const { names, groups, all } = await tuningOf(tune, asked, call);
    const rates = groups.map(({ level, scan }) => decided(scan, cutoff, level));
    const best = bestOdds(
      rates.map(hullOf),
      measureOf(objective, costRatio),
      together(rates.map(({ reach }) => reach)),
      { kind: 'exact' },
    );
    const mixes = rates.map((rate) => mixing(rate, best));
    return thresholdRule({
      kind: 'thresholds',
      groups: names,
      cells: Object.fromEntries(
        groups.map(({ level }, k) => [level, mixOf(mixes[k]!, cutoff)] as const),
      ),
      // A row whose group is not known gets the same two rates from all rows' decisions, as near as they allow.
      other: mixOf(mixing(decided(all, cutoff, 'all rows'), best), cutoff),
      found: {
        objective,
        x: best.x,
        y: best.y,
        value: best.objective,
        ...Object.fromEntries(
          groups.flatMap(({ level }, k) => [
            [`keep ${level}`, mixes[k]!.keep],
            [`raise ${level}`, mixes[k]!.raise],
          ]),
        ),
      },
    });
  },
};

interface Decided {
  /** False and true positive rate of the line. */
  readonly x: number;
  readonly y: number;
  readonly reach: ReturnType<typeof reachAbove>;
}

function decided(scan: RocScan, cutoff: number, level: string): Decided {
  const reach = reachAbove(scan, cutoff);
  if (reach.positives === 0) throw new Error(oneLabelOnly(level, 'true-positive-rate'));
  if (reach.negatives === 0) throw new Error(oneLabelOnly(level, 'false-positive-rate'));
  return { x: reach.fp / reach.negatives, y: reach.tp / reach.positives, reach };
}

/** What a group can reach: nobody, everybody, the decisions as they are or turned round, and all between these. */
function hullOf({ x, y }: Decided): Hull {
  return upperHull({
    x: Float64Array.of(0, x, 1 - x, 1),
    y: Float64Array.of(0, y, 1 - y, 1),
    cut: () => ({ op: 'none' }),
  });
}

interface Mixing {
  /** Chance of a yes for those above the line, and for the others. */
  readonly keep: number;
  readonly raise: number;
}

/** Solves keep · TPR + raise · (1 − TPR) = y and the same for FPR and x. Decisions that tell nothing apart become a coin. */
function mixing(own: Decided, to: { readonly x: number; readonly y: number }): Mixing {
  const apart = own.y - own.x;
  if (apart === 0) return { keep: to.x, raise: to.x };
  return {
    keep: chance((to.y * (1 - own.x) - to.x * (1 - own.y)) / apart),
    raise: chance((to.x * own.y - to.y * own.x) / apart),
  };
}

const ROUNDING = 1e-12;

/** A chance of 1e-17 is rounding, and nobody's lottery: so near to never or always is never or always. */
function chance(value: number): number {
  if (value < ROUNDING) return 0;
  return value > 1 - ROUNDING ? 1 : value;
}

function mixOf({ keep, raise }: Mixing, threshold: number): Mix {
  return {
    parts: [
      { share: keep, cut: { op: '>', threshold } },
      { share: raise, cut: { op: '<=', threshold } },
    ],
  };
}
