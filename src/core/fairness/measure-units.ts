// What repeated units do to a measured number: its limits are those of the sample the unit bootstrap says it is worth.

import { clip, normalLimits, standardDeviation, wilson } from '../base/statistics';
import type { Measured } from './measure';

/**
 * The same number with limits from the spread of its bootstrap draws. A number between 0 and 1 gets Wilson's limits at
 * the n for which a share would vary as much (Korn & Graubard 1998, Survey Methodology 24): they stay inside [0, 1] and
 * do not shrink to a point at 0 of 500. Where the draws do not vary at all, the units themselves are that n.
 */
export function withUnits(measured: Measured, draws: ArrayLike<number>, units: number): Measured {
  const { value, metric, spread } = measured;
  if (value === undefined || !spread) return measured;
  const error = standardDeviation(draws);
  const resampled = { ...measured, counted: undefined, draws, method: 'unit bootstrap' };
  if (Number.isNaN(error)) return { ...resampled, spread: undefined, method: 'none' };
  if (metric.range[0] === 0 && metric.range[1] === 1) {
    const varies = error > 1e-6 && value > 0 && value < 1;
    const effective = varies ? Math.max(1, (value * (1 - value)) / (error * error)) : units;
    const limits = (z: number) => wilson(value * effective, effective, z);
    return { ...resampled, effective, spread: { value, limits } };
  }
  const limits = (z: number) => clip(normalLimits(value, error, z), metric.range);
  return { ...resampled, spread: { value, limits } };
}
