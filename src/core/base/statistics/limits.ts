// The two ends of an interval, and an estimate that can say where they lie for any width asked of it.

/** Lower and upper limit. */
export interface Limits {
  readonly lo: number;
  readonly hi: number;
}

/** An estimate with its limits as a function of z, the two-sided standard normal quantile (1.96 for 95 %). */
export interface Spread {
  readonly value: number;
  limits(z: number): Limits;
}

/** Limits cut to the range of the quantity. */
export function clip(limits: Limits, range: readonly [number, number]): Limits {
  return { lo: Math.max(range[0], limits.lo), hi: Math.min(range[1], limits.hi) };
}

/** value ± z standard errors. */
export function normalLimits(value: number, error: number, z: number): Limits {
  return { lo: value - z * error, hi: value + z * error };
}
