// Every reference case of explanations, met by the lab's own, on the models and rows the cases write out.

import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { explanationCases } from '../../src/core/lab/cases/index';
import { adapterFor, caseInputs, runCase, type ReferenceCase } from '../../src/core/peers/cases/index';

const home = fileURLToPath(new URL('.', import.meta.url));
const inputs = caseInputs((path) => readFileSync(home + path, 'utf8'));
const cases = readdirSync(`${home}cases/explain`).map(
  (file) => JSON.parse(readFileSync(`${home}cases/explain/${file}`, 'utf8')) as ReferenceCase,
);
const named = (id: string): ReferenceCase => cases.find((each) => each.id === `explain/${id}`)!;

describe('reference cases of explanations', () => {
  it('are all here', () => expect(cases).toHaveLength(7));

  it.each(cases.map((each) => [each.id, each] as const))('%s', async (id, each) => {
    expect(await runCase(each, inputs, explanationCases)).toEqual({ id, passed: true });
  });

  it('the area under the curve falls as the peer says, within the noise of its sixty shuffles', async () => {
    const importance = named('permutation-importance');
    const adapter = adapterFor(importance.id, explanationCases)!;
    const answer = (await adapter.answer(importance, inputs)) as { roc_auc: number[] };
    const { roc_auc: expected } = importance.expected as { roc_auc: number[] };
    expected.forEach((drop, j) => expect(Math.abs(answer.roc_auc[j]! - drop)).toBeLessThan(0.0015));
  });
});

it('the smallest steps are of the people a case asks about, whichever rows they are', async () => {
  const steps = named('linear-counterfactual');
  const all = (steps.expected as { rows: { row: number }[] }).rows;
  const fewer = { ...steps, expected: { rows: all.slice(2, 5) } };
  expect(await runCase(fewer, inputs, explanationCases)).toEqual({ id: steps.id, passed: true });
  const adapter = adapterFor(steps.id, explanationCases)!;
  const before = { rows: [{ row: 0 }, { row: 1 }, { row: 2 }, { row: 3 }, { row: 4 }] };
  const answer = (await adapter.answer({ ...steps, expected: before }, inputs)) as typeof before;
  // Only those who are rejected have a step to take.
  expect(answer.rows.map(({ row }) => row)).toEqual(rejectedOf(steps).filter((row) => row < 5));
  const unsaid = await adapter.answer({ ...steps, expected: {} }, inputs);
  expect((unsaid as typeof before).rows.map(({ row }) => row)).toEqual(all.map(({ row }) => row));
});

/** Rows whose log-odds, by the model that the case writes out, are at most 0. */
function rejectedOf({ input }: ReferenceCase): number[] {
  const { csv, model } = input as { csv: string; model: { coef: number[]; intercept: number } };
  const columns = Object.values(inputs.csv(csv)).slice(0, model.coef.length);
  const logit = (row: number): number =>
    columns.reduce((sum, column, j) => sum + model.coef[j]! * Number(column[row]), model.intercept);
  return columns[0]!.flatMap((_, row) => (logit(row) <= 0 ? [row] : []));
}

describe('the comparison can fail', () => {
  it.each([
    ['another background', 'shap-exact', { background_rows: [1, 21] }, {}],
    ['other people', 'shap-linear', { explain_rows: [2001, 2013] }, {}],
    ['other rows flipped', 'flip-test', { rows: [2000, 2990] }, {}],
    ['another column flipped', 'flip-test', { column: 'married' }, {}],
    ['another target', 'linear-counterfactual', {}, { target_logit: 0.5 }],
    ['another grid', 'partial-dependence', {}, { percentiles: [0.1, 0.9] }],
  ])('on %s', async (_, id, input, params) => {
    const testCase = named(id);
    const changed = {
      ...testCase,
      input: { ...testCase.input, ...input },
      params: { ...testCase.params, ...params },
    };
    expect((await runCase(changed, inputs, explanationCases)).passed).toBe(false);
  });
});
