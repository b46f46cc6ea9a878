// What people get out of an experiment's decisions: the average worth to each group, how justly it is spread by a
// pattern, what it is worth to who decides, and what other cut-offs would give.

import { countCells } from '../../fairness/count-cells';
import {
  cutoffFrontier,
  groupUtilities,
  judge,
  justiceOf,
  patternDraws,
  type CutoffFrontier,
  type GroupUtilities,
  type JusticeSpec,
  type PatternDraws,
} from '../../fairness/justice';
import type { Experiment } from '../experiment';
import type { Measure } from '../measure';
import { decide, scoredPart } from '../pipeline';
import type { Job } from './job';

export interface JusticeJobSpec {
  readonly experiment: Experiment;
  readonly measure: Pick<Measure, 'part' | 'groups' | 'filter'>;
  readonly justice: JusticeSpec;
}

export interface JusticeResult extends GroupUtilities {
  /** The pattern's number over the groups that can be judged; null where there are not two. */
  readonly justice: number | null;
  /** What a person is worth to who decides; over everybody with a group. */
  readonly decider: number | null;
  readonly sure: PatternDraws;
  /** null where the pattern has nothing to compare. */
  readonly frontier: CutoffFrontier | null;
  /** Whether cut-offs of the frontier, set by hand, would act on these same scores. */
  readonly settable: boolean;
  /** People with a group. */
  readonly n: number;
}

export const justice: Job<JusticeJobSpec, JusticeResult> = {
  async run({ experiment, measure: { part, groups, filter }, justice: spec }, shop, call) {
    const decided = await decide(experiment, shop, call);
    const rows = scoredPart(decided, experiment, part, groups, filter);
    const counted = countCells(rows, groups);
    const utilities = groupUtilities(rows, counted, spec);
    const judged = utilities.groups.filter(({ tooSmall }) => !tooSmall).map(({ cell }) => cell);
    const sure = await patternDraws(rows, counted, judged, spec, call);
    const frontier = await cutoffFrontier(rows, counted, judged, spec, call);
    return {
      ...utilities,
      justice: justiceOf(counted.counts, judged, spec) ?? null,
      decider: judge(counted.counts, spec).deciderUtility ?? null,
      sure,
      frontier: frontier ?? null,
      settable: decided.rule.scores === undefined && decided.model.decides === undefined,
      n: rows.n - counted.missing,
    };
  },
};
