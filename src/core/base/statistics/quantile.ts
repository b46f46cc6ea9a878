// Quantiles of a list of draws, and the interval between two of them.

import type { Limits } from './limits';

/** The q-quantile of ascending values, linear between neighbours (Hyndman & Fan 1996, type 7). NaN for none. */
export function quantile(ascending: ArrayLike<number>, q: number): number {
  const n = ascending.length;
  if (n === 0) return NaN;
  const at = (n - 1) * q;
  const below = Math.floor(at);
  const low = ascending[below]!;
  // Nothing of the next one is asked for, and it may be infinite.
  if (at === below) return low;
  const high = ascending[Math.min(n - 1, below + 1)]!;
  return low + (high - low) * (at - below);
}

/** Sorts a copy of the draws that are numbers. */
export function sorted(draws: ArrayLike<number>): Float64Array {
  const values = new Float64Array(draws).sort();
  // A typed array sorts NaN to its end.
  let numbers = values.length;
  while (numbers > 0 && Number.isNaN(values[numbers - 1]!)) numbers--;
  return values.subarray(0, numbers);
}

/** The middle `level` of the draws. Undefined when more than 1 in 20 of them could not be computed. */
export function percentileLimits(draws: ArrayLike<number>, level: number): Limits | undefined {
  const values = sorted(draws);
  if (values.length === 0 || values.length < 0.95 * draws.length) return undefined;
  const tail = (1 - level) / 2;
  return { lo: quantile(values, tail), hi: quantile(values, 1 - tail) };
}
