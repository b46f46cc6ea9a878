// Reference cases of AIF360's Reweighing: a privileged group against all others, weights row by row.

import { z } from 'zod';
import { makeCall } from '../../base/call';
import { rng } from '../../base/rng';
import { reweighing, reweighingFactors } from '../../fairness/mitigations/reweighing';
import { caseColumns, sameValue, type CaseAdapter } from '../../peers/cases/index';
import { caseDataset } from './case-dataset';

const input = z.object({
  label: z.string(),
  protected: z.string(),
  sample_weight: z.string().nullish(),
});
const params = z.object({ privileged_value: z.union([z.string(), z.number(), z.boolean()]) });

export const reweighingCases: CaseAdapter = {
  prefix: 'mitigation/reweighing-',
  async answer(testCase, inputs) {
    const { label, protected: column, sample_weight: weight } = input.parse(testCase.input);
    const { privileged_value: privileged } = params.parse(testCase.params);
    const { text, grouping } = caseColumns(testCase, inputs);
    const file = {
      [label]: text(label, 'label'),
      group: text(column, 'protected').map((value) =>
        sameValue(value, privileged) ? 'privileged' : 'unprivileged',
      ),
      ...(weight ? { [weight]: text(weight, 'sample_weight') } : {}),
    };
    const rows = caseDataset(file, ['group', ...(weight ? [weight] : [])], grouping, {
      label,
      groups: ['group'],
      features: [],
      ...(weight ? { weight } : {}),
    });
    const { levels, factors } = reweighingFactors(rows, ['group']);
    const { train } = await reweighing.fit({ groups: ['group'] }, rows, rng('case'), makeCall());
    const factor = (level: string): (typeof factors)[number] | undefined =>
      factors[levels.indexOf(level)];
    const weights = train.weights!;
    return {
      w_privileged_favorable: factor('privileged')?.favourable ?? NaN,
      w_privileged_unfavorable: factor('privileged')?.unfavourable ?? NaN,
      w_unprivileged_favorable: factor('unprivileged')?.favourable ?? NaN,
      w_unprivileged_unfavorable: factor('unprivileged')?.unfavourable ?? NaN,
      weights_first_20: [...weights.subarray(0, 20)],
      weights_sum: weights.reduce((sum, value) => sum + value, 0),
    };
  },
};
