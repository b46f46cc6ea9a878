// The interval of a change in a share when the same people are looked at twice.
// Newcombe (1998), Statistics in Medicine 17, 2635, method 10: Wilson limits, and the correlation of the two looks.

import type { Limits, Spread } from './limits';
import { wilson } from './wilson';

/** People (or effective numbers) by what held before and after. */
export interface Twice {
  readonly both: number;
  readonly onlyBefore: number;
  readonly onlyAfter: number;
  readonly neither: number;
}

/**
 * Limits of (share after − share before) at z. Unlike ± z standard errors it does not shrink to a point when
 * nobody changed: then it still has the width that so many people allow. With nobody at all: −1 and 1.
 */
export function pairedShares({ both, onlyBefore, onlyAfter, neither }: Twice, z: number): Limits {
  const n = both + onlyBefore + onlyAfter + neither;
  if (!(n > 0)) return { lo: -1, hi: 1 };
  const before = both + onlyBefore;
  const after = both + onlyAfter;
  const d = (after - before) / n;
  const a = wilson(after, n, z);
  const b = wilson(before, n, z);
  const phi = correlation({ both, onlyBefore, onlyAfter, neither });
  const spread = (x: number, y: number) => Math.sqrt(Math.max(0, x * x - 2 * phi * x * y + y * y));
  const pa = after / n;
  const pb = before / n;
  return { lo: d - spread(pa - a.lo, b.hi - pb), hi: d + spread(a.hi - pa, pb - b.lo) };
}

/** φ of the two looks, with Newcombe's continuity correction; 0 where a margin is empty. */
function correlation({ both, onlyBefore, onlyAfter, neither }: Twice): number {
  const n = both + onlyBefore + onlyAfter + neither;
  const margins =
    (both + onlyBefore) * (onlyAfter + neither) * (both + onlyAfter) * (onlyBefore + neither);
  if (!(margins > 0)) return 0;
  const cross = both * neither - onlyBefore * onlyAfter;
  const corrected = cross > n / 2 ? cross - n / 2 : Math.min(cross, 0);
  return corrected / Math.sqrt(margins);
}

/** The change with its limits. */
export function pairedSpread(twice: Twice): Spread {
  const n = twice.both + twice.onlyBefore + twice.onlyAfter + twice.neither;
  return { value: (twice.onlyAfter - twice.onlyBefore) / n, limits: (z) => pairedShares(twice, z) };
}
