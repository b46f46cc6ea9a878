// Wald's interval of a share after adding z²/2 successes and as many failures: simple, and never too short.
// Agresti & Coull (1998), The American Statistician 52.

import { clip, normalLimits, type Limits } from './limits';

/** Limits of the share part/of at z, cut to [0, 1]. With `of` 0 they are 0 and 1. */
export function agrestiCoull(part: number, of: number, z: number): Limits {
  const people = of + z * z;
  if (!(people > 0)) return { lo: 0, hi: 1 };
  const share = (part + (z * z) / 2) / people;
  return clip(normalLimits(share, Math.sqrt((share * (1 - share)) / people), z), [0, 1]);
}
