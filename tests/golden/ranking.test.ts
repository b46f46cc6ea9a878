// The reference cases of rankings, and of calibration and re-ranking; each can fail.

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { mitigationCases } from '../../src/core/lab/cases/index';
import { caseInputs, metricCases, runCase, type ReferenceCase } from '../../src/core/peers/cases/index';

const home = fileURLToPath(new URL('.', import.meta.url));
const inputs = caseInputs((path) => readFileSync(home + path, 'utf8'));
const ids = [
  'stats/ranking-exposure',
  'stats/ndcg',
  'metrics/calibration-adult-sex',
  'metrics/calibration-compas-race',
  'metrics/calibration-german-sex',
  'mitigation/rerank-german-sex',
];
const textOf = (id: string): string => readFileSync(`${home}cases/${id}.json`, 'utf8');
const run = (text: string) => runCase(JSON.parse(text) as ReferenceCase, inputs, [...metricCases, ...mitigationCases]);

describe('reference cases of rankings, calibration and re-ranking', () => {
  it('are all here', () => expect(ids.filter((id) => !existsSync(`${home}cases/${id}.json`))).toEqual([]));
  it.each(ids)('%s', async (id) => expect(await run(textOf(id))).toEqual({ id, passed: true }));
});

describe('the comparison can fail', () => {
  it.each([
    ['a relevance', 'stats/ndcg', /"relevance":\[\[1,3/, '"relevance":[[3,1'],
    ['a list', 'stats/ranking-exposure', /"lists":\[\[35,27/, '"lists":[[27,35'],
    ['a curve', 'metrics/calibration-german-sex', /"prob_true":\[0\.5/, '"prob_true":[0.4'],
    ['a bin', 'metrics/calibration-german-sex', /"n_bins":10/, '"n_bins":9'],
    ['a place', 'mitigation/rerank-german-sex', /\[22,74,4/, '[22,4,74'],
    ['another length', 'mitigation/rerank-german-sex', /top 40/, 'top 41'],
    ['no length', 'mitigation/rerank-german-sex', /top 40/, 'the top'],
  ])('%s', async (_, id, from, to) => {
    const text = textOf(id);
    const spoilt = text.replace(from, to);
    expect(spoilt).not.toBe(text);
    expect((await run(spoilt)).passed).toBe(false);
  });
});
