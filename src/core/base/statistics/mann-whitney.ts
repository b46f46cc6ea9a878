// Whether numbers in one group tend to lie above those in another: Mann & Whitney's U, which is the AUC times all pairs.
// Mann & Whitney (1947), Annals of Mathematical Statistics 18; ties: Lehmann (1975), Nonparametrics, section 1.4.

import { normalCdf } from './normal';
import { ranksOf, type Ranks } from './ranks';

export interface MannWhitney {
  /** Pairs in which the first sample's value is the larger; equal ones count one half. */
  readonly u: number;
  /** u over all pairs: the chance that one of the first lies above one of the second. */
  readonly auc: number;
  /** Two-sided. */
  readonly p: number;
}

export interface MannWhitneyOptions {
  /**
   * `exact`: every way to deal the ranks seen (ties included); `normal`: the curve, for larger samples, with half a
   * step of continuity correction; `normal-uncorrected`: without it.
   */
  readonly method: 'exact' | 'normal' | 'normal-uncorrected';
}

/** Work of the exact count (ways × values) that still answers at once. */
const MOST_EXACT = 2e7;

/** Undefined where a sample is empty, or where the exact count would take too long (use `normal` then). */
export function mannWhitney(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  { method }: MannWhitneyOptions,
): MannWhitney | undefined {
  const n1 = first.length;
  const n2 = second.length;
  if (n1 === 0 || n2 === 0) return undefined;
  const ranked = ranksOf([...Array.from(first), ...Array.from(second)]);
  let sum = 0;
  for (let i = 0; i < n1; i++) sum += ranked.ranks[i]!;
  const u = sum - (n1 * (n1 + 1)) / 2;
  const p =
    method === 'exact'
      ? exactP(ranked.ranks, n1, sum)
      : normalP(u, n1, n2, ranked.ties, method === 'normal' ? 0.5 : 0);
  return p === undefined ? undefined : { u, auc: u / (n1 * n2), p };
}

function normalP(u: number, n1: number, n2: number, ties: Ranks['ties'], step: number): number {
  const n = n1 + n2;
  const tied = ties.reduce((total, t) => total + t * t * t - t, 0);
  const variance = ((n1 * n2) / 12) * (n + 1 - tied / (n * (n - 1)));
  // All values equal: U could not have been anything else.
  if (!(variance > 0)) return 1;
  const beyond = Math.max(u, n1 * n2 - u) - (n1 * n2) / 2 - step;
  return Math.min(1, 2 * normalCdf(-beyond / Math.sqrt(variance)));
}

/** Twice the smaller tail of the rank sum of n1 values dealt at random, at most 1. */
function exactP(ranks: Float64Array, n1: number, sum: number): number | undefined {
  const n = ranks.length;
  // Doubled ranks are whole. The sum of the smaller sample takes fewer steps.
  const few = Math.min(n1, n - n1);
  const total = n * (n + 1);
  const seen = few === n1 ? 2 * sum : total - 2 * sum;
  if (n * few * total > MOST_EXACT) return undefined;
  // chance[k] at s: of all ways to deal the ranks met so far, the share in which k of them went here and add up to s.
  const chance = Array.from({ length: few + 1 }, () => new Float64Array(total + 1));
  chance[0]![0] = 1;
  ranks.forEach((rank, met) => {
    const doubled = Math.round(2 * rank);
    for (let k = Math.min(few, met + 1); k >= 0; k--) {
      const here = chance[k]!;
      const fewer = k > 0 ? chance[k - 1]! : undefined;
      // Of the ranks left, few − k still come here: the chance that this one does not, and that it does.
      const left = n - met;
      const no = (left - (few - k)) / left;
      const yes = (few - k + 1) / left;
      for (let s = total; s >= 0; s--) {
        const came = fewer && s >= doubled ? fewer[s - doubled]! * yes : 0;
        here[s] = here[s]! * no + came;
      }
    }
  });
  let below = 0;
  let above = 0;
  chance[few]!.forEach((share, s) => {
    if (s <= seen) below += share;
    if (s >= seen) above += share;
  });
  return Math.min(1, 2 * Math.min(below, above));
}
