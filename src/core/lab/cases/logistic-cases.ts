// Reference cases of scikit-learn's LogisticRegression: on a ready design, and from a raw table to coefficients.

import { z } from 'zod';
import { makeCall, type Call } from '../../base/call';
import { log, sigmoid } from '../../base/math';
import { logistic, standardisedForm, type LogisticState } from '../../models/logistic';
import { solveLogistic } from '../../models/newton';
import { columnNames } from '../../table/encode';
import {
  caseColumns,
  type CaseAdapter,
  type CaseInputs,
  type ReferenceCase,
} from '../../peers/cases/index';
import { caseDataset } from './case-dataset';

const params = z.object({ C: z.number() });
const onDesign = z.object({
  csv: z.string(),
  label: z.string(),
  train_rows: z.int(),
  sample_weight: z.string().nullish(),
});
const onTable = z.object({ csv: z.string(), label: z.string() });

export const logisticCases: CaseAdapter = {
  prefix: 'mitigation/logistic-',
  answer: (testCase, inputs) =>
    'train_rows' in testCase.input ? fromDesign(testCase, inputs) : fromTable(testCase, inputs),
};

/** The design is taken as it is: the columns before the label, unstandardised, the first rows for training. */
async function fromDesign(testCase: ReferenceCase, inputs: CaseInputs): Promise<unknown> {
  const { csv, label, train_rows: n, sample_weight: weight } = onDesign.parse(testCase.input);
  const { C } = params.parse(testCase.params);
  const { numbers } = caseColumns(testCase, inputs);
  const names = Object.keys(inputs.csv(csv));
  const columns = names.slice(0, names.indexOf(label)).map((name) => numbers(name, 'csv'));
  const y = Uint8Array.from(numbers(label, 'label'));
  const weights = weight ? numbers(weight, 'sample_weight').slice(0, n) : undefined;
  const train = {
    n,
    numeric: columns.map((column) => column.slice(0, n)),
    codes: [],
    width: columns.length,
  };
  const { coefficients, intercept, objective } = await solveLogistic(
    { design: train, y: y.slice(0, n), ...(weights ? { weights } : {}) },
    { C },
    makeCall(),
  );
  const test = Array.from({ length: y.length - n }, (_, k) =>
    columns.reduce((sum, column, j) => sum + coefficients[j]! * column[n + k]!, intercept),
  );
  return {
    coef: [...coefficients],
    intercept,
    objective,
    test_accuracy: test.filter((z, k) => z > 0 === (y[n + k] === 1)).length / test.length,
    probability_test_first_20: test.slice(0, 20).map(sigmoid),
  };
}

/** Numbers first, then a column for each level, as the encoder has them; every column standardised. */
async function fromTable(testCase: ReferenceCase, inputs: CaseInputs): Promise<unknown> {
  const { csv, label } = onTable.parse(testCase.input);
  const { C } = params.parse(testCase.params);
  const file = inputs.csv(csv);
  const features = Object.keys(file).filter((name) => name !== label);
  const { grouping } = caseColumns(testCase, inputs);
  const rows = caseDataset(file, features, grouping, { label, groups: [], features });
  const call: Call = makeCall();
  const fit = logistic.fit(logistic.params.parse({ C, levels: 'standardised' }));
  const model = await fit(rows, { seed: 'case', call });
  const state = model.state as LogisticState;
  const { numbers, categories } = state.encoder;
  const shares = categories.flatMap((feature) => feature.shares);
  const { coefficients, intercept } = standardisedForm(state);
  const probability = await model.predict(rows, call);
  return {
    columns: columnNames(state.encoder),
    // The peer prints the plain sd of a constant column, 0, though it divides by 1 as the encoder does.
    mean: [...numbers.map(({ mean }) => mean), ...shares],
    sd: [
      ...numbers.map(({ name, sd }) => (new Set(file[name]).size > 1 ? sd : 0)),
      ...shares.map((share) => Math.sqrt(share * (1 - share))),
    ],
    coef: coefficients,
    intercept,
    accuracy: probability.filter((p, i) => p > 0.5 === (rows.y[i] === 1)).length / rows.n,
    log_loss: meanLogLoss(probability, rows.y),
  };
}

function meanLogLoss(probability: Float64Array, y: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < y.length; i++) {
    const p = probability[i]!;
    sum -= log(y[i] === 1 ? p : 1 - p);
  }
  return sum / y.length;
}
