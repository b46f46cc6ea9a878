// Rows as likenesses to a few prototypes: the representation of Zemel et al. 2013, section 3.

import { exp } from '../../base/math';
import type { Design } from '../../table/encode';
import { rowsTimes, squaredLengths } from './design-products';

/** `count` prototypes among the dense columns of a design, and the share of good labels each stands for. */
export interface Prototypes {
  readonly count: number;
  /** width × count, by row: the values of all prototypes in one column stand together. */
  readonly places: Float64Array;
  /** In [0, 1], one a prototype. */
  readonly labels: Float64Array;
}

/** How near each row is to each prototype, n × count; a row's likenesses add up to 1. */
export interface Likeness {
  readonly shares: Float64Array;
  /** Distances and products with the prototypes, n × count, kept for the slope. */
  readonly distances: Float64Array;
  readonly products: Float64Array;
  /** Squared length of each row. */
  readonly lengths: Float64Array;
  /** Products of the prototypes with each other, count × count. */
  readonly among: Float64Array;
}

/** Softmax of minus the Euclidean distance (not squared). */
export function likeness(
  rows: Design,
  { count, places }: Pick<Prototypes, 'count' | 'places'>,
): Likeness {
  const { n } = rows;
  const among = productsAmong(places, count);
  const products = rowsTimes(rows, places, count);
  const lengths = squaredLengths(rows);
  const shares = new Float64Array(n * count);
  const distances = new Float64Array(n * count);
  for (let i = 0; i < n; i++) {
    const from = i * count;
    let nearest = Infinity;
    for (let k = 0; k < count; k++) {
      // A rounding error below zero is no distance.
      const squared = lengths[i]! - 2 * products[from + k]! + among[k * count + k]!;
      const distance = squared > 0 ? Math.sqrt(squared) : 0;
      distances[from + k] = distance;
      if (distance < nearest) nearest = distance;
    }
    let sum = 0;
    for (let k = 0; k < count; k++) sum += shares[from + k] = exp(nearest - distances[from + k]!);
    for (let k = 0; k < count; k++) shares[from + k]! /= sum;
  }
  return { shares, distances, products, lengths, among };
}

/** The label each row is given by its likenesses: Σ share · label of the prototype, kept off 0 and 1 by one rounding. */
export function impliedLabels(
  { shares }: Pick<Likeness, 'shares'>,
  { count, labels }: Pick<Prototypes, 'count' | 'labels'>,
): Float64Array {
  const implied = new Float64Array(shares.length / count);
  for (let i = 0; i < implied.length; i++) {
    let sum = 0;
    for (let k = 0; k < count; k++) sum += shares[i * count + k]! * labels[k]!;
    implied[i] = Math.min(1 - Number.EPSILON, Math.max(Number.EPSILON, sum));
  }
  return implied;
}

function productsAmong(places: Float64Array, count: number): Float64Array {
  const among = new Float64Array(count * count);
  for (let from = 0; from < places.length; from += count) {
    for (let k = 0; k < count; k++) {
      for (let j = 0; j < count; j++) {
        among[k * count + j]! += places[from + k]! * places[from + j]!;
      }
    }
  }
  return among;
}
