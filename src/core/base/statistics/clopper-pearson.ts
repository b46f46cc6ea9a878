// The exact interval of a share: the shares that neither binomial tail rejects. It covers at least as often as it says.
// Clopper & Pearson (1934), Biometrika 26.

import { betaQuantile } from './incomplete-beta';
import type { Limits } from './limits';

/** Limits of the share part/of at `level`; whole counts, 0 ≤ part ≤ of. With `of` 0 they are 0 and 1. */
export function clopperPearson(part: number, of: number, level: number): Limits {
  const tail = (1 - level) / 2;
  return {
    lo: part > 0 ? betaQuantile(tail, part, of - part + 1) : 0,
    hi: part < of ? betaQuantile(1 - tail, part + 1, of - part) : 1,
  };
}
