// `lab new-exercise` and `lab packs FOLDER`: what the one makes the other plays; what is wrong is said by file and line, also while it is typed.

import { mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { watchFolder } from '../../../src/cli/folder-card';
import { openFolder } from '../../../src/cli/pack-folder';
import { inRoot } from '../../../scripts/root.js';
import { call } from './call';

const fresh = (): string => mkdtempSync(join(tmpdir(), 'own-packs-'));

async function made(): Promise<string> {
  const to = fresh();
  const { code, out, err } = await call('new-exercise', 'Who gets the loan?', '--to', to);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out.trimEnd().split('\n')).toHaveLength(2);
  return join(to, 'who-gets-the-loan');
}

function edit(folder: string, from: string, to: string): void {
  const file = join(folder, 'exercise.yaml');
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

describe('lab new-exercise', () => {
  it('makes a pack that plays at once and can be proven', async () => {
    const folder = await made();
    const { code, out } = await call('packs', folder, '--seeds', '2');
    expect(code).toBe(0);
    expect(out).toContain('✓ plays   ✓ provable   ○ take-home-ready');
    expect(out).toContain('add plant: to data');
    expect(out).toMatch(/X1 {2}full {2}reference {2}reference +100 {2}ok/);
  });

  it('becomes a take-home once something is planted, on twenty seeds', async () => {
    const folder = await made();
    edit(
      folder,
      'groups:',
      '  plant:\n    - { plant: flip_label, share: [0.1, 0.3], group: { age: 30 or younger } }\ngroups:',
    );
    const { out } = await call('packs', folder, '--seeds', '20');
    expect(out).toContain('✓ plays   ✓ provable   ✓ take-home-ready');
  });

  it('takes a CSV of one’s own and guesses its roles', async () => {
    const to = fresh();
    const csv = join(to, 'staff.csv');
    const rows = Array.from(
      { length: 300 },
      (_, i) => `${i % 3 === 0 ? 'women' : 'men'},${i % 7},${(i * 5) % 11 > 4 ? 'yes' : 'no'}`,
    );
    writeFileSync(csv, `sex,years,promoted\n${rows.join('\n')}\n`);
    expect((await call('new-exercise', 'Promoted', '--csv', csv, '--to', to)).code).toBe(0);
    const { code, out } = await call('packs', join(to, 'promoted'));
    expect(code).toBe(0);
    expect(out).toContain('✓ plays');
  });

  it('overwrites nothing', async () => {
    const to = fresh();
    await call('new-exercise', 'Twice', '--to', to);
    expect(await call('new-exercise', 'Twice', '--to', to)).toMatchObject({ code: 2, out: '' });
  });
});

describe('lab packs FOLDER', () => {
  it('says what is wrong with file, line, what was expected and an example', async () => {
    const folder = await made();
    edit(folder, 'kind: statement', 'kind: statment');
    const { code, out } = await call('packs', folder);
    expect(code).toBe(1);
    expect(out).toContain(`${folder}/exercise.yaml:28:5`);
    expect(out).toContain('Did you mean "statement"?');
    expect(out).toContain('For example:\n    kind: statement');
  });

  it('says which bot gets half of the points, and still lets the pack play', async () => {
    const folder = await made();
    edit(
      folder,
      'title: The rate of those asked about',
      'title: The rate\n    points: 50\n    lap: core',
    );
    edit(folder, 'kind: statement', 'kind: statement\n    points: 20\n    lap: core');
    edit(folder, 'title: The gap to the others', 'title: The gap\n    points: 30\n    lap: full');
    const { code, out } = await call('packs', folder);
    expect(code).toBe(0);
    expect(out).toMatch(
      /Good to know: list-everything, full: the bot reaches \d+; it must stay below 50/,
    );
  });

  it('asks for a reference where none follows from the checks', async () => {
    const folder = await made();
    edit(folder, '  - id: gap', '  - { id: note, kind: sections, step: conclude }\n  - id: gap');
    const { out } = await call('packs', folder);
    expect(out).toContain('record a play-through');
  });

  it('follows no link out of the folder, and refuses what is no folder', async () => {
    const folder = await made();
    symlinkSync('/etc/hostname', join(folder, 'brief.md'));
    expect((await call('packs', folder)).code).toBe(0);
    expect(await call('packs', join(folder, 'nothing'))).toMatchObject({ code: 2 });
  });

  it('--watch reads again after a change', async () => {
    const folder = await made();
    const lines: string[] = [];
    const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      lines.push(String(text));
      return true;
    });
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const stop = new AbortController();
    const watching = watchFolder(folder, 1, stop.signal);
    await vi.waitUntil(() => lines.join('').includes('✓ plays'), 20_000);
    edit(folder, 'use: slice-auditor', 'use: slice-oditor');
    await vi.waitUntil(() => lines.join('').includes('Did you mean "slice-auditor"?'), 20_000);
    stop.abort();
    await watching;
    write.mockRestore();
    vi.restoreAllMocks();
  });
});

describe('a pack of the lab itself', () => {
  it('opens from its folder like any other', async () => {
    const { pack, problems } = await openFolder(
      inRoot('exercises/train-and-mitigate/audit-an-income-model'),
    );
    expect(problems).toEqual([]);
    expect(pack!.exercise.id).toBe('P10');
  });
});
