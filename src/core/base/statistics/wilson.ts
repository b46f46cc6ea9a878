// The score interval of a share: the shares that a normal test would not reject. Wilson (1927), JASA 22.

import type { Limits, Spread } from './limits';

/**
 * Limits of the share part/of at z. `of` may be an effective number (weights), so neither need be whole.
 * Never empty and never outside [0, 1]: 0 of 500 gives 0 to 0.8 %. With `of` 0 the limits are 0 and 1.
 */
export function wilson(part: number, of: number, z: number): Limits {
  if (!(of > 0)) return { lo: 0, hi: 1 };
  const p = part / of;
  const zz = (z * z) / of;
  const middle = (p + zz / 2) / (1 + zz);
  const half = (z * Math.sqrt((p * (1 - p)) / of + zz / (4 * of))) / (1 + zz);
  // At the ends the exact limit is 0 or 1; rounding must not move it.
  return {
    lo: part <= 0 ? 0 : Math.max(0, middle - half),
    hi: part >= of ? 1 : Math.min(1, middle + half),
  };
}

/** A share with its Wilson limits. */
export function shareSpread(part: number, of: number): Spread {
  return { value: part / of, limits: (z) => wilson(part, of, z) };
}
