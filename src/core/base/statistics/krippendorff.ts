// How far any number of raters agree beyond chance, some ratings missing: Krippendorff's alpha.
// Krippendorff (2011), Computing Krippendorff's Alpha-Reliability; Hayes & Krippendorff (2007), Communication Methods 1.

import type { Limits } from './limits';
import { percentileLimits } from './quantile';
import type { Rng } from '../rng';

/** What it means for two ratings to differ: at all, by rank, or by how much. */
export type RatingScale = 'nominal' | 'ordinal' | 'interval';

/** The ratings of one unit, one place a rater; undefined = not rated. */
export type RatedUnit = readonly (number | undefined)[];

/**
 * Alpha: 1 = full agreement, 0 = what chance gives, below 0 = less. Units with fewer than two ratings do not count.
 * Undefined where all ratings that count are one value: then there was nothing to disagree about.
 */
export function krippendorffAlpha(
  units: readonly RatedUnit[],
  scale: RatingScale,
): number | undefined {
  const rated = units.map((unit) => unit.filter((value) => value !== undefined));
  const pairable = rated.filter((values) => values.length > 1);
  const values = [...new Set(pairable.flat())].sort((a, b) => a - b);
  const place = new Map(values.map((value, i) => [value, i]));
  const size = values.length;
  const together = new Float64Array(size * size);
  const times = new Float64Array(size);
  for (const unit of pairable) {
    for (let a = 0; a < unit.length; a++) {
      const at = place.get(unit[a]!)!;
      times[at]!++;
      for (let b = 0; b < unit.length; b++) {
        if (a !== b) together[at * size + place.get(unit[b]!)!]! += 1 / (unit.length - 1);
      }
    }
  }
  const apart = distances(values, times, scale);
  const all = times.reduce((sum, n) => sum + n, 0);
  let observed = 0;
  let expected = 0;
  for (let c = 0; c < size; c++) {
    for (let k = 0; k < size; k++) {
      observed += together[c * size + k]! * apart(c, k);
      expected += times[c]! * times[k]! * apart(c, k);
    }
  }
  return expected > 0 ? 1 - ((all - 1) * observed) / expected : undefined;
}

/** The squared difference of two values, by their places in rising order. */
function distances(
  values: readonly number[],
  times: Float64Array,
  scale: RatingScale,
): (c: number, k: number) => number {
  const upTo = new Float64Array(times.length);
  times.forEach((n, i) => (upTo[i] = n + (upTo[i - 1] ?? 0)));
  return (c, k) => {
    if (c === k) return 0;
    if (scale === 'nominal') return 1;
    if (scale === 'interval') return (values[c]! - values[k]!) * (values[c]! - values[k]!);
    const [low, high] = c < k ? [c, k] : [k, c];
    // All ratings from one value to the other, the two ends by half.
    const between = upTo[high]! - upTo[low]! + (times[low]! - times[high]!) / 2;
    return between * between;
  };
}

/** Percentile limits over `draws` bootstraps of whole units. Undefined where more than 1 in 20 have no alpha. */
export function krippendorffLimits(
  units: readonly RatedUnit[],
  scale: RatingScale,
  level: number,
  draws: number,
  random: Rng,
): Limits | undefined {
  const alphas = Float64Array.from({ length: draws }, () => {
    const drawn = units.map(() => units[random.int(units.length)]!);
    return krippendorffAlpha(drawn, scale) ?? NaN;
  });
  return percentileLimits(alphas, level);
}
