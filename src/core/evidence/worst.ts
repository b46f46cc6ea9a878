// The cells of an experiment's rows that cannot be told from the worst one, with intervals as wide as the family asks.

import { worstSet, type WorstSet } from '../fairness/worst-set';
import type { Experiment, Part } from '../lab/experiment';
import { decide, scoredPart } from '../lab/pipeline';
import type { Job } from '../lab/jobs/job';

export interface WorstSpec {
  readonly experiment: Experiment;
  readonly part: Part;
  readonly metric: string;
  readonly groups: readonly string[];
  /** Which end of the metric is worst. */
  readonly direction: 'low' | 'high';
  /** How many comparisons the intervals must hold together. */
  readonly family: number;
}

export const worst: Job<WorstSpec, WorstSet> = {
  async run({ experiment, part, metric, groups, direction, family }, shop, call) {
    const decided = await decide(experiment, shop, call);
    const rows = scoredPart(decided, experiment, part, groups);
    return worstSet(rows, { groups, family }, metric, direction);
  },
};
