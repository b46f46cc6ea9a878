// The scores of one group as curves: how well they rank, and whether they keep what they promise.

import type { Call } from '../../base/call';
import type { Rng } from '../../base/rng';
import { zOf } from '../../base/statistics';
import { everybody, negatives, people, positives, smallerClass } from '../counts';
import type { Cell } from '../frame';
import { LEAST } from '../frame-spec';
import { metricById } from '../metrics';
import type { CountMetric } from '../metric';
import type { Scored } from '../scored';
import type { CalibrationErrors } from './bin-gaps';
import { calibrationOf } from './calibration';
import type { CurveBand } from './curve-band';
import { guessesOf } from './guesses';
import { perfectCalibration, type PerfectCalibration } from './perfect-calibration';
import { reliabilityCurve, type ReliabilityBin } from './reliability';
import { rocCurve, thinned } from './roc-curve';
import { quantileEdges, uniformEdges, type Binning } from './score-bins';

/** Corners closer than this fall on one pixel. */
const DRAWN = 0.002;

export interface GroupCalibration {
  readonly bins: Readonly<Record<Binning, readonly ReliabilityBin[]>>;
  /** Over ten bins of equal width. */
  readonly errors: CalibrationErrors;
  /** The same where every score keeps its promise. */
  readonly perfect: PerfectCalibration;
}

/** A group's ROC curve beside the reference group's. */
export interface ToReference {
  readonly abroca: number;
  /** The group's area minus the reference group's, with its interval. */
  readonly aucGap: { readonly value: number; readonly lo: number; readonly hi: number } | null;
  readonly band: CurveBand | null;
}

export interface GroupCurve {
  readonly key: string;
  readonly n: number;
  /** People with and without the favourable label. */
  readonly positives: number;
  readonly negatives: number;
  /** What there are fewer than 30 of: rows, or people of one label. null = it can be judged. */
  readonly tooFew: 'rows' | 'label' | null;
  /** Corners to draw; null where too few people carry one of the labels. */
  readonly roc: { readonly fpr: Float64Array; readonly tpr: Float64Array } | null;
  /** Where the decisions that were taken lie. */
  readonly chosen: { readonly fpr: number; readonly tpr: number } | null;
  readonly auc: { readonly value: number; readonly lo: number; readonly hi: number } | null;
  readonly calibration: GroupCalibration | null;
  /** Absent in the reference group and where there is no curve to compare. */
  readonly toReference?: ToReference;
}

/** Enough people of either label for a curve to be judged. */
export function canBeDrawn({ counts }: Cell): boolean {
  return smallerClass(people(counts)) >= LEAST;
}

const rate = (id: string, { counts }: Cell): number | undefined =>
  (metricById(id) as CountMetric).of(counts);

/** Everything but its calibration. */
export function curveOf(
  rows: Scored,
  cell: Cell,
  positions: Int32Array,
): Omit<GroupCurve, 'calibration'> {
  const persons = people(cell.counts);
  const n = everybody(persons);
  const tooFew = n < LEAST ? 'rows' : canBeDrawn(cell) ? null : 'label';
  const curve = tooFew === null ? rocCurve(guessesOf(rows, positions)) : undefined;
  const auc = cell.values['roc-auc'];
  const [fpr, tpr] = [rate('false-positive-rate', cell), rate('true-positive-rate', cell)];
  const drawn = curve && thinned(curve, DRAWN);
  return {
    key: cell.key,
    n,
    positives: positives(persons),
    negatives: negatives(persons),
    tooFew,
    roc: drawn ? { fpr: drawn.fpr, tpr: drawn.tpr } : null,
    chosen: drawn && fpr !== undefined && tpr !== undefined ? { fpr, tpr } : null,
    auc:
      drawn && typeof auc?.value === 'number' && auc.interval
        ? { value: auc.value, lo: auc.interval.lo, hi: auc.interval.hi }
        : null,
  };
}

/** Null where its scores are no chances. */
export async function calibrated(
  rows: Scored,
  positions: Int32Array,
  level: number,
  random: Rng,
  call: Call,
): Promise<GroupCalibration | null> {
  const guesses = guessesOf(rows, positions);
  const edges = uniformEdges();
  const z = zOf(level);
  const errors = calibrationOf(guesses, edges);
  const perfect = await perfectCalibration(guesses, edges, level, random.stream('perfect'), call);
  if (!errors || !perfect) return null;
  return {
    bins: {
      uniform: reliabilityCurve(guesses, edges, z),
      quantile: reliabilityCurve(guesses, quantileEdges(guesses.score), z),
    },
    errors,
    perfect,
  };
}
