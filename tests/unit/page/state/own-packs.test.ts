// Packs that are kept in this browser: the newest first, replaced under their name, gone when removed, in memory when there is no room.

import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { idFor, openOwnPacks, type KeptPack } from '../../../../src/page/state/own-packs';
import { ownIdOf, ownPath } from '../../../../src/page/state/own-path';

const pack = (id: string, savedAt: string): KeptPack => ({
  id,
  title: `Pack ${id}`,
  savedAt,
  entries: [{ path: 'exercise.yaml', bytes: new TextEncoder().encode(`title: ${id}`) }],
});

test('a pack comes back as it was kept, also after the page was closed', async () => {
  const store = await openOwnPacks();
  await store.keep(pack('a', '2026-01-01'));
  await store.keep(pack('b', '2026-01-02'));
  await store.keep({ ...pack('a', '2026-01-03'), title: 'Mended' });
  const again = await openOwnPacks();
  expect((await again.list()).map(({ id, title }) => [id, title])).toEqual([
    ['a', 'Mended'],
    ['b', 'Pack b'],
  ]);
  expect(new TextDecoder().decode((await again.find('b'))!.entries[0]!.bytes)).toBe('title: b');
  await again.forget('a');
  expect(await again.find('a')).toBe(undefined);
  await again.erase();
  expect(await (await openOwnPacks()).list()).toEqual([]);
});

test('what one tab goes on with, another finds; what one removes is gone in the other', async () => {
  const [one, other] = [await openOwnPacks(), await openOwnPacks()];
  await one.keep(pack('a', '2026-01-01'));
  await other.keep({ ...pack('a', '2026-01-02'), title: 'Typed in the other tab' });
  expect((await one.find('a'))!.title).toBe('Typed in the other tab');
  await other.forget('a');
  expect(await one.find('a')).toBe(undefined);
  expect(await one.list()).toEqual([]);
});

test('one that finds no room is here until the page is closed, and is kept once there is', async () => {
  const store = await openOwnPacks();
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no', 'QuotaExceededError');
  });
  await store.keep(pack('a', '2026-01-01'));
  full.mockRestore();
  expect((await store.find('a'))!.title).toBe('Pack a');
  expect(store.lasting).toBe(false);
  await store.keep(pack('a', '2026-01-02'));
  expect((await (await openOwnPacks()).find('a'))!.savedAt).toBe('2026-01-02');
  await store.erase();
});

test('without a store it is here until the page is closed', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new Error('refused');
  });
  const store = await openOwnPacks();
  expect(store.lasting).toBe(false);
  await store.keep(pack('a', '2026-01-01'));
  expect((await store.list()).map(({ id }) => id)).toEqual(['a']);
});

test('a pack takes the place of none but itself', () => {
  const kept = [pack('loan', '2026-01-01'), { ...pack('loan-2', '2026-01-02'), title: 'Mine' }];
  expect(idFor('loan', kept, 'Pack loan')).toBe('loan');
  expect(idFor('loan', kept, 'Mine')).toBe('loan-2');
  expect(idFor('loan', kept, 'Of somebody else')).toBe('loan-3');
  expect(idFor('loan', kept)).toBe('loan-3');
  expect(idFor('step', kept)).toBe('step');
});

test('own packs stand under a track of their own', () => {
  expect(ownIdOf(ownPath('loan'))).toBe('loan');
  expect(ownIdOf('train-and-mitigate/audit-an-income-model')).toBe(undefined);
});
