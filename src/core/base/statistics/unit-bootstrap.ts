// The bootstrap of sampling units: where a person, an advertisement or a template has several rows, they are drawn together.
// Efron & Tibshirani (1993), section 8.6; Davison & Hinkley (1997), section 3.8.

import type { Rng } from '../rng';

/** What each unit adds to each of `width` sums. Unit u holds the entries starts[u] .. starts[u + 1] − 1. */
export interface UnitTable {
  readonly units: number;
  readonly width: number;
  readonly starts: Int32Array;
  readonly slots: Int32Array;
  readonly amounts: Float64Array;
}

/**
 * Gathers rows by unit. `unit`: any whole number a row; `slot`: which sum the row adds to, -1 for none;
 * `amount`: what it adds (absent = 1). Rows of one unit and slot are added up.
 */
export function gatherUnits(
  unit: ArrayLike<number>,
  slot: ArrayLike<number>,
  width: number,
  amount?: ArrayLike<number>,
): UnitTable {
  const number = new Map<number, Map<number, number>>();
  for (let i = 0; i < slot.length; i++) {
    const sums = number.get(unit[i]!) ?? new Map<number, number>();
    number.set(unit[i]!, sums);
    if (slot[i]! >= 0) sums.set(slot[i]!, (sums.get(slot[i]!) ?? 0) + (amount ? amount[i]! : 1));
  }
  const starts = new Int32Array(number.size + 1);
  const slots: number[] = [];
  const amounts: number[] = [];
  let u = 0;
  for (const sums of number.values()) {
    for (const [at, sum] of sums) {
      slots.push(at);
      amounts.push(sum);
    }
    starts[++u] = slots.length;
  }
  return {
    units: number.size,
    width,
    starts,
    slots: Int32Array.from(slots),
    amounts: Float64Array.from(amounts),
  };
}

/** One draw: as many units as there are, with replacement; their sums into `into` (length `width`). */
export function drawUnits(table: UnitTable, random: Rng, into: Float64Array): void {
  const { units, starts, slots, amounts } = table;
  into.fill(0);
  for (let k = 0; k < units; k++) {
    const u = random.int(units);
    for (let at = starts[u]!; at < starts[u + 1]!; at++) {
      const slot = slots[at]!;
      into[slot] = into[slot]! + amounts[at]!;
    }
  }
}

/** How often each of n things is drawn in n draws with replacement, into `into`. */
export function drawTimes(n: number, random: Rng, into: Float64Array): void {
  into.fill(0);
  for (let k = 0; k < n; k++) {
    const at = random.int(n);
    into[at] = into[at]! + 1;
  }
}
