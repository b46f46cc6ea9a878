// Every reference case of the metrics, met by the lab's engine in the other tools' own forms.

import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { adapterFor, caseInputs, metricCases, runCase, type ReferenceCase } from '../../src/core/peers/cases';

const home = fileURLToPath(new URL('.', import.meta.url));
const inputs = caseInputs((path) => readFileSync(home + path, 'utf8'));
const cases = readdirSync(`${home}cases/metrics`).map(
  (file) => JSON.parse(readFileSync(`${home}cases/metrics/${file}`, 'utf8')) as ReferenceCase,
);

describe('reference cases of the metrics', () => {
  it('are all here', () => {
    const family = (prefix: string) => cases.filter(({ id }) => id.startsWith(`metrics/${prefix}-`)).length;
    expect([family('frame'), family('fairlearn-aggregates'), family('aif360'), family('edge')]).toEqual([30, 14, 11, 8]);
    expect([family('aif360-dataset'), family('aif360-rich-subgroup'), family('definition-extra')]).toEqual([2, 1, 8]);
  });

  it.each(cases.map((each) => [each.id, each] as const))('%s', async (id, each) => {
    const result = await runCase(each, inputs, metricCases);
    expect(result).toEqual({ id, passed: true });
  });
});

describe('the comparison can fail', () => {
  const [first] = cases.filter(({ id }) => id.startsWith('metrics/fairlearn-aggregates-'));

  it.each([
    ['a wrong digit', (text: string) => text.replace(/(\d\.\d{6})(\d)/, (_, head: string, digit: string) => head + ((Number(digit) + 1) % 10))],
    ['a value where NaN was expected', (text: string) => text.replace(/"demographic_parity_difference":[\d.e-]+/, '"demographic_parity_difference":"NaN"')],
    ['a key nobody answers', (text: string) => text.replace('"expected":{', '"expected":{"invented":1,')],
  ])('%s', async (_, spoil) => {
    const text = JSON.stringify(first);
    const spoilt = spoil(text);
    expect(spoilt).not.toBe(text);
    const result = await runCase(JSON.parse(spoilt) as ReferenceCase, inputs, metricCases);
    expect(result.passed).toBe(false);
    expect(result.why).toBeTruthy();
  });

  it('a case of another family has no adapter', async () => {
    for (const id of ['metrics/aif361-german-sex', 'metrics/unheard-of', 'mitigation/reweighing-german-sex']) {
      expect(adapterFor(id, metricCases)).toBeUndefined();
      expect(await runCase({ ...first!, id }, inputs, metricCases)).toMatchObject({ passed: false });
    }
  });
});
