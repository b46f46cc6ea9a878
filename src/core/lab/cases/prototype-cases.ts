// Reference cases of the objective of learning fair representations, at parameters that are given.

import { z } from 'zod';
import { makeCall } from '../../base/call';
import { prototypeLoss } from '../../fairness/mitigations/prototype-loss';
import { impliedLabels, likeness } from '../../fairness/mitigations/prototypes';
import { caseColumns, sameValue, type CaseAdapter } from '../../peers/cases/index';

const input = z.object({ csv: z.string(), label: z.string(), protected: z.string() });
const params = z.object({
  privileged_value: z.union([z.string(), z.number(), z.boolean()]),
  k: z.int(),
  Ax: z.number(),
  Ay: z.number(),
  Az: z.number(),
  /** The k labels, then the prototypes row by row. */
  parameters: z.array(z.number()),
});

export const prototypeCases: CaseAdapter = {
  prefix: 'mitigation/lfr-',
  async answer(testCase, inputs) {
    const { csv, label, protected: column } = input.parse(testCase.input);
    const {
      privileged_value: privileged,
      k,
      Ax,
      Ay,
      Az,
      parameters,
    } = params.parse(testCase.params);
    const { n, text, numbers } = caseColumns(testCase, inputs);
    // The features are as many of the file's first columns as the prototypes have places.
    const names = Object.keys(inputs.csv(csv)).slice(0, parameters.length / k - 1);
    const numeric = names.map((name) => numbers(name, 'features'));
    const design = { n, numeric, codes: [], width: numeric.length };
    const prototypes = {
      count: k,
      labels: Float64Array.from(parameters.slice(0, k)),
      places: Float64Array.from({ length: k * numeric.length }, (_, at) => {
        const [column, prototype] = [Math.floor(at / k), at % k];
        return parameters[k + prototype * numeric.length + column]!;
      }),
    };
    const group = Int32Array.from(text(column, 'protected'), (value) =>
      sameValue(value, privileged) ? 1 : 0,
    );
    const y = Uint8Array.from(numbers(label, 'label'));
    const loss = await prototypeLoss(
      { design, y, group, groups: 2 },
      prototypes,
      { x: Ax, y: Ay, z: Az },
      makeCall(),
    );
    return {
      objective: loss.value,
      y_hat_first_10: impliedLabels(likeness(design, prototypes), prototypes).subarray(0, 10),
    };
  },
};
