// The command `lab goldens`: meets the numbers that other tools print with the lab's own engine, case by case.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { explanationCases, mitigationCases } from '../../core/lab/cases';
import { caseInputs, metricCases, runCase, type ReferenceCase } from '../../core/peers/cases';
import { onlyPositional, readArgs } from '../args';
import { answer, Refusal, type Command } from '../command';
import { readJson } from '../files';

const ADAPTERS = [...metricCases, ...mitigationCases, ...explanationCases];

export const goldens: Command = {
  name: 'goldens',
  plain: 'checks the lab against a folder of reference cases of other tools',
  help: `lab goldens DIR [--only PREFIX]

DIR     a folder with index.json, inputs/ and cases/
--only  runs the cases whose id begins with this; several, separated by commas

Prints a line for each case that does not pass, then "N passed, N failed". A case that nobody answers has failed.
Exit code 1 if any failed.`,
  async run(args) {
    const { values, positionals } = readArgs('goldens', args, {
      only: { type: 'string', default: '' },
    });
    const folder = onlyPositional('goldens', positionals, 'DIR');
    const prefixes = values.only.split(',').map((prefix) => prefix.trim());
    const index = (await readJson(join(folder, 'index.json'))) as {
      cases: { id: string; file: string }[];
    };
    const wanted = index.cases.filter(({ id }) => prefixes.some((prefix) => id.startsWith(prefix)));
    if (wanted.length === 0) throw new Refusal(`${folder}: no case begins with "${values.only}".`);
    const inputs = caseInputs((path) => readText(join(folder, path)));
    let passed = 0;
    let failed = 0;
    for (const { id, file } of wanted) {
      const testCase = (await readJson(join(folder, file))) as ReferenceCase;
      const { passed: ok, why } = await runCase(testCase, inputs, ADAPTERS);
      if (ok) passed++;
      else failed++;
      if (!ok) answer(`✗ ${id}: ${why}`);
    }
    answer(`${passed} passed, ${failed} failed`);
    return failed === 0 ? 0 : 1;
  },
};

function readText(path: string): string {
  if (existsSync(path)) return readFileSync(path, 'utf8');
  throw new Error(`${path} is named by a case but is not there`);
}
