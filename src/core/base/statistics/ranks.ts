// Ranks of a list of numbers, where equal ones share the mean of their places.

import { risingOrder } from '../rising-order';

export interface Ranks {
  /** 1 for the smallest; halves where an even number of values are equal. In the given order. */
  readonly ranks: Float64Array;
  /** Sizes of the sets of equal values, those of one included. */
  readonly ties: readonly number[];
}

export function ranksOf(values: ArrayLike<number>): Ranks {
  const n = values.length;
  const order = risingOrder(Float64Array.from(values));
  const ranks = new Float64Array(n);
  const ties: number[] = [];
  for (let from = 0; from < n;) {
    let to = from + 1;
    while (to < n && values[order[to]!] === values[order[from]!]) to++;
    for (let i = from; i < to; i++) ranks[order[i]!] = (from + 1 + to) / 2;
    ties.push(to - from);
    from = to;
  }
  return { ranks, ties };
}
