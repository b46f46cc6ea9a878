// The reference cases of repairs that change columns: they are all here, and a wrong digit fails (mitigation.test.ts runs them).

import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { mitigationCases } from '../../src/core/lab/cases/index';
import { caseInputs, runCase, type ReferenceCase } from '../../src/core/peers/cases/index';

const home = fileURLToPath(new URL('.', import.meta.url));
const inputs = caseInputs((path) => readFileSync(home + path, 'utf8'));
const cases = readdirSync(`${home}cases/mitigation`)
  .filter((file) => /^(?:dir|quantile-repair|correlation-remover|lfr)-/.test(file))
  .map((file) => JSON.parse(readFileSync(`${home}cases/mitigation/${file}`, 'utf8')) as ReferenceCase);

it('are all here', () => expect(cases).toHaveLength(12));

describe('the comparison can fail', () => {
  it.each([
    ['a repaired value', 'dir-german-sex-0.8', /"duration":\[45/, '"duration":[46'],
    ['the level', 'dir-german-sex-0.5', /"repair_level":0\.5/, '"repair_level":0.6'],
    ['a value repaired by rows', 'quantile-repair-german-sex', /"duration":\[52\.5/, '"duration":[52.4'],
    ['a slope', 'correlation-remover-german-1', /"beta":\[\[1\.644/, '"beta":[[1.645'],
    ['α', 'correlation-remover-hmda-0.5', /"alpha":0\.5/, '"alpha":0.4'],
    ['a weight of the loss', 'lfr-objective', /"Az":50/, '"Az":49'],
  ])('on %s', async (_, end, from, to) => {
    const text = JSON.stringify(cases.find(({ id }) => id.endsWith(end)));
    const spoilt = text.replace(from, to);
    expect(spoilt).not.toBe(text);
    expect((await runCase(JSON.parse(spoilt) as ReferenceCase, inputs, mitigationCases)).passed).toBe(false);
  });
});
