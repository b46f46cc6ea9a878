// How many places each group gets out of a fixed number, going down its scores from the top.

import { firstPlace } from '../../base/first-place';
import type { RocScan } from '../roc-scan';
import { mixUpTo } from './scan-place';
import type { Mix } from './threshold-rule';
import { sizeOf } from './tuning';

/** The highest scores of a group until `wanted` places are taken; those with the last score draw lots for what is left. */
export function upTo(scan: RocScan, wanted: number): Mix {
  const { scores, positives, negatives } = scan;
  const taken = (i: number): number => (i < 0 ? 0 : positives[i]! + negatives[i]!);
  if (wanted <= 0) return mixUpTo(scan, -1, 0);
  const i = Math.min(
    scores.length - 1,
    firstPlace(scores.length, (k) => taken(k) >= wanted),
  );
  const width = taken(i) - taken(i - 1);
  return mixUpTo(scan, i, width > 0 ? Math.min(1, (wanted - taken(i - 1)) / width) : 1);
}

/** In proportion to the rows with the favourable label; what a group cannot use goes to the others. */
export function proportionalPlaces(scans: readonly RocScan[], wanted: number): readonly number[] {
  const places = scans.map(() => 0);
  let left = wanted;
  let open = scans.map((_, k) => k);
  while (open.length > 0 && left > 0) {
    const positives = open.reduce((sum, k) => sum + scans[k]!.allPositives, 0);
    const weight = (k: number): number =>
      positives > 0 ? scans[k]!.allPositives : sizeOf(scans[k]!);
    const sum = open.reduce((total, k) => total + weight(k), 0);
    const full = open.filter((k) => places[k]! + (left * weight(k)) / sum >= sizeOf(scans[k]!));
    if (full.length === 0) {
      for (const k of open) places[k]! += (left * weight(k)) / sum;
      return places;
    }
    for (const k of full) {
      left -= sizeOf(scans[k]!) - places[k]!;
      places[k] = sizeOf(scans[k]!);
    }
    open = open.filter((k) => !full.includes(k));
  }
  return places;
}

/**
 * The same true (or false) positive rate for all, at the level that uses up the places (the balanced group threshold of
 * Aequitas Flow, here exact). The rate that a number of places buys rises with it, so the level is found by bisection over
 * the levels where a group's path bends, and straight between them.
 */
export function equalRatePlaces(
  scans: readonly RocScan[],
  wanted: number,
  rate: 'true-positive-rate' | 'false-positive-rate',
): readonly number[] {
  const paths = scans.map((scan) => pathOf(scan, rate));
  const bends = Float64Array.from([0, ...paths.flatMap(({ levels }) => [...levels])]).sort();
  const total = (level: number, side: 'least' | 'most'): number =>
    paths.reduce((sum, path) => sum + placesAt(path, level, side), 0);
  const k = Math.min(
    bends.length - 1,
    firstPlace(bends.length, (i) => total(bends[i]!, 'most') >= wanted),
  );
  const level = bends[k]!;
  const [least, most] = [total(level, 'least'), total(level, 'most')];
  if (wanted >= least) {
    // At this level more places only take in people who do not move the rate: all groups go the same part of that way.
    const part = most > least ? Math.min(1, (wanted - least) / (most - least)) : 0;
    return paths.map((path) => between(path, level, part));
  }
  const before = bends[k - 1]!;
  const start = total(before, 'most');
  const part = (wanted - start) / (least - start);
  return paths.map((path) => {
    const from = placesAt(path, before, 'most');
    return from + part * (placesAt(path, level, 'least') - from);
  });
}

interface Path {
  /** The rate after each distinct score, rising, and the places used by then. */
  readonly levels: Float64Array;
  readonly places: Float64Array;
}

function pathOf(scan: RocScan, rate: 'true-positive-rate' | 'false-positive-rate'): Path {
  const counts = rate === 'true-positive-rate' ? scan.positives : scan.negatives;
  const all = rate === 'true-positive-rate' ? scan.allPositives : scan.allNegatives;
  return {
    levels: counts.map((count) => count / all),
    places: scan.positives.map((count, i) => count + scan.negatives[i]!),
  };
}

/** Places at a level: the fewest that reach it, or the most that do not pass it. */
function placesAt({ levels, places }: Path, level: number, side: 'least' | 'most'): number {
  const n = levels.length;
  const i = firstPlace(n, (k) => (side === 'least' ? levels[k]! >= level : levels[k]! > level));
  // Beyond the last score everybody has a place.
  if (i === n) return places[n - 1]!;
  const [x, from] = i > 0 ? [levels[i - 1]!, places[i - 1]!] : [0, 0];
  const width = levels[i]! - x;
  return width > 0
    ? from + ((places[i]! - from) * (level - x)) / width
    : side === 'least'
      ? from
      : places[i]!;
}

function between(path: Path, level: number, part: number): number {
  const least = placesAt(path, level, 'least');
  return least + part * (placesAt(path, level, 'most') - least);
}
