// How good the lists are for their readers: the discounted gain of each, as a share of the best order there is.
// Järvelin & Kekäläinen (2002), ACM Transactions on Information Systems 20; ties: McSherry & Najork (2008), ECIR.

import { fallingOrder } from '../../base/rising-order';
import type { TaskMeasure } from '../task-measure';
import { discount } from './exposure';
import { checkRankings, type Rankings } from './rankings';
import { twoLists } from './worked-rankings';

/** Σ gain / log2(1 + rank) over the first k places; all of them without k. */
export function dcg(gains: ArrayLike<number>, k = gains.length): number {
  let sum = 0;
  for (let r = 0; r < Math.min(k, gains.length); r++) sum += gains[r]! * discount(r + 1);
  return sum;
}

/** The share of the best possible; undefined where nothing is relevant. `all`: relevance of every item there is. */
export function normalised(
  gains: ArrayLike<number>,
  all: ArrayLike<number>,
  k = gains.length,
): number | undefined {
  const best = dcg(Float64Array.from(all).sort().reverse(), k);
  return best > 0 ? dcg(gains, k) / best : undefined;
}

/** Relevance in falling order of score; items with one score share their mean, as if their order were drawn. */
export function gainsByScore(relevance: ArrayLike<number>, score: ArrayLike<number>): Float64Array {
  const order = fallingOrder(score);
  const gains = Float64Array.from(order, (item) => relevance[item]!);
  for (let from = 0; from < order.length;) {
    let to = from + 1;
    let sum = gains[from]!;
    while (to < order.length && score[order[to]!] === score[order[from]!]) sum += gains[to++]!;
    gains.fill(sum / (to - from), from, to);
    from = to;
  }
  return gains;
}

export const ndcg: TaskMeasure<Rankings> = {
  id: 'ndcg',
  name: 'nDCG',
  plain:
    'How much of the best possible order each list reaches, lower places counting less; the mean over lists whose reader finds anything good.',
  source: 'Järvelin & Kekäläinen (2002), ACM Transactions on Information Systems 20',
  range: [0, 1],
  better: 'high',
  example: {
    input: twoLists,
    value: 0.9598603945740938,
    inWords: 'first list (1 + 0.5) of (1 + 0.631) = 0.92, second 1 of 1; their mean is 0.960',
  },
  of(rankings) {
    checkRankings(rankings);
    const { relevance } = rankings;
    if (!relevance) return undefined;
    const shares = rankings.lists.flatMap((list, l) => {
      const good = relevance[l]!;
      return (
        normalised(
          Float64Array.from(list, (item) => good[item]!),
          good,
        ) ?? []
      );
    });
    return shares.length > 0
      ? shares.reduce((sum, share) => sum + share, 0) / shares.length
      : undefined;
  },
};
