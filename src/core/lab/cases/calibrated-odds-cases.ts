// Reference cases of AIF360's CalibratedEqOddsPostprocessing: its unclipped rates, and the lab's own beside them.

import { z } from 'zod';
import { makeCall } from '../../base/call';
import { baseRateOf, costOf, trivialCostOf } from '../../fairness/mitigations/calibrated-cost';
import { calibratedEqualizedOdds } from '../../fairness/mitigations/calibrated-equalized-odds';
import type { ThresholdState } from '../../fairness/mitigations/threshold-rule';
import { tuningOf } from '../../fairness/mitigations/tuning';
import { aif360MixRates } from '../../peers/aif360-post';
import type { CaseAdapter } from '../../peers/cases/index';
import { twoGroups } from './two-groups';

const kinds = {
  fpr: 'false-positive-rate',
  fnr: 'false-negative-rate',
  weighted: 'weighted',
} as const;
const asked = z.enum(['fpr', 'fnr', 'weighted']);
const params = z.object({ cost_constraint: z.union([asked, z.array(asked)]) });

export const calibratedOddsCases: CaseAdapter = {
  prefix: 'mitigation/calibrated-eqodds-',
  async answer(testCase, inputs) {
    const tune = twoGroups(testCase, inputs, 'score');
    const call = makeCall();
    const { groups } = await tuningOf(tune, ['group'], call);
    const [unprivileged, privileged] = [groups[0]!.scan, groups[1]!.scan];
    const answer = async (name: keyof typeof kinds): Promise<unknown> => {
      const cost = kinds[name];
      const options = calibratedEqualizedOdds.params.parse({ groups: ['group'], cost });
      const found = (
        (await calibratedEqualizedOdds.fit(options, tune, call)).state as ThresholdState
      ).found!;
      const costs = [privileged, unprivileged].map((scan) => ({
        own: costOf(cost, scan, 'group'),
        trivial: trivialCostOf(cost, scan),
      }));
      return {
        ...aif360MixRates(costs[0]!, costs[1]!),
        base_rate_priv: baseRateOf(privileged),
        base_rate_unpriv: baseRateOf(unprivileged),
        clipped: {
          priv_mix_rate: found['mixed privileged'],
          unpriv_mix_rate: found['mixed unprivileged'],
          infeasible: found['infeasible'] !== null,
        },
      };
    };
    const { cost_constraint: names } = params.parse(testCase.params);
    if (typeof names === 'string') return answer(names);
    const answers: [string, unknown][] = [];
    for (const name of names) answers.push([name, await answer(name)]);
    return Object.fromEntries(answers);
  },
};
