// The models that P10 hands over, and the counts of the first page, are what their script makes: nothing in them was typed.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { incomeModels } from '../../scripts/income-models';
import { inRoot } from '../../scripts/root.js';
import { aboutOf } from '../experiments';
import { testEnv, testPack } from '../exercise-lab';

test('frozen model, rivals and first page come out again to the byte', async () => {
  const { pack } = await testPack('P10');
  const made = await incomeModels(testEnv(), aboutOf('adult'), pack.exercise.salt);
  expect(made.map(({ name }) => name)).toContain('hero.json');
  for (const { name, text } of made) {
    const kept = readFileSync(inRoot('exercises', pack.path, 'assets', name), 'utf8');
    expect(kept === text, `${name} differs: run node scripts/build-income-models.js`).toBe(true);
  }
});
