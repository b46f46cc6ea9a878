// The scripts' small parts: is a build out of date, what did the runners count, which Chromium is used.

import { mkdirSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { tmpdir } from 'node:os';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findChromium } from '../../../scripts/chromium.js';
import { isStale } from '../../../scripts/newer.js';
import { root } from '../../../scripts/root.js';
import { sum, tallyOf } from '../../../scripts/tally.js';

const folder = mkdtempSync(join(tmpdir(), 'fairground-scripts-'));
const inProject = (name: string): string => relative(root, join(folder, name));

function fileAt(name: string, seconds: number): void {
  writeFileSync(join(folder, name), '{}');
  utimesSync(join(folder, name), seconds, seconds);
}

describe('isStale', () => {
  it('is true for what was never built and for what is older than a source, however deep', () => {
    mkdirSync(join(folder, 'src/deep'), { recursive: true });
    fileAt('src/deep/a.ts', 100);
    for (const name of ['src/deep', 'src']) utimesSync(join(folder, name), 100, 100);
    const sources = [inProject('src'), inProject('not-there')];
    expect(isStale(inProject('built.js'), sources)).toBe(true);
    fileAt('built.js', 200);
    expect(isStale(inProject('built.js'), sources)).toBe(false);
    fileAt('src/deep/a.ts', 300);
    expect(isStale(inProject('built.js'), sources)).toBe(true);
  });
});

describe('tallies', () => {
  it('count a runner that wrote nothing, or ended badly without a word, as a failure', () => {
    fileAt('report.json', 100);
    const two = () => ({ passed: 2, failed: 0 });
    expect(tallyOf(join(folder, 'report.json'), 0, two)).toEqual({ passed: 2, failed: 0 });
    expect(tallyOf(join(folder, 'report.json'), 1, two)).toEqual({ passed: 2, failed: 1 });
    expect(tallyOf(join(folder, 'none.json'), 0, two)).toEqual({ passed: 0, failed: 1 });
    expect(sum([two(), { passed: 1, failed: 3 }])).toEqual({ passed: 3, failed: 3 });
  });
});

describe('findChromium', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('takes CHROMIUM_PATH, and says so when nothing is there', async () => {
    vi.stubEnv('CHROMIUM_PATH', join(folder, 'chromium'));
    await expect(findChromium()).rejects.toThrow('CHROMIUM_PATH is');
    fileAt('chromium', 100);
    expect(await findChromium()).toBe(join(folder, 'chromium'));
  });
});
