// AIF360's numbers of a data set (BinaryLabelDatasetMetric, 0.6.1), by their names there: those of its labels, and its
// consistency, which counts a row as its own neighbour, takes the protected columns for features and ignores weights.

import type { Call } from '../base/call';
import { everybody, negatives, positives } from '../fairness/counts';
import { neighbourMeans } from '../fairness/neighbours';
import type { Counts } from '../fairness/scored';
import { differentialFairness } from '../fairness/smoothed-rates';
import type { Design } from '../table/encode';

/** Counts of labels (decisions play no part). 1 is the favourable label. */
export interface Aif360Labels {
  readonly all: Counts;
  readonly privileged: Counts;
  readonly unprivileged: Counts;
  /** Cells of all protected attributes that have rows. */
  readonly cells: readonly Counts[];
}

const rate = (counts: Counts): number => positives(counts) / everybody(counts);

const OF_GROUP: Readonly<Record<string, (counts: Counts) => number>> = {
  base_rate: rate,
  num_positives: positives,
  num_negatives: negatives,
  num_instances: everybody,
};

/** A number of labels by AIF360's name; of a group with "_privileged" or "_unprivileged" after it. */
export function aif360Labels(name: string, labels: Aif360Labels): number {
  const [, base, group = 'all'] = /^(.+?)(?:_(privileged|unprivileged))?$/.exec(name)!;
  const ofGroup = OF_GROUP[base!];
  if (ofGroup) return ofGroup(labels[group as 'all' | 'privileged' | 'unprivileged']);
  if (name === 'mean_difference') return rate(labels.unprivileged) - rate(labels.privileged);
  if (name === 'disparate_impact') return rate(labels.unprivileged) / rate(labels.privileged);
  const smoothed = /^smoothed_empirical_differential_fairness(?:_(.+))?$/.exec(name);
  if (smoothed) {
    const chances = labels.cells.map((c) => ({ yes: positives(c), of: everybody(c) }));
    return differentialFairness(chances, Number(smoothed[1] ?? 1))?.value ?? NaN;
  }
  throw new Error(`AIF360's "${name}" of a data set is not known here.`);
}

/** consistency(n_neighbors): `columns` are features and protected columns alike, as numbers. */
export async function aif360Consistency(
  columns: readonly Float64Array[],
  labels: ArrayLike<number>,
  k: number,
  call: Call,
): Promise<number> {
  const n = labels.length;
  const design: Design = { n, numeric: columns, codes: [], width: columns.length };
  const everyone = Int32Array.from({ length: n }, (_, i) => i);
  const means = await neighbourMeans(design, labels, everyone, { k, self: 'counted' }, call);
  return 1 - means.reduce((sum, mean, i) => sum + Math.abs(labels[i]! - mean), 0) / n;
}
