// Search for one rate to be the same in every group, or within a window, at the best objective.

import { corners, evenGrid } from './grid';
import { at, type Hull } from './hull';

/** A group's hull and its share of the rows. */
export interface Curve {
  readonly hull: Hull;
  readonly share: number;
}

export type Search = { readonly kind: 'exact' } | { readonly kind: 'grid'; readonly size: number };

export interface ParityResult {
  /** The constrained rate of each curve, in the order given. */
  readonly xs: readonly number[];
  /** Mean of the groups' objectives, weighted by their shares. */
  readonly objective: number;
}

/**
 * Maximises Σ share · y(x) with max x − min x ≤ tolerance (Hardt, Price & Srebro 2016, on hulls). Each y is concave, so
 * inside a window every group goes to its own peak, or to the window's end nearest to it; the sum is concave in the
 * window's place with corners where a hull has one, and those are all that is looked at. The first best wins.
 * Hulls need not reach from 0 to 1 (accuracy does not): only windows that meet every hull count.
 */
export function bestParity(
  curves: readonly Curve[],
  tolerance: number,
  search: Search,
): ParityResult {
  const windows = windowsOf(curves, tolerance, search);
  const peaks = curves.map(({ hull }) => peakOf(hull, windows.places));
  let best: ParityResult | undefined;
  for (const [from, to] of windows.windows) {
    const xs = peaks.map((peak, k) => within(curves[k]!.hull, from, to, peak));
    let objective = 0;
    for (const [k, { hull, share }] of curves.entries()) objective += share * at(hull, xs[k]!).y;
    if (!best || objective > best.objective) best = { xs, objective };
  }
  if (!best) throw new Error('There is no group with tuning rows.');
  return best;
}

interface Windows {
  /** Every x a group may choose, rising. */
  readonly places: Float64Array;
  readonly windows: readonly (readonly [number, number])[];
}

function windowsOf(curves: readonly Curve[], tolerance: number, search: Search): Windows {
  const [low, high] = reachOfAll(curves);
  const meets = (from: number): boolean =>
    from <= high + ROUNDING && from + tolerance >= low - ROUNDING;
  if (search.kind === 'grid') {
    const places = evenGrid(search.size);
    // A tolerance of 0.02 on a grid of 1000 is 20 steps, whatever 0.02 · 1000 rounds to.
    const steps = Math.floor(tolerance * search.size + 1e-9);
    const windows = Array.from(
      places.subarray(0, Math.max(1, places.length - steps)),
      (from, k) => [from, places[Math.min(k + steps, search.size)]!] as const,
    ).filter(([from]) => meets(from));
    return { places, windows: windows.length > 0 ? windows : [[low, Math.max(low, high)]] };
  }
  const places = corners(curves.map(({ hull }) => hull));
  const starts = tolerance > 0 ? [...places, ...places.map((x) => x - tolerance)] : [...places];
  const windows = starts
    .filter((from) => from >= places[0]! && from <= 1 && meets(from))
    .sort((a, b) => a - b)
    .map((from) => [from, Math.min(1, from + tolerance)] as const);
  return { places, windows: windows.length > 0 ? windows : [[0, 1]] };
}

/** What a place lacks in the last bit must not make it unreachable. */
const ROUNDING = 1e-12;

/** The places that every hull has: from the highest left end to the lowest right end. */
function reachOfAll(curves: readonly Curve[]): readonly [number, number] {
  let [low, high] = [-Infinity, Infinity];
  for (const { hull } of curves) {
    low = Math.max(low, hull[0]!.x);
    high = Math.min(high, hull.at(-1)!.x);
  }
  return [low, high];
}

/** The place in a window nearest to a hull's peak, on the hull. */
function within(hull: Hull, from: number, to: number, peak: number): number {
  const low = Math.max(from, hull[0]!.x);
  const high = Math.max(low, Math.min(to, hull.at(-1)!.x));
  return Math.min(high, Math.max(low, peak));
}

function peakOf(hull: Hull, places: Float64Array): number {
  let best = places[0]!;
  let height = -Infinity;
  for (const x of places) {
    const { y } = at(hull, x);
    if (y > height) {
      height = y;
      best = x;
    }
  }
  return best;
}
