// A newer edition of an exercise never scores an old attempt silently, and an old file still opens: with the edition that
// travelled with it, through today's forms.

import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { inRoot } from '../../../../scripts/root.js';
import { verify } from '../../../../src/core/evidence/chain';
import { attemptFile, readAttemptFile } from '../../../../src/core/exercise/attempt-file';
import { decisionsOf } from '../../../../src/core/exercise/decisions';
import type { Pack } from '../../../../src/core/exercise/pack';
import { Attempt } from '../../../../src/page/state/attempt.svelte';
import { Attempts } from '../../../../src/page/state/attempts.svelte';
import { openStorage } from '../../../../src/page/state/storage';
import { packAbout, testPack } from '../../../exercise-lab';

/** Jobs that were asked for: a score must not be among them. */
let asked: string[] = [];
const lab = {
  do: (kind: string, spec: { pending?: unknown }) => {
    asked.push(kind);
    return Promise.resolve(spec.pending);
  },
} as never;
let time = Date.UTC(2026, 0, 1, 9);

async function opened(): Promise<Attempts> {
  const now = (): number => (time += 60_000);
  return Attempts.open({ storage: await openStorage(), lab, now, aboutOf: packAbout });
}

let pack: Pack;
beforeAll(async () => void ({ pack } = await testPack('P10')));
afterEach(async () => {
  asked = [];
  await (await openStorage()).erase();
});

const file = (name: string, text: string) => ({ name, text: () => Promise.resolve(text) });

describe('another edition', () => {
  test('is offered, kept with the attempt; nothing is scored, and its last card is left alone', async () => {
    const attempts = await opened();
    const { kept, log } = await attempts.start(pack, { lap: 'core', seed: 0 });
    const newer = { ...pack, hash: 'c'.repeat(64) };
    const found = await attempts.reopen(kept, newer);
    expect(found).toMatchObject({ edition: 'other', old: { hash: pack.hash } });
    const on = (await attempts.reopen(kept, (found as { old: Pack }).old)) as Attempt;
    expect(on.log).toEqual(log);
    expect(on.session.pack.hash).toBe(pack.hash);
    expect(asked).toEqual([]);
  });

  test('that can no longer be read is said to be lost', async () => {
    const attempts = await opened();
    const { kept, id } = await attempts.start(pack, { lap: 'core', seed: 0 });
    const newer = { ...pack, hash: 'c'.repeat(64) };
    await (await openStorage()).write(id, { drafts: { pack: { ...pack, exercise: {} } } });
    expect(await attempts.reopen(kept, newer)).toEqual({ edition: 'other', old: undefined });
    // it can still be taken away
    expect(readAttemptFile(JSON.parse(await attempts.fileOf(kept))).log).toHaveLength(1);
  });

  test('that does not belong to the log is not taken for it', async () => {
    const attempts = await opened();
    const { kept, id } = await attempts.start(pack, { lap: 'core', seed: 0 });
    const other = { ...pack, hash: 'd'.repeat(64) };
    await (await openStorage()).write(id, { drafts: { pack: other } });
    expect(await attempts.reopen(kept, { ...pack, hash: 'c'.repeat(64) })).toEqual({
      edition: 'other',
      old: undefined,
    });
  });
});

describe('an old file', () => {
  const text = readFileSync(inRoot('tests/golden/attempts/P10-first.fairground.json'), 'utf8');

  test('holds together and reads through the forms of today', () => {
    const { log, pack: old } = readAttemptFile(JSON.parse(text));
    expect(verify(log)).toEqual({ holds: true });
    expect(log.length).toBeGreaterThan(20);
    expect(old?.exercise.id).toBe('P10');
  });

  test('opens beside a newer edition, on its own, with what was pinned, decided and written', async () => {
    const attempts = await opened();
    const newer = { ...pack, hash: 'e'.repeat(64) };
    const kept = await attempts.importFile(file('old.json', text), newer);
    const found = await attempts.reopen(kept, newer);
    expect(found).not.toBeInstanceOf(Attempt);
    const { old } = found as { old: Pack };
    const on = (await attempts.reopen(kept, old)) as Attempt;
    expect(on).toBeInstanceOf(Attempt);
    const { attempt } = on.scene;
    expect(attempt.evidence.length).toBeGreaterThan(5);
    expect(attempt.documents.size).toBe(1);
    expect(decisionsOf(on.scene).map(({ standing }) => standing)).toContain('holds');
    expect(asked).toEqual([]);
  });

  test('of another exercise that has the same id is not taken for an edition of this one', async () => {
    const attempts = await opened();
    const other = { ...pack, path: 'own/elsewhere', hash: 'f'.repeat(64) };
    const { log } = await attempts.start(other, { lap: 'core', seed: 0 });
    await attempts.erase();
    await expect(
      attempts.importFile(file('other.json', attemptFile(log, other)), pack),
    ).rejects.toThrow('another edition');
    expect(attempts.list).toEqual([]);
  });

  test('without its edition is refused with a sentence, as a bare log is', async () => {
    const attempts = await opened();
    const { log } = JSON.parse(text) as { log: unknown };
    const newer = { ...pack, hash: 'e'.repeat(64) };
    await expect(
      attempts.importFile(file('bare.json', JSON.stringify(log)), newer),
    ).rejects.toThrow('another edition');
  });

  test('comes back as it was saved', async () => {
    const attempts = await opened();
    const one = await attempts.start(pack, { lap: 'core', seed: 0 });
    const saved = attemptFile(one.log, pack);
    await attempts.erase();
    const kept = await attempts.importFile(file('mine.json', saved), pack);
    expect(((await attempts.reopen(kept, pack)) as Attempt).log).toEqual(one.log);
  });
});
