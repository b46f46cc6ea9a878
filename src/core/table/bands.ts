// A number column as a few bands of about equal size, so that it can be looked at beside categories.

import type { Condition } from './condition';

export interface Bands {
  /** Band of each row; -1 = no number. */
  readonly codes: Int32Array;
  /** Upper ends of all bands but the last. */
  readonly cuts: readonly number[];
}

/** Cuts at the quantiles of the rows named by `from`, ties kept together: at most `most` bands, fewer where values repeat. */
export function bands(values: Float64Array, from: ArrayLike<number>, most: number): Bands {
  const known = Float64Array.from(from, (row) => values[row]!)
    .filter((value) => !Number.isNaN(value))
    .sort();
  const cuts: number[] = [];
  const highest = known[known.length - 1];
  for (let k = 1; k < most && known.length > 0; k++) {
    const cut = known[Math.ceil((k * known.length) / most) - 1]!;
    if (cut !== highest && cut !== cuts[cuts.length - 1]) cuts.push(cut);
  }
  return {
    cuts,
    codes: Int32Array.from(values, (value) => {
      if (Number.isNaN(value)) return -1;
      const band = cuts.findIndex((cut) => value <= cut);
      return band < 0 ? cuts.length : band;
    }),
  };
}

/** The condition that a row is in a band. */
export function bandFilter(column: string, cuts: readonly number[], band: number): Condition {
  return {
    column,
    ...(band > 0 ? { over: cuts[band - 1]! } : {}),
    ...(band < cuts.length ? { upTo: cuts[band]! } : {}),
  };
}
