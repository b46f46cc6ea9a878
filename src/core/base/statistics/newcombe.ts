// The interval of a difference of two shares of separate people. Newcombe (1998), Statistics in Medicine 17, 873, method 10.

import type { Limits } from './limits';
import { differenceLimits } from './mover';
import { shareSpread } from './wilson';

/** Limits of a/na − b/nb at z, from the two Wilson intervals. Counts may be effective numbers; both n > 0. */
export function newcombe(a: number, na: number, b: number, nb: number, z: number): Limits {
  return differenceLimits(shareSpread(a, na), shareSpread(b, nb), z);
}
