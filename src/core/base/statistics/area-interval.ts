// The interval of an area under the ROC curve: Wilson's idea with the variance of an area.
// Newcombe (2006), Statistics in Medicine 25, 559, method 5; the variance is Hanley & McNeil's (1982), Radiology 143.

import type { Limits } from './limits';

const STEPS = 60;

/**
 * Limits of the area at z, from `positives` and `negatives` (effective numbers with weights), both > 0.
 * Never empty: an area of 1 from few people keeps a lower limit well below 1.
 */
export function areaLimits(area: number, positives: number, negatives: number, z: number): Limits {
  const half = (positives + negatives) / 2 - 1;
  const rejects = (theta: number): boolean => {
    const spread = 1 + Math.max(0, half) * ((1 - theta) / (2 - theta) + theta / (1 + theta));
    const variance = (theta * (1 - theta) * spread) / (positives * negatives);
    return (area - theta) * (area - theta) > z * z * variance;
  };
  return { lo: edge(area, 0, rejects), hi: edge(area, 1, rejects) };
}

function edge(from: number, to: number, rejects: (theta: number) => boolean): number {
  if (from === to) return to;
  let inside = from;
  let outside = to;
  for (let i = 0; i < STEPS; i++) {
    const middle = (inside + outside) / 2;
    if (rejects(middle)) outside = middle;
    else inside = middle;
  }
  return inside;
}
