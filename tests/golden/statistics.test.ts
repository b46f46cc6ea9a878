// Every reference case of the statistics, met by the lab's own; and the comparison that can fail.

import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { caseInputs, runCase, type ReferenceCase } from '../../src/core/peers/cases/index';
import { statisticsCases } from '../../src/core/peers/cases/statistics-cases';

const home = fileURLToPath(new URL('.', import.meta.url));
const inputs = caseInputs((path) => readFileSync(home + path, 'utf8'));
const cases = readdirSync(`${home}cases/stats`)
  .map((file) => JSON.parse(readFileSync(`${home}cases/stats/${file}`, 'utf8')) as ReferenceCase)
  .filter(({ id }) => statisticsCases.some(({ prefix }) => id.startsWith(prefix)));

describe('reference cases of the statistics', () => {
  it('are all here', () => expect(cases).toHaveLength(10));

  it.each(cases.map((each) => [each.id, each] as const))('%s', async (id, each) => {
    expect(await runCase(each, inputs, statisticsCases)).toEqual({ id, passed: true });
  });
});

describe('the comparison can fail', () => {
  it.each([
    ['a digit of a p-value', 'two-proportions', /"fisher_p":0\.04716548/, '"fisher_p":0.04716558'],
    ['a count', 'two-proportions', /"x1":45/, '"x1":46'],
    ['a column', 'chi2-table', /"columns":\["race"/, '"columns":["sex"'],
    ['a value of a sample', 'mann-whitney', /"x_small":\[-0\.367/, '"x_small":[0.9'],
    ['a p beyond the spread of the seeds', 'permutation-random', /"p":0\.62/, '"p":0.52'],
    ['a verdict', 'multiple-tests', /"reject":\[true/, '"reject":[false'],
    ['people', 'four-fifths', /"B":\[12,40\]/, '"B":[13,40]'],
    ['the number of bins', 'drift', /"psi_bins":"10/, '"psi_bins":"5'],
    ['a category', 'drift', /"current_categories":\["[a-d]"/, '"current_categories":["e"'],
    ['the level', 'bootstrap-bca', /"confidence":0\.95/, '"confidence":0.8'],
  ])('on %s', async (_, end, from, to) => {
    const text = JSON.stringify(cases.find(({ id }) => id.endsWith(end)));
    const spoilt = text.replace(from, to);
    expect(spoilt).not.toBe(text);
    expect((await runCase(JSON.parse(spoilt) as ReferenceCase, inputs, statisticsCases)).passed).toBe(false);
  });
});
