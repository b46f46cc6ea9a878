// The quantiles of people drawn anew as Fairlearn prints them (0.15): rows are drawn from everybody, so a small group can
// vanish from a draw, and gaps are the largest minus the smallest, so their interval never holds 0. A peer's number: the
// lab draws within each group (fairness/bootstrap-metrics.ts) and reads gaps against their null band.

import type { Rng } from '../base/rng';
import { multinomial, quantile, sorted } from '../base/statistics';
import { countCells, countsAt } from '../fairness/count-cells';
import { addCounts } from '../fairness/counts';
import type { Counts, Scored } from '../fairness/scored';
import { aggregated, fairlearnValue, type Method } from './fairlearn';

type ByMetric<T> = Readonly<Record<string, T>>;

/** One of the quantiles asked for. */
export interface FairlearnQuantiles {
  readonly overall: ByMetric<number>;
  readonly byGroup: ByMetric<Readonly<Record<string, number>>>;
  readonly groupMin: ByMetric<number>;
  readonly groupMax: ByMetric<number>;
  readonly difference: Readonly<Record<Method, ByMetric<number>>>;
  readonly ratio: Readonly<Record<Method, ByMetric<number>>>;
}

export interface FairlearnDraws {
  readonly draws: number;
  readonly quantiles: readonly number[];
  readonly random: Rng;
}

/**
 * MetricFrame(n_boot, ci_quantiles).*_ci of metrics by Fairlearn's names. As there, groups skip the draws in which they
 * have no value, while one draw without a value makes the quantile of a gap or a ratio NaN.
 * Throws for rows with weights, for metrics of scores, and for rows that are in no group.
 */
export function fairlearnBootstrap(
  rows: Scored,
  names: readonly string[],
  groups: readonly string[],
  { draws, quantiles, random }: FairlearnDraws,
): readonly FairlearnQuantiles[] {
  const { keys, counts, missing } = countCells(rows, groups);
  if (rows.weights || missing > 0)
    throw new Error('Fairlearn’s bootstrap is for rows without weights that are all in a group.');
  const found = new Map<string, Float64Array>();
  const keep = (place: string, b: number, value: number): void => {
    const list = found.get(place) ?? new Float64Array(draws);
    found.set(place, list);
    list[b] = value;
  };
  for (let b = 0; b < draws; b++) {
    const cells = drawnFromAll(counts, random);
    const all = addCounts(cells);
    for (const name of names) {
      const overall = fairlearnValue(name, all, noRows);
      const values = cells.map((cell) => fairlearnValue(name, cell, noRows));
      const { groupMin, groupMax, difference, ratio } = aggregated(values, overall);
      keep(`${name}/overall`, b, overall);
      values.forEach((value, k) => keep(`${name}/${keys[k]!}/group`, b, value));
      keep(`${name}/min`, b, groupMin);
      keep(`${name}/max`, b, groupMax);
      for (const method of METHODS) {
        keep(`${name}/difference/${method}`, b, difference[method]);
        keep(`${name}/ratio/${method}`, b, ratio[method]);
      }
    }
  }
  const ascending = new Map([...found].map(([place, values]) => [place, sorted(values)]));
  const skipping = (place: string, q: number): number => quantile(ascending.get(place)!, q);
  const plain = (place: string, q: number): number =>
    ascending.get(place)!.length < draws ? NaN : skipping(place, q);
  const each = <T>(of: (name: string) => T): ByMetric<T> =>
    Object.fromEntries(names.map((name) => [name, of(name)]));
  const byMethod = (part: string, q: number) => ({
    between_groups: each((name) => plain(`${name}/${part}/between_groups`, q)),
    to_overall: each((name) => plain(`${name}/${part}/to_overall`, q)),
  });
  return quantiles.map((q) => ({
    overall: each((name) => plain(`${name}/overall`, q)),
    byGroup: each((name) =>
      Object.fromEntries(keys.map((key) => [key, skipping(`${name}/${key}/group`, q)])),
    ),
    groupMin: each((name) => plain(`${name}/min`, q)),
    groupMax: each((name) => plain(`${name}/max`, q)),
    difference: byMethod('difference', q),
    ratio: byMethod('ratio', q),
  }));
}

const METHODS = ['between_groups', 'to_overall'] as const;

/** So many rows drawn from all of them: who is in which group is part of the luck. */
function drawnFromAll(counts: readonly Counts[], random: Rng): Counts[] {
  const table = Int32Array.from(counts.flatMap(({ tn, fp, fn, tp }) => [tn, fp, fn, tp]));
  const into = new Int32Array(table.length);
  multinomial(table, 0, table.length, into, random);
  return counts.map((_, k) => countsAt(into, k));
}

function noRows(): never {
  throw new Error('A metric of scores is not drawn from counts.');
}
