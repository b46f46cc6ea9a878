// Thresholds by group that make a chosen rate equal, exactly, at the best of a chosen objective.

import { z } from 'zod';
import type { Scored } from '../scored';
import { groupNames, hasGroups, scoredCells } from './cells';
import { bestOdds } from './equal-odds';
import { at, upperHull, type Hull } from './hull';
import type { PostMitigation } from './mitigation';
import { bestParity, type Search } from './parity';
import { membersOf, rocScan, type RocScan } from '../roc-scan';
import { thresholdRule, type Mix, type ThresholdState } from './threshold-rule';
import { tradeoffPoints, type Rate } from './tradeoff';

const constrained = {
  'demographic-parity': 'selection-rate',
  'true-positive-rate-parity': 'true-positive-rate',
  'false-positive-rate-parity': 'false-positive-rate',
  'true-negative-rate-parity': 'true-negative-rate',
  'false-negative-rate-parity': 'false-negative-rate',
} as const satisfies Record<string, Rate>;

export const constraints = [
  ...(Object.keys(constrained) as (keyof typeof constrained)[]),
  'equalized-odds',
] as const;
export const objectives = [
  'accuracy',
  'balanced-accuracy',
  'selection-rate',
  'true-positive-rate',
  'true-negative-rate',
] as const satisfies readonly Rate[];

const params = z
  .strictObject({
    /** Group columns, crossed where there are several; none = the first of the rows. */
    groups: z.array(z.string()).default([]),
    constraint: z.enum(constraints).default('demographic-parity'),
    objective: z.enum(objectives).default('accuracy'),
    /** Every corner of the hulls, or an even grid of `gridSize` steps as Fairlearn has. */
    search: z.enum(['exact', 'grid']).default('exact'),
    gridSize: z.int().min(2).max(100000).default(1000),
    /** How far apart the groups' rates may be; not for equalized odds. */
    tol: z.number().min(0).max(1).default(0),
    /** Whether a group may also be favoured below a threshold, where its scores point the wrong way. */
    flip: z.boolean().default(false),
  })
  .refine(({ constraint, tol }) => constraint !== 'equalized-odds' || tol === 0, {
    path: ['tol'],
    message: 'Equalized odds knows no tolerance here; set "tol" to 0 or choose another constraint.',
  });
export type GroupThresholdsParams = z.infer<typeof params>;

export const groupThresholds: PostMitigation<GroupThresholdsParams> = {
  id: 'group-thresholds',
  name: 'Thresholds by group',
  plain: 'Gives each group its own cut-off, so that a rate you choose comes out the same for all.',
  source: 'Hardt, Price & Srebro 2016; options as in Fairlearn 0.15 ThresholdOptimizer.',
  family: 'post',
  params,
  needsGroups: true,
  fits: hasGroups,
  async fit(options, tune, call) {
    const names = groupNames(
      options.groups,
      tune.groups.map(({ name }) => name),
    );
    const { codes, levels } = scoredCells(tune, names);
    const groups: Group[] = [];
    for (const [code, members] of membersOf(codes, levels.length).entries()) {
      if (members.length > 0) groups.push(groupOf(tune, levels[code]!, members, options));
      await call.breathe();
    }
    const everyone = Int32Array.from({ length: tune.n }, (_, i) => i);
    const pooled = groupOf(tune, 'all rows', everyone, options);
    const found = options.constraint === 'equalized-odds' ? odds : parity;
    return thresholdRule(found(groups, pooled, options, names));
  },
};

interface Group {
  readonly level: string;
  readonly scan: RocScan;
  readonly hull: Hull;
}

function groupOf(
  tune: Omit<Scored, 'yhat'>,
  level: string,
  members: Int32Array,
  { constraint, objective, flip }: GroupThresholdsParams,
): Group {
  const scan = rocScan(tune, members);
  const equalOdds = constraint === 'equalized-odds';
  const points = tradeoffPoints(scan, {
    x: equalOdds ? 'false-positive-rate' : constrained[constraint],
    y: equalOdds ? 'true-positive-rate' : objective,
    direction: flip ? 'either' : 'above',
    group: level,
  });
  return { level, scan, hull: upperHull(points) };
}

function searchOf({ search, gridSize }: GroupThresholdsParams): Search {
  return search === 'grid' ? { kind: 'grid', size: gridSize } : { kind: 'exact' };
}

function parity(
  groups: readonly Group[],
  pooled: Group,
  options: GroupThresholdsParams,
  names: readonly string[],
): ThresholdState {
  const size = ({ allPositives, allNegatives }: RocScan): number => allPositives + allNegatives;
  const all = groups.reduce((sum, { scan }) => sum + size(scan), 0);
  const { xs, objective } = bestParity(
    groups.map(({ hull, scan }) => ({ hull, share: size(scan) / all })),
    options.tol,
    searchOf(options),
  );
  const mean = groups.reduce((sum, { scan }, k) => sum + (size(scan) / all) * xs[k]!, 0);
  return {
    kind: 'thresholds',
    groups: names,
    cells: Object.fromEntries(groups.map(({ level, hull }, k) => [level, mixAt(hull, xs[k]!)])),
    // A row whose group is not known is decided by all rows' own curve, at the same rate.
    other: mixAt(pooled.hull, options.tol > 0 ? mean : xs[0]!),
    found: {
      constraint: options.constraint,
      objective: options.objective,
      x: options.tol > 0 ? null : xs[0]!,
      value: objective,
    },
  };
}

function odds(
  groups: readonly Group[],
  pooled: Group,
  options: GroupThresholdsParams,
  names: readonly string[],
): ThresholdState {
  const positives = groups.reduce((sum, { scan }) => sum + scan.allPositives, 0);
  const negatives = groups.reduce((sum, { scan }) => sum + scan.allNegatives, 0);
  const best = bestOdds(
    groups.map(({ hull }) => hull),
    options.objective,
    { positives, negatives },
    searchOf(options),
  );
  return {
    kind: 'thresholds',
    groups: names,
    cells: Object.fromEntries(groups.map(({ level, hull }) => [level, mixDown(hull, best)])),
    other: mixDown(pooled.hull, best),
    found: {
      constraint: options.constraint,
      objective: options.objective,
      x: best.x,
      y: best.y,
      value: best.objective,
    },
  };
}

function mixAt(hull: Hull, x: number): Mix {
  const { left, right, leftShare, rightShare } = at(hull, x);
  return {
    parts: [
      { share: leftShare, cut: left.cut },
      { share: rightShare, cut: right.cut },
    ],
  };
}

/** From the hull straight down to (x, y): with some share the decision is a coin that falls favourable with chance x. */
function mixDown(hull: Hull, { x, y }: { readonly x: number; readonly y: number }): Mix {
  const height = at(hull, x).y;
  // On the diagonal the score says nothing, and there is nothing to give up. A pooled curve may even lie below the point.
  const share = height === x ? 0 : Math.min(1, Math.max(0, (height - y) / (height - x)));
  return { ...mixAt(hull, x), ignore: { share, constant: x } };
}
