// `lab worlds`: acceptance rates line by line, the truth of a seed, and a refusal for a world that is none.

import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startingExperiment } from '../../../src/core/lab/starting-experiment';
import { worldAbout, type WorldData } from '../../../src/core/lab/world-about';
import { call } from './call';

describe('lab worlds', () => {
  test('prints a line for each form and kind', async () => {
    const { code, out } = await call('worlds', '--seeds', '3', '--only', 'metric-world');
    const lines = out.trimEnd().split('\n');
    expect(code).toBe(0);
    expect(lines).toHaveLength(9);
    for (const line of lines)
      expect(line).toMatch(/^metric-world {2}\S+ +(harmful|decoy|null) +[0-3] of 3/);
  });

  test('prints what is planted in the world of a seed', async () => {
    const { code, out } = await call('worlds', '--only', 'harbor-loans', '--truth', '3');
    const [found] = JSON.parse(out) as { seed: number; truth: { estimands: object } }[];
    expect(code).toBe(0);
    expect(found!.seed).toBe(3);
    expect(Object.keys(found!.truth.estimands)).toContain('gender-gap');
  });

  test('refuses a world that is none, and no seeds', async () => {
    expect(await call('worlds', '--only', 'moon')).toMatchObject({ code: 2, out: '' });
    expect((await call('worlds', '--seeds', '0')).code).toBe(2);
  });
});

test('lab run works on a world, and says that its people are invented', async () => {
  const data: WorldData = { source: 'world', id: 'metric-world', seed: 2, kind: 'null' };
  const folder = await mkdtemp(join(tmpdir(), 'world-'));
  const path = join(folder, 'experiment.json');
  await writeFile(path, JSON.stringify(startingExperiment(worldAbout(data), 'cli', data)));
  const { code, out, err } = await call('run', path);
  expect(code).toBe(0);
  expect(err).toContain('SYNTHETIC: invented people, planted effects');
  expect(JSON.parse(out)).toMatchObject({ synthetic: true, rows: { judge: 12_000 } });
  await writeFile(
    path,
    JSON.stringify(startingExperiment(worldAbout(data), 'cli', { ...data, id: 'moon' })),
  );
  expect(await call('run', path)).toMatchObject({
    code: 1,
    err: expect.stringContaining('There is no world "moon"') as string,
  });
});
