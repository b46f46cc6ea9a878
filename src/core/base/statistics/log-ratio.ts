// The interval of a ratio of two shares on the logarithmic scale, for numerators that are not small.
// Katz, Baptista, Azen & Pike (1978), Biometrics 34.

import { exp } from '../math';
import type { Limits } from './limits';

/** Limits of (x1/n1) / (x2/n2) at z. Counts may be effective numbers. Undefined unless both numerators are > 0. */
export function logRatio(
  x1: number,
  n1: number,
  x2: number,
  n2: number,
  z: number,
): Limits | undefined {
  if (!(x1 > 0 && x2 > 0)) return undefined;
  const ratio = x1 / n1 / (x2 / n2);
  const factor = exp(z * Math.sqrt(Math.max(0, 1 / x1 - 1 / n1 + 1 / x2 - 1 / n2)));
  return { lo: ratio / factor, hi: ratio * factor };
}
