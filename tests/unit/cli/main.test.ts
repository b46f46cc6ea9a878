// The command line as a whole: help, wrong calls, exit codes, and stdout that holds the answer alone.

import { writeFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { datasets } from 'virtual:datasets';
import { describe, expect, it } from 'vitest';
import { startingExperiment } from '../../../src/core/lab/starting-experiment';
import { call } from './call';
import { inRoot } from '../../../scripts/root.js';

const folder = mkdtempSync(join(tmpdir(), 'fairground-lab-'));

function json(name: string, value: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(value));
  return path;
}

describe('lab', () => {
  it('lists its commands, and says how each is called', async () => {
    const { code, out } = await call();
    expect(code).toBe(0);
    for (const name of ['run', 'audit', 'goldens', 'grade', 'packs']) {
      expect(out).toContain(`lab ${name}`);
      const help = await call(name, '--help');
      expect(help).toMatchObject({ code: 0, err: '' });
      expect(help.out).toContain(`lab ${name}`);
    }
  });

  it('refuses a command, a file or an option that is not there', async () => {
    expect(await call('dance')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('run, audit'),
    });
    expect(await call('run', join(folder, 'none.json'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('no such file'),
    });
    expect(await call('run', '--fast')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--help'),
    });
    expect(await call('run', json('bad.json', { v: 2 }))).toMatchObject({
      code: 2,
      err: expect.stringContaining('experiment'),
    });
    expect(await call('grade', json('log.json', []))).toMatchObject({
      code: 2,
      err: expect.stringContaining('no entries'),
    });
    expect(await call('grade', json('log.json', { n: 1 }))).toMatchObject({
      code: 2,
      err: expect.stringContaining('list of entries'),
    });
  });

  it('runs an experiment on a shipped data set: the same bytes twice', async () => {
    const experiment = startingExperiment(
      datasets.find(({ about }) => about.id === 'german_credit')!.about,
    );
    const path = json('experiment.json', experiment);
    const first = await call('run', path);
    expect(first.code, first.err).toBe(0);
    expect(JSON.parse(first.out)).toMatchObject({ v: 1, frames: [{}, {}] });
    expect((await call('run', path)).out).toBe(first.out);
  });

  it('meets the reference cases, and counts what it cannot answer as failed', async () => {
    const met = await call('goldens', inRoot('tests/golden'), '--only', 'metrics/edge-');
    expect(met.out).toMatch(/^\d+ passed, 0 failed\n$/);
    expect(met.code).toBe(0);
    writeFileSync(
      join(folder, 'case.json'),
      JSON.stringify({
        id: 'stats/none',
        input: {},
        params: {},
        expected: {},
        tolerance: { abs: 0, rel: 0 },
      }),
    );
    json('index.json', { cases: [{ id: 'stats/none', file: 'case.json' }] });
    expect(await call('goldens', folder)).toMatchObject({
      code: 1,
      out: expect.stringMatching(/no adapter[^]*0 passed, 1 failed\n$/),
    });
  });
});
