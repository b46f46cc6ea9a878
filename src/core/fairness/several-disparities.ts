// Puts several comparisons of one kind together: the worst of them, or their mean. Undefined as soon as one of them is.

import type { Contrast, Found, Tally } from './disparity';
import { contrasted } from './metric-disparity';
import type { CountMetric } from './metric';

function all(
  metrics: readonly CountMetric[],
  contrast: Contrast,
  tally: Tally,
): Found[] | undefined {
  const found = metrics.map((metric) => contrasted(metric, contrast, tally));
  return found.every((each) => each !== undefined) ? found : undefined;
}

/** The comparison farthest from "no difference": the largest difference, or the smallest ratio. */
export function worstOf(
  metrics: readonly CountMetric[],
  contrast: Contrast,
  tally: Tally,
): Found | undefined {
  const distance = ({ value }: Found): number => Math.abs(value - (contrast.equal ?? 0));
  return all(metrics, contrast, tally)?.reduce((worst, next) =>
    distance(next) > distance(worst) ? next : worst,
  );
}

/** Their mean, with the groups of the one farthest from "no difference". */
export function meanOfContrasts(
  metrics: readonly CountMetric[],
  contrast: Contrast,
  tally: Tally,
): Found | undefined {
  const found = all(metrics, contrast, tally);
  const worst = worstOf(metrics, contrast, tally);
  if (!found || !worst) return undefined;
  return {
    value: found.reduce((sum, { value }) => sum + value, 0) / found.length,
    cells: worst.cells,
  };
}

/**
 * For each group the mean of its metrics' differences to the reference group; the group where it is farthest from 0.
 * `part` says what enters the mean: the difference with its sign, or without.
 */
export function meanToReference(
  metrics: readonly CountMetric[],
  part: (difference: number) => number,
  tally: Tally,
): Found | undefined {
  const { cells, reference } = tally;
  if (reference === undefined || cells.length < 2) return undefined;
  let worst: Found | undefined;
  for (let k = 0; k < cells.length; k++) {
    if (k === reference) continue;
    let sum = 0;
    for (const metric of metrics) {
      const here = metric.of(cells[k]!);
      const there = metric.of(cells[reference]!);
      if (here === undefined || there === undefined) return undefined;
      sum += part(here - there);
    }
    const value = sum / metrics.length;
    if (!worst || Math.abs(value) > Math.abs(worst.value)) worst = { value, cells: [k, reference] };
  }
  return worst;
}
