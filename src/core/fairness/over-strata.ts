// One number for a comparison made within several levels of a control: the level farthest from equality speaks.

import type { Disparity, Found, Tally } from './disparity';
import type { Stratum } from './strata';

export interface Spoken {
  readonly stratum: Stratum;
  readonly found: Found;
}

/**
 * The value that stands for all strata. `tallies`: of each stratum, as they are or drawn anew; `found`: the disparity in
 * each. Pooled values name no cells.
 */
export function spokenFor(
  disparity: Disparity,
  strata: readonly Stratum[],
  tallies: readonly Tally[],
  found: readonly (Found | undefined)[],
): Spoken | undefined {
  if (!disparity.pooled || strata.length < 2)
    return farthestStratum(strata, found, disparity.equal);
  const levels = strata.map(({ cells, filled }, s) => ({
    tally: tallies[s]!,
    groups: filled.map((k) => k - cells[0]!),
  }));
  const value = disparity.pooled(levels.filter(({ groups }) => groups.length > 0));
  return value === undefined ? undefined : { stratum: strata[0]!, found: { value, cells: [] } };
}

/**
 * The stratum farthest from `equal`; ratios are read downwards from 1. A level with fewer than two groups compares
 * nothing and is left out; one with an ingredient that is not defined leaves the whole undefined.
 */
export function farthestStratum(
  strata: readonly Stratum[],
  found: readonly (Found | undefined)[],
  equal: 0 | 1,
): Spoken | undefined {
  let spoken: Spoken | undefined;
  for (let s = 0; s < strata.length; s++) {
    if (strata[s]!.filled.length < 2) continue;
    const next = found[s];
    if (!next) return undefined;
    if (!spoken || distance(next, equal) > distance(spoken.found, equal))
      spoken = { stratum: strata[s]!, found: next };
  }
  return spoken;
}

function distance({ value }: Found, equal: 0 | 1): number {
  return equal === 1 ? 1 - (value > 1 ? 1 / value : value) : Math.abs(value);
}
