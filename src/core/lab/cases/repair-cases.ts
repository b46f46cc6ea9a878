// Reference cases of the repair of number columns: AIF360's over distinct values, and the textbook's over rows.

import { z } from 'zod';
import { columnRepair, repairedValues } from '../../fairness/mitigations/quantile-repair';
import {
  caseColumns,
  sameValue,
  type CaseAdapter,
  type CaseInputs,
  type ReferenceCase,
} from '../../peers/cases/index';
import { distinctValueRepair } from '../../peers/distinct-value-repair';

const input = z.object({ features: z.array(z.string()), protected: z.string() });
const onePeer = z.object({
  privileged_value: z.union([z.string(), z.number(), z.boolean()]),
  repair_level: z.number(),
});
const byLevels = z.object({ levels: z.array(z.number()) });

/** A privileged group against all others. */
export const distinctRepairCases: CaseAdapter = {
  prefix: 'mitigation/dir-',
  answer(testCase, inputs) {
    const { privileged_value: privileged, repair_level: level } = onePeer.parse(testCase.params);
    const { columns, texts } = columnsOf(testCase, inputs);
    const group = Int32Array.from(texts, (text) => (sameValue(text, privileged) ? 1 : 0));
    return Promise.resolve(
      Object.fromEntries(
        columns.map(([name, values]) => [name, distinctValueRepair(values, group, 2, level)]),
      ),
    );
  },
};

/** Every value of the protected column is a group. */
export const quantileRepairCases: CaseAdapter = {
  prefix: 'mitigation/quantile-repair-',
  answer(testCase, inputs) {
    const { columns, groups, codes } = columnsOf(testCase, inputs);
    const repairs = columns.map(
      ([name, values]) => [name, values, columnRepair(values, codes, groups)] as const,
    );
    return Promise.resolve(
      Object.fromEntries(
        byLevels
          .parse(testCase.params)
          .levels.map((level) => [
            `level_${level}`,
            Object.fromEntries(
              repairs.map(([name, values, repair]) => [
                name,
                repairedValues(values, codes, repair, level),
              ]),
            ),
          ]),
      ),
    );
  },
};

function columnsOf(
  testCase: ReferenceCase,
  inputs: CaseInputs,
): {
  readonly columns: readonly (readonly [string, Float64Array])[];
  readonly texts: readonly string[];
  readonly codes: Int32Array;
  readonly groups: number;
} {
  const { features, protected: column } = input.parse(testCase.input);
  // The case's rows are counted by its label, and these cases have none.
  const counted = { ...testCase, input: { ...testCase.input, label: column } };
  const { text, numbers, grouping } = caseColumns(counted, inputs);
  const { codes, levels } = grouping(column, 'protected');
  return {
    columns: features.map((name) => [name, numbers(name, 'features')] as const),
    texts: text(column, 'protected'),
    codes,
    groups: levels.length,
  };
}
