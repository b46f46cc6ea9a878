// Whether a "top reason" would still be the top one with another background or another seed. If not, it is not said:
// an explanation that changes from run to run explains the run.

import { quantile } from '../../base/statistics/index';

/** Share of draws that must agree before a reason is called the first. */
const SURE = 0.9;

/** Which reasons are asked for: those that raise the score, or those that lower it. */
export type Toward = 'up' | 'down';

export interface ColumnShare {
  readonly column: string;
  /** Share of the draws in which this column comes first. */
  readonly share: number;
}

export type TopReason =
  | { readonly kind: 'stable'; readonly column: string; readonly share: number }
  /** Columns that change places, most often first, first. */
  | { readonly kind: 'refused'; readonly swaps: readonly ColumnShare[] }
  /** No column moves the score that way in most draws. */
  | { readonly kind: 'none' };

export interface RankedReason {
  readonly column: string;
  readonly value: number;
  /** Middle 95 % of the draws. */
  readonly lo: number;
  readonly hi: number;
  /** Share of the draws in which the next column comes before this one; absent for the last. */
  readonly swaps?: number;
}

export interface StableReasons {
  readonly top: TopReason;
  /** Strongest first, in the direction asked for; those that move the score the other way come last. */
  readonly ranked: readonly RankedReason[];
}

/**
 * Ranks columns by their value, and says how firm the order is. `draws`: one array of values a background or seed, in
 * the order of `columns`. Throws without a draw.
 */
export function stableReasons(
  columns: readonly string[],
  values: ArrayLike<number>,
  draws: readonly ArrayLike<number>[],
  toward: Toward,
): StableReasons {
  if (draws.length === 0) throw new Error('Whether a reason is stable needs at least one draw.');
  const sign = toward === 'up' ? 1 : -1;
  const order = columns.map((_, j) => j).sort((a, b) => sign * (values[b]! - values[a]!) || a - b);
  const ranked = order.map((j, place): RankedReason => {
    const drawn = Float64Array.from(draws, (draw) => draw[j]!).sort();
    const next = order[place + 1];
    return {
      column: columns[j]!,
      value: values[j]!,
      lo: quantile(drawn, 0.025),
      hi: quantile(drawn, 0.975),
      ...(next === undefined
        ? {}
        : { swaps: shareOf(draws, (draw) => sign * (draw[next]! - draw[j]!) > 0) }),
    };
  });
  return { top: topOf(columns, draws, sign), ranked };
}

function topOf(
  columns: readonly string[],
  draws: readonly ArrayLike<number>[],
  sign: number,
): TopReason {
  const firsts = new Int32Array(columns.length);
  let none = 0;
  for (const draw of draws) {
    let best = -1;
    for (let j = 0; j < columns.length; j++) {
      if (sign * draw[j]! > 0 && (best < 0 || sign * draw[j]! > sign * draw[best]!)) best = j;
    }
    if (best < 0) none++;
    else firsts[best]!++;
  }
  const shares = columns
    .map((column, j): ColumnShare => ({ column, share: firsts[j]! / draws.length }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share);
  const first = shares[0];
  if (!first || none / draws.length >= SURE) return { kind: 'none' };
  return first.share >= SURE ? { kind: 'stable', ...first } : { kind: 'refused', swaps: shares };
}

function shareOf(
  draws: readonly ArrayLike<number>[],
  test: (draw: ArrayLike<number>) => boolean,
): number {
  return draws.filter(test).length / draws.length;
}
