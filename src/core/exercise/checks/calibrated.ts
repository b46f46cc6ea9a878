// Calibrated marks: what part of the reference's cut earns all points and what part earns half (curriculum section 1).

import type { Cut } from './gap-cut';

/** mid(b, r) = b + 0.5 (r − b), and the place of half marks. */
export const FULL_MARKS = 0.5;
export const HALF_MARKS = 0.25;

/** 1, 0.5 or 0. `closed` is the part of the reference's cut. */
export function markOf(closed: number, { sure }: Pick<Cut, 'sure'>): 0 | 0.5 | 1 {
  if (closed >= FULL_MARKS && sure) return 1;
  return closed >= HALF_MARKS ? 0.5 : 0;
}
