// A way to say how differently two groups are answered when there are several classes; more groups are compared in pairs.

import type { About } from '../../base/about';
import type { Confusion } from './confusion';

export interface ClassDistance extends About {
  readonly range: readonly [0, 1];
  readonly example: {
    readonly tables: readonly [Confusion, Confusion];
    readonly value: number;
    readonly inWords: string;
  };
  /** 0 = the same. Undefined where an ingredient is 0/0. */
  between(one: Confusion, other: Confusion): number | undefined;
}

/** Over all pairs of groups: their mean distance, or the largest. */
export type Aggregation = 'mean' | 'max';

/** Undefined with fewer than two groups and as soon as a pair's distance is. */
export function overPairs(
  distance: ClassDistance,
  tensor: readonly Confusion[],
  aggregation: Aggregation,
): number | undefined {
  let [sum, most, pairs] = [0, 0, 0];
  for (let a = 0; a < tensor.length; a++) {
    for (let b = a + 1; b < tensor.length; b++) {
      const value = distance.between(tensor[a]!, tensor[b]!);
      if (value === undefined) return undefined;
      sum += value;
      most = Math.max(most, value);
      pairs++;
    }
  }
  if (pairs === 0) return undefined;
  return aggregation === 'mean' ? sum / pairs : most;
}

/** The mean over classes; undefined as soon as one is. */
export function meanOverClasses(values: readonly (number | undefined)[]): number | undefined {
  let sum = 0;
  for (const value of values) {
    if (value === undefined) return undefined;
    sum += value;
  }
  return values.length > 0 ? sum / values.length : undefined;
}

/** Half the sum of absolute differences of two lists of shares: the part that would have to move. */
export function shareMoved(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, share, at) => sum + Math.abs(share - other[at]!), 0) / 2;
}
