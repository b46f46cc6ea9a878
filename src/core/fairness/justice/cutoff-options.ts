// What each cut-off of a group would bring: to its people with the claim, and to who decides. One scan of sorted scores.

import { firstPlace } from '../../base/first-place';
import { LEAST } from '../frame-spec';
import type { RocScan } from '../roc-scan';
import type { Counts } from '../scored';
import type { JusticeSpec } from './judge';
import { expectedUtility } from './utility';

export interface CutoffOption {
  /** Favourable above it. */
  readonly cutoff: number;
  /** Share of the group's people who get the favourable decision. */
  readonly selected: number;
  /** What people with the claim get on average. */
  readonly subjects: number;
  /** What the whole group is worth to who decides: a sum over its people. */
  readonly decider: number;
}

/** Everybody with a score of at least scores[place] is favoured; place -1 = nobody. */
export type Place = number;

/** Places that favour about 0, 1/(most-1), … of the people, nobody and everybody among them. Rising, each once. */
export function evenPlaces(people: RocScan, most: number): Place[] {
  const n = people.allPositives + people.allNegatives;
  const places: Place[] = [-1];
  for (let i = 0, step = 1; i < people.scores.length; i++) {
    const favoured = people.positives[i]! + people.negatives[i]!;
    if (favoured * (most - 1) < step * n) continue;
    places.push(i);
    step = Math.floor((favoured * (most - 1)) / n) + 1;
  }
  return places;
}

/** The place in a group's scan that favours everybody with at least this score. */
export function placeAtLeast({ scores }: RocScan, score: number): Place {
  return firstPlace(scores.length, (i) => scores[i]! < score) - 1;
}

/** Strictly above it stands exactly who is favoured at the place. */
function cutoffAt({ scores }: RocScan, place: Place): number {
  const below = scores[place + 1];
  if (below !== undefined) return below;
  const lowest = scores.at(-1) ?? 0;
  return lowest > 0 ? 0 : lowest - 1;
}

/**
 * The options at the places, in their order. `scan` counts weights, `people` the same rows as people. A place that
 * leaves fewer than 30 with the claim is null: nothing could be said of it.
 */
export function cutoffOptions(
  scan: RocScan,
  people: RocScan,
  places: readonly Place[],
  { subjects, decider, claim }: JusticeSpec,
): (CutoffOption | null)[] {
  const n = people.allPositives + people.allNegatives;
  return places.map((place) => {
    const counts = countsAtPlace(scan, people, place);
    const own = expectedUtility(counts, subjects, claim);
    if (own.value === undefined || own.n < LEAST) return null;
    const total = scan.allPositives + scan.allNegatives;
    return {
      cutoff: cutoffAt(scan, place),
      selected: (counts.rows!.tp + counts.rows!.fp) / n,
      subjects: own.value,
      decider: total * expectedUtility(counts, decider, 'everybody').value!,
    };
  });
}

function countsAtPlace(scan: RocScan, people: RocScan, place: Place): Counts {
  const rows = plainCounts(people, place);
  return { ...plainCounts(scan, place), rows };
}

function plainCounts(
  { positives, negatives, allPositives, allNegatives }: RocScan,
  place: Place,
): Pick<Counts, 'tp' | 'fp' | 'tn' | 'fn'> {
  const tp = place < 0 ? 0 : positives[place]!;
  const fp = place < 0 ? 0 : negatives[place]!;
  return { tp, fp, fn: allPositives - tp, tn: allNegatives - fp };
}
