// Every reference case of reweighing, thresholds and logistic regression, met by the lab's own learners and mitigations.

import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { mitigationCases } from '../../src/core/lab/cases/index';
import { caseInputs, runCase, type CaseResult, type ReferenceCase } from '../../src/core/peers/cases/index';

const home = fileURLToPath(new URL('.', import.meta.url));
const inputs = caseInputs((path) => readFileSync(home + path, 'utf8'));
const cases = readdirSync(`${home}cases/mitigation`)
  .map((file) => JSON.parse(readFileSync(`${home}cases/mitigation/${file}`, 'utf8')) as ReferenceCase)
  .filter(({ id }) => mitigationCases.some(({ prefix }) => id.startsWith(prefix)));
const named = (end: string): ReferenceCase => cases.find(({ id }) => id.endsWith(end))!;
const run = (testCase: ReferenceCase): Promise<CaseResult> => runCase(testCase, inputs, mitigationCases);

describe('reference cases of the mitigations', () => {
  it('are all here', () => {
    const family = (name: string): number => cases.filter(({ id }) => id.startsWith(`mitigation/${name}-`)).length;
    expect([family('reweighing'), family('threshold'), family('logistic')]).toEqual([4, 49, 5]);
    expect([family('expgrad'), family('gridsearch')]).toEqual([8, 2]);
    expect([family('eqodds-lp'), family('calibrated-eqodds'), family('reject-option')]).toEqual([3, 3, 5]);
  });

  it.each(cases.map((each) => [each.id, each] as const))('%s', async (id, each) => {
    expect(await run(each)).toEqual({ id, passed: true });
  });
});

describe('the comparison can fail', () => {
  const spoilt = (testCase: ReferenceCase, from: RegExp, to: string): ReferenceCase => {
    const text = JSON.stringify(testCase);
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    return JSON.parse(changed) as ReferenceCase;
  };

  it.each([
    ['a weight', 'reweighing-adult-sex', /"w_privileged_favorable":0\.79/, '"w_privileged_favorable":0.78'],
    ['a lottery that errs more', 'expgrad-eo-0.02', /"train":\{"error":0\.1/, '"train":{"error":0.0'],
    ['a looser bound', 'expgrad-dp-0.01', /"difference_bound":0\.01/, '"difference_bound":-0.01'],
    ['a multiplier', 'gridsearch-dp-21', /0\.6000000000000001/, '0.6000001'],
    ['a choice', 'gridsearch-eo-25', /"best_idx":12/, '"best_idx":11'],
    ['a coefficient', 'logistic-c1', /"coef":\[0\.16/, '"coef":[0.17'],
    ['what the same rule reaches', 'adult-sex-score-demographic_parity-accuracy_score', /"tpr":0\.469/, '"tpr":0.468'],
    ['the decisions of the same setting', 'reject-option-hmda-afam-equal', /"labels_first_60":\[1/, '"labels_first_60":[0'],
    ['an optimum that is not the least', 'eqodds-lp-german-sex', /"objective":-0\.826/, '"objective":-0.816'],
    ['a probability', 'eqodds-lp-german-sex', /"objective":-0\.826/, '"objective":-0.836'],
    ['a mixing rate', 'calibrated-eqodds-hmda-afam', /14\.3355/, '14.3356'],
    ['a clipped rate', 'calibrated-eqodds-hmda-afam', /"priv_mix_rate":1,/, '"priv_mix_rate":0.9,'],
    ['a setting', 'reject-option-hmda-afam-equal', /"ROC_margin":0\.093/, '"ROC_margin":0.094'],
    ['a column name', 'logistic-german-onehot', /"status_A11"/, '"status_A1"'],
  ])('on %s', async (_, end, from, to) => {
    expect((await run(spoilt(named(end), from, to))).passed).toBe(false);
  });

  const simple = named('adult-sex-score-demographic_parity-accuracy_score');

  /** As if the peer had found another place on its grid. */
  const other = spoilt(simple, /"x_best":0\.168/, '"x_best":0.169');

  it('on a rule worse than the expected one', async () => {
    const better = spoilt(other, /"Male":\{"selection_rate":0\.168,"tpr":0\.469/, '"Male":{"selection_rate":0.168,"tpr":0.569');
    expect((await run(better)).why).toMatch(/accuracy is .* lower than/);
  });

  it('not on another rule that is as good', async () => {
    expect((await run(other)).passed).toBe(true);
  });

  it('on groups further apart than the tolerance', async () => {
    const tight = { ...named('tol0.1'), params: { ...named('tol0.1').params } };
    const [adapter] = mitigationCases.filter(({ prefix }) => tight.id.startsWith(prefix));
    const answer = await adapter!.answer(tight, inputs);
    const stricter = spoilt({ ...tight, params: { ...tight.params, tol: 0.001 } }, /"p0":[^,]+/, '"p0":0.123');
    expect(adapter!.compare!(answer, stricter, inputs).join()).toMatch(/groups differ by/);
  });
});
