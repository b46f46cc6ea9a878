// What the rows most like a row have on average: the k nearest, those at the same last distance sharing the places left.
// Ties are shared so that the answer does not depend on the order of rows.

import type { Call } from '../base/call';
import type { Design } from '../table/encode';

export interface NeighbourSpec {
  /** How many neighbours; at least 1. */
  readonly k: number;
  /** Whether a row may be its own neighbour. */
  readonly self: 'left-out' | 'counted';
  /** Told, for the asked-th row, of each row its mean rests on, and of the mean with and without that row. */
  readonly without?: (asked: number, row: number, mean: number, otherwise: number) => void;
}

/**
 * For each row of `asked` the mean of `values` over its k nearest rows, by squared distance: standardised numbers, and 2
 * for another level of a category (two one-hot columns differ). O(asked × rows × columns), a breath a row.
 * Throws when there are fewer than k rows to choose from.
 */
export async function neighbourMeans(
  design: Design,
  values: ArrayLike<number>,
  asked: Int32Array,
  { k, self, without }: NeighbourSpec,
  call: Call,
): Promise<Float64Array> {
  const { n } = design;
  const others = self === 'counted' ? n : n - 1;
  if (!(Number.isInteger(k) && k >= 1 && k <= others))
    throw new Error(
      `Each of ${n} rows has ${others} to choose from: ask for 1 to ${others} neighbours, not ${k}.`,
    );
  const means = new Float64Array(asked.length);
  const distances = new Float64Array(n);
  for (let a = 0; a < asked.length; a++) {
    await call.breathe();
    if (a % 256 === 0) call.onProgress?.({ done: a, of: asked.length });
    const row = asked[a]!;
    fillDistances(design, row, distances);
    if (self === 'left-out') distances[row] = Infinity;
    means[a] = nearestMean(
      distances,
      values,
      k,
      without && ((other, mean, otherwise) => without(a, other, mean, otherwise)),
    );
  }
  return means;
}

/** A row and its squared distance. */
export interface Neighbour {
  readonly row: number;
  readonly distance: number;
}

/** The k other rows nearest to a row, nearest first; of ties the one that comes first in the rows. */
export function nearestRows(design: Design, row: number, k: number): Neighbour[] {
  const distances = new Float64Array(design.n);
  fillDistances(design, row, distances);
  distances[row] = Infinity;
  const last = smallest(distances, k);
  const near: Neighbour[] = [];
  distances.forEach((distance, at) => {
    if (distance <= last && distance < Infinity) near.push({ row: at, distance });
  });
  return near.sort((a, b) => a.distance - b.distance || a.row - b.row).slice(0, k);
}

function fillDistances(
  { n, numeric, codes, width }: Design,
  row: number,
  into: Float64Array,
): void {
  into.fill(0);
  for (const column of numeric) {
    const own = column[row]!;
    for (let i = 0; i < n; i++) {
      const gap = column[i]! - own;
      into[i]! += gap * gap;
    }
  }
  for (const column of codes) {
    const own = column[row]!;
    for (let i = 0; i < n; i++) {
      const other = column[i]!;
      // A row without a 1 in these columns differs from any other in one place only.
      if (other !== own) into[i]! += other === width || own === width ? 1 : 2;
    }
  }
}

function nearestMean(
  distances: Float64Array,
  values: ArrayLike<number>,
  k: number,
  without?: (row: number, mean: number, otherwise: number) => void,
): number {
  const last = smallest(distances, k);
  let nearer = 0;
  let sum = 0;
  let tied = 0;
  let tiedSum = 0;
  for (let i = 0; i < distances.length; i++) {
    if (distances[i]! > last) continue;
    if (distances[i]! < last) {
      nearer++;
      sum += values[i]!;
    } else {
      tied++;
      tiedSum += values[i]!;
    }
  }
  const places = k - nearer;
  const mean = (sum + (places * tiedSum) / tied) / k;
  if (!without) return mean;
  // Where all of the ties have a place already, whoever leaves makes room for the next distance.
  const full = tied === places;
  const next = full ? meanAtNext(distances, values, last) : undefined;
  if (full && next === undefined) return mean;
  for (let i = 0; i < distances.length; i++) {
    if (distances[i]! > last) continue;
    const value = values[i]!;
    if (full) without(i, mean, (sum + tiedSum - value + next!) / k);
    else if (distances[i]! < last)
      without(i, mean, (sum - value + ((places + 1) * tiedSum) / tied) / k);
    else without(i, mean, (sum + (places * (tiedSum - value)) / (tied - 1)) / k);
  }
  return mean;
}

/** Mean of the rows at the smallest distance beyond the last; undefined when there is none. */
function meanAtNext(
  distances: Float64Array,
  values: ArrayLike<number>,
  last: number,
): number | undefined {
  let next = Infinity;
  let n = 0;
  let sum = 0;
  for (let i = 0; i < distances.length; i++) {
    const distance = distances[i]!;
    if (distance <= last || distance > next || distance === Infinity) continue;
    if (distance < next) {
      next = distance;
      n = 0;
      sum = 0;
    }
    n++;
    sum += values[i]!;
  }
  return n > 0 ? sum / n : undefined;
}

/** The k-th smallest. */
function smallest(distances: Float64Array, k: number): number {
  const best = new Float64Array(k).fill(Infinity);
  for (let i = 0; i < distances.length; i++) {
    const distance = distances[i]!;
    if (!(distance < best[k - 1]!)) continue;
    let at = k - 1;
    while (at > 0 && best[at - 1]! > distance) {
      best[at] = best[at - 1]!;
      at--;
    }
    best[at] = distance;
  }
  return best[k - 1]!;
}
