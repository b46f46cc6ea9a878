// The curves of an experiment's scores by group: ROC with the area between, calibration with what perfect scores would show.

import { groupCurves, type GroupCurves } from '../../fairness/curves/group-curves';
import type { Experiment, Part } from '../experiment';
import { decide, scoredPart } from '../pipeline';
import type { Job } from './job';

export interface CurvesSpec {
  readonly experiment: Experiment;
  readonly part: Part;
  /** Group columns; several are crossed. */
  readonly groups: readonly string[];
}

export const curves: Job<CurvesSpec, GroupCurves> = {
  async run({ experiment, part, groups }, shop, call) {
    const decided = await decide(experiment, shop, call);
    const rows = scoredPart(decided, experiment, part, groups);
    return groupCurves(rows, { groups, reference: experiment.roles.reference }, call);
  },
};
