// Thresholds by group that meet a constraint at the best of an objective: groups are scanned once, then searched for any tolerance.

import type { Call } from '../../base/call';
import type { Scored } from '../scored';
import { bestOdds } from './equal-odds';
import { at, upperHull, type Hull } from './hull';
import { bestParity, type ParityResult, type Search } from './parity';
import { measureOf, type Measure, type Objective, type Rate } from './reach';
import type { Mix, ThresholdState } from './threshold-rule';
import { tradeoffPoints } from './tradeoff';
import { sizeOf, tuningOf, type TunedGroup, type Tuning } from './tuning';

/** The rate each constraint makes equal; equalized odds makes two equal, and none leaves each group its own best line. */
export const constrained = {
  'demographic-parity': 'selection-rate',
  'true-positive-rate-parity': 'true-positive-rate',
  'false-positive-rate-parity': 'false-positive-rate',
  'true-negative-rate-parity': 'true-negative-rate',
  'false-negative-rate-parity': 'false-negative-rate',
  'accuracy-parity': 'accuracy',
} as const satisfies Record<string, Rate>;

export const constraints = [
  ...(Object.keys(constrained) as (keyof typeof constrained)[]),
  'equalized-odds',
  'none',
] as const;
export type Constraint = (typeof constraints)[number];

export interface ThresholdSearch {
  readonly groups: readonly string[];
  readonly constraint: Constraint;
  readonly objective: Objective;
  readonly costRatio: number;
  readonly search: 'exact' | 'grid';
  readonly gridSize: number;
  readonly tol: number;
  readonly flip: boolean;
}

/** Groups with their hulls, ready to be searched. */
export interface Prepared {
  readonly tuning: Tuning;
  readonly hulls: readonly Hull[];
  /** All rows' own hull, for those whose group is not known. */
  readonly pooled: Hull;
}

/** Scans and hulls: the slow part. Throws, naming the group, where a rate is not defined. */
export async function prepareThresholds(
  options: ThresholdSearch,
  tune: Omit<Scored, 'yhat'>,
  call: Call,
): Promise<Prepared> {
  const tuning = await tuningOf(tune, options.groups, call);
  const hulls: Hull[] = [];
  for (const group of tuning.groups) {
    hulls.push(hullOf(group, options));
    await call.breathe();
  }
  return { tuning, hulls, pooled: hullOf({ level: 'all rows', scan: tuning.all }, options) };
}

/** The rule's state for these options; only the search is done here. */
export function searchThresholds(prepared: Prepared, options: ThresholdSearch): ThresholdState {
  return options.constraint === 'equalized-odds'
    ? odds(prepared, options)
    : parity(prepared, options);
}

/** The best objective at each tolerance, from one preparation: a frontier. Not for equalized odds, which knows no tolerance. */
export function toleranceFrontier(
  prepared: Prepared,
  options: ThresholdSearch,
  tolerances: readonly number[],
): readonly (ParityResult & { readonly tol: number })[] {
  if (options.constraint === 'equalized-odds')
    throw new Error('Equalized odds knows no tolerance here; choose another constraint.');
  return tolerances.map((tol) => ({ tol, ...parityAt(prepared, options, tol) }));
}

function hullOf({ level, scan }: TunedGroup, options: ThresholdSearch): Hull {
  const { constraint, objective, costRatio, flip } = options;
  const rate = (name: Rate): { name: string; of: Measure } => ({
    name,
    of: measureOf(name, costRatio),
  });
  const equalOdds = constraint === 'equalized-odds';
  const points = tradeoffPoints(scan, {
    x: rate(
      equalOdds
        ? 'false-positive-rate'
        : constraint === 'none'
          ? 'selection-rate'
          : constrained[constraint],
    ),
    y: equalOdds
      ? rate('true-positive-rate')
      : { name: objective, of: measureOf(objective, costRatio) },
    direction: flip ? 'either' : 'above',
    group: level,
  });
  return upperHull(points);
}

function searchOf({ search, gridSize }: ThresholdSearch): Search {
  return search === 'grid' ? { kind: 'grid', size: gridSize } : { kind: 'exact' };
}

function sharesOf({ groups }: Tuning): readonly number[] {
  const all = groups.reduce((sum, { scan }) => sum + sizeOf(scan), 0);
  return groups.map(({ scan }) => sizeOf(scan) / all);
}

function parityAt(
  { tuning, hulls }: Prepared,
  options: ThresholdSearch,
  tol: number,
): ParityResult {
  const shares = sharesOf(tuning);
  return bestParity(
    hulls.map((hull, k) => ({ hull, share: shares[k]! })),
    // Without a constraint the window is as wide as a rate: every group goes to its own peak.
    options.constraint === 'none' ? 1 : tol,
    searchOf(options),
  );
}

function parity(prepared: Prepared, options: ThresholdSearch): ThresholdState {
  const { tuning, hulls, pooled } = prepared;
  const { xs, objective } = parityAt(prepared, options, options.tol);
  const one = options.tol === 0 && options.constraint !== 'none';
  const mean = sharesOf(tuning).reduce((sum, share, k) => sum + share * xs[k]!, 0);
  return {
    kind: 'thresholds',
    groups: tuning.names,
    cells: Object.fromEntries(
      tuning.groups.map(({ level }, k) => [level, mixAt(hulls[k]!, xs[k]!)]),
    ),
    // A row whose group is not known is decided by all rows' own curve, at the same rate.
    other: mixAt(pooled, one ? xs[0]! : mean),
    found: {
      constraint: options.constraint,
      objective: options.objective,
      x: one ? xs[0]! : null,
      value: objective,
    },
  };
}

function odds({ tuning, hulls, pooled }: Prepared, options: ThresholdSearch): ThresholdState {
  const { objective, costRatio, constraint } = options;
  const positives = tuning.groups.reduce((sum, { scan }) => sum + scan.allPositives, 0);
  const negatives = tuning.groups.reduce((sum, { scan }) => sum + scan.allNegatives, 0);
  const best = bestOdds(
    hulls,
    measureOf(objective, costRatio),
    { positives, negatives },
    searchOf(options),
  );
  return {
    kind: 'thresholds',
    groups: tuning.names,
    cells: Object.fromEntries(
      tuning.groups.map(({ level }, k) => [level, mixDown(hulls[k]!, best)]),
    ),
    other: mixDown(pooled, best),
    found: { constraint, objective, x: best.x, y: best.y, value: best.objective },
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
