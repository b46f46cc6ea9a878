// What a set of repairs costs: for each its signed gap, its balanced accuracy, their uncertainty, and whether another beats it.

import { benefits } from '../fairness/benefits';
import type { Interval } from '../fairness/frame';
import { frame } from '../fairness/frame';
import { pairedDifference } from '../fairness/paired';
import type { Scored } from '../fairness/scored';
import type { Experiment, Part } from './experiment';

export type Family = 'none' | 'pre' | 'in' | 'post';

/** The gap on the x axis: metric of `group` minus metric of `reference`, one column. */
export interface Gap {
  readonly metric: string;
  readonly column: string;
  readonly group: string;
  readonly reference: string;
}

export interface FrontierSpec {
  readonly points: readonly {
    readonly id: string;
    readonly label: string;
    readonly family: Family;
    readonly experiment: Experiment;
  }[];
  /** How many train/dev draws each learnt point is repeated on. */
  readonly seeds: number;
  readonly part: Part;
  readonly gap: Gap;
  /** Id of the point everything is compared with. */
  readonly baseline: string;
}

/** People of one group who gained or lost the favourable decision against the baseline, by what they are. */
export interface Moved {
  readonly group: string;
  readonly n: number;
  readonly gained: { readonly deserving: number; readonly other: number };
  readonly lost: { readonly deserving: number; readonly other: number };
}

export interface Place {
  readonly value: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
}

export interface FrontierPoint {
  readonly id: string;
  readonly label: string;
  readonly family: Family;
  /** Means over seeds; the ends are the means of the seeds' ends. */
  readonly gap: Place;
  readonly balancedAccuracy: Place;
  readonly accuracy: Place;
  readonly seeds: readonly {
    readonly gap: number | null;
    readonly balancedAccuracy: number | null;
  }[];
  /** First seed, against the baseline's first seed, same rows. */
  readonly moved: readonly Moved[];
  readonly needsGroups: boolean;
  /** Ids of points with a smaller gap and a higher balanced accuracy, both beyond the paired interval. */
  readonly beatenBy: readonly string[];
  /** In words, when this point could not be computed. */
  readonly failed?: string;
}

export interface Frontier {
  readonly points: readonly FrontierPoint[];
  readonly n: number;
  readonly part: Part;
  readonly gap: Gap;
  readonly baseline: string;
  /** Half the width of the baseline's interval: gaps within it cannot be told from none on these rows. */
  readonly band: number | null;
}

/** One seed of one point. */
export interface Measured {
  readonly gap: Place;
  readonly balancedAccuracy: Place;
  readonly accuracy: Place;
  readonly rows: Scored;
  readonly needsGroups: boolean;
}

/** Gap, balanced accuracy and accuracy of decided rows, each with its 95 % interval. */
export function placeOf(
  rows: Scored,
  gap: Gap,
): Pick<Measured, 'gap' | 'balancedAccuracy' | 'accuracy'> {
  const measured = frame(rows, {
    metrics: [...new Set([gap.metric, 'balanced-accuracy', 'accuracy'])],
    groups: [gap.column],
    reference: { [gap.column]: gap.reference },
  });
  const cell = measured.cells.find(({ key }) => key === gap.group);
  const comparison = cell?.toReference?.[gap.metric];
  const { 'balanced-accuracy': balanced, accuracy } = measured.overall.values;
  return {
    gap: place(comparison?.difference, comparison?.interval),
    balancedAccuracy: place(balanced?.value, balanced?.interval),
    accuracy: place(accuracy?.value, accuracy?.interval),
  };
}

function place(value: number | null | undefined, interval: Interval | undefined): Place {
  return { value: value ?? null, lo: interval?.lo ?? null, hi: interval?.hi ?? null };
}

/** The mean of each coordinate over seeds; null as soon as one seed has none. */
export function meanPlace(places: readonly Place[]): Place {
  const mean = (pick: (p: Place) => number | null): number | null => {
    let sum = 0;
    for (const each of places) {
      const value = pick(each);
      if (value === null) return null;
      sum += value;
    }
    return places.length === 0 ? null : sum / places.length;
  };
  return { value: mean((p) => p.value), lo: mean((p) => p.lo), hi: mean((p) => p.hi) };
}

/** Who gained and who lost the favourable decision between two runs on the same rows. */
export function movedPeople(before: Scored, after: Scored, column: string): Moved[] {
  return benefits(before, after, { groups: [column] }).groups.map(
    ({ key, n, deserving, others }) => ({
      group: key,
      n,
      gained: { deserving: deserving.gained, other: others.gained },
      lost: { deserving: deserving.lost, other: others.lost },
    }),
  );
}

/** True when `better` has both a smaller |gap| and a higher balanced accuracy, each beyond the paired 95 % interval. */
export function beats(better: Scored, worse: Scored, gap: Gap): boolean {
  const closer = pairedDifference(worse, better, { kind: 'absolute-gap', ...gap });
  if (closer.difference === null || !closer.interval || closer.interval.hi >= 0) return false;
  const higher = pairedDifference(worse, better, { kind: 'metric', metric: 'balanced-accuracy' });
  return higher.difference !== null && higher.interval !== undefined && higher.interval.lo > 0;
}
