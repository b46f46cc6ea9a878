// The rows of a reference case of post-processing: one privileged group against all others, as AIF360 sees them.

import { z } from 'zod';
import type { Scored } from '../../fairness/scored';
import {
  caseColumns,
  sameValue,
  type CaseInputs,
  type ReferenceCase,
} from '../../peers/cases/index';

const input = z.object({
  label: z.string(),
  protected: z.string(),
  sample_weight: z.string().nullish(),
});
const params = z.object({ privileged_value: z.union([z.string(), z.number(), z.boolean()]) });

/** `score`: the field of the input that names the column to decide by. The groups are "unprivileged" and "privileged". */
export function twoGroups(
  testCase: ReferenceCase,
  inputs: CaseInputs,
  score: 'score' | 'y_pred',
): Omit<Scored, 'yhat'> {
  const { label, protected: column, sample_weight: weight } = input.parse(testCase.input);
  const { privileged_value: privileged } = params.parse(testCase.params);
  const { n, numbers, text } = caseColumns(testCase, inputs);
  return {
    n,
    y: Uint8Array.from(numbers(label, 'label')),
    score: numbers(testCase.input[score], score),
    groups: [
      {
        name: 'group',
        codes: Int32Array.from(text(column, 'protected'), (value) =>
          sameValue(value, privileged) ? 1 : 0,
        ),
        levels: ['unprivileged', 'privileged'],
      },
    ],
    rows: Int32Array.from({ length: n }, (_, i) => i),
    ...(weight ? { weights: numbers(weight, 'sample_weight') } : {}),
  };
}
