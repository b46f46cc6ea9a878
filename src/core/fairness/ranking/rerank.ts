// Re-ranking by rule: every prefix of the list holds a group's share of places, and otherwise the higher score comes first.
// Geyik, Ambler & Kenthapadi (2019), Fairness-Aware Ranking in Search & Recommendation Systems, KDD, algorithms 1 to 3.

import { fallingOrder } from '../../base/rising-order';
import { constrainedSort } from './constrained-sort';
import { dueAt, duePlace, seatsAllowed, seatsOwed } from './seats';

export type Reranking = 'greedy' | 'conservative' | 'relaxed' | 'constrained';

export interface Pool {
  readonly score: ArrayLike<number>;
  /** Group of each candidate, 0 .. shares.length − 1. */
  readonly group: ArrayLike<number>;
  /** Wanted share of each group; they add up to 1. */
  readonly shares: readonly number[];
}

/**
 * The first `length` places: positions of candidates, best first; of equal scores the earlier candidate. A group that has
 * run out is passed over, and the list ends when nobody is left. Throws when the shares do not add up to 1.
 */
export function rerank(pool: Pool, kind: Reranking, length: number): Int32Array {
  const { score, shares } = pool;
  const total = shares.reduce((sum, share) => sum + share, 0);
  if (!shares.every((share) => share >= 0) || Math.abs(total - 1) > 1e-9)
    throw new Error(
      `The wanted shares must be 0 or more and add up to 1; they add up to ${total}.`,
    );
  const queues = queuesOf(pool);
  if (kind === 'constrained') return constrainedSort(score, queues, shares, length);
  const taken = new Int32Array(shares.length);
  const list: number[] = [];
  const next = (g: number): number => score[queues[g]![taken[g]!]!]!;
  for (let k = 1; k <= length; k++) {
    const left = [...shares.keys()].filter((g) => taken[g]! < queues[g]!.length);
    const short = left.filter((g) => taken[g]! < seatsOwed(k, shares[g]!));
    const allowed = left.filter((g) => taken[g]! < seatsAllowed(k, shares[g]!));
    const open = short.length > 0 ? short : allowed.length > 0 ? allowed : left;
    if (open.length === 0) break;
    const due = (g: number): number =>
      short.length > 0 || kind === 'greedy'
        ? 0
        : (kind === 'relaxed' ? duePlace : dueAt)(k, shares[g]!);
    const best = open.reduce((a, b) =>
      due(b) < due(a) || (due(b) === due(a) && next(b) > next(a)) ? b : a,
    );
    list.push(queues[best]![taken[best]!]!);
    taken[best]!++;
  }
  return Int32Array.from(list);
}

/** Candidates of each group, the best first. */
function queuesOf({ score, group, shares }: Pool): Int32Array[] {
  const all = fallingOrder(score);
  return shares.map((_, g) => all.filter((i) => group[i] === g));
}
