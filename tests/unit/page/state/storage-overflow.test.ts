// Where the browser has no room or refuses, work goes on in memory and is kept later, in its order, if it can be.

import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';
import { verify } from '../../../../src/core/evidence/chain';
import { attemptFile } from '../../../../src/core/exercise/attempt-file';
import type { Attempt } from '../../../../src/page/state/attempt.svelte';
import { Attempts } from '../../../../src/page/state/attempts.svelte';
import { openStorage } from '../../../../src/page/state/storage';
import type { Keeping } from '../../../../src/page/state/store';
import { smallAbout, smallPack } from './small-pack';

const lab = {
  do: (_kind: string, spec: { pending?: unknown }) => Promise.resolve(spec.pending),
} as never;
const place = { step: 'first', instrument: 'line' };
const real = { add: IDBObjectStore.prototype.add, put: IDBObjectStore.prototype.put };
const opening = indexedDB.open.bind(indexedDB);

/** Every write fails as a browser's does. */
function fail(name: 'QuotaExceededError' | 'UnknownError'): void {
  for (const method of ['add', 'put'] as const) {
    IDBObjectStore.prototype[method] = () => {
      throw new DOMException('no', name);
    };
  }
}
const mend = (): void => void Object.assign(IDBObjectStore.prototype, real);

async function opened(): Promise<Attempts> {
  let time = Date.UTC(2026, 0, 1, 9);
  return Attempts.open({
    storage: await openStorage(),
    lab,
    now: () => (time += 60_000),
    aboutOf: () => smallAbout,
  });
}

async function say(attempt: Attempt, reason: string): Promise<void> {
  await attempt.act(place, { do: 'move', to: reason.length / 100 });
  await attempt.act(place, { do: 'set', reason });
}

afterEach(async () => {
  mend();
  indexedDB.open = opening;
  await (await openStorage()).erase();
});

describe.each([
  ['QuotaExceededError', 'no-room'],
  ['UnknownError', 'refused'],
] as const)('%s', (error, why) => {
  test('is said; what is done goes on, can be saved as a file and read again', async () => {
    const attempts = await opened();
    const one = await attempts.start(smallPack, { lap: 'core', seed: 0 });
    await say(one, 'Kept.');
    fail(error);
    await say(one, 'Only in memory.');
    one.drafts.write('text', 'half a sentence');
    await one.drafts.flush();
    expect(attempts.keeping).toBe(why);
    expect(one.problem).toBeUndefined();
    expect(one.log).toHaveLength(3);
    expect(await one.drafts.read('text')).toBe('half a sentence');
    // the page itself still finds all of it
    const again = (await attempts.reopen(one.kept, smallPack)) as Attempt;
    expect(again.log).toEqual(one.log);
    const saved = JSON.parse(attemptFile(one.log, smallPack)) as { log: typeof one.log };
    expect(verify(saved.log)).toEqual({ holds: true });
    // another page finds what was kept: the beginning
    mend();
    const other = await opened();
    expect(((await other.reopen(one.kept, smallPack)) as Attempt).log).toHaveLength(2);
  });

  test('passes: what waited is kept, in its order, with the next change', async () => {
    const attempts = await opened();
    const told: Keeping[] = [];
    fail(error);
    const one = await attempts.start(smallPack, { lap: 'core', seed: 0 });
    await say(one, 'In memory.');
    told.push(attempts.keeping);
    mend();
    await say(one, 'There is room again.');
    told.push(attempts.keeping);
    expect(told).toEqual([why, 'kept']);
    const other = await opened();
    expect(((await other.reopen(other.list[0]!, smallPack)) as Attempt).log).toEqual(one.log);
  });
});

test('what is being written when it is erased or forgotten does not come back', async () => {
  const storage = await openStorage();
  for (const end of [() => storage.erase(), () => storage.forget('a')]) {
    const writing = storage.write('a', {
      entries: [{ n: 0, kind: 'start' }],
      drafts: { text: 'half a sentence' },
    });
    await Promise.all([end(), writing]);
    expect(await storage.entries('a')).toEqual([]);
    expect(await storage.draft('a', 'text')).toBeUndefined();
  }
});

describe('a browser that', () => {
  test('does not open its store keeps nothing beyond the page, and says so', async () => {
    indexedDB.open = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    const attempts = await opened();
    expect(attempts.keeping).toBe('refused');
    const one = await attempts.start(smallPack, { lap: 'core', seed: 0 });
    await say(one, 'In memory.');
    expect(((await attempts.reopen(one.kept, smallPack)) as Attempt).log).toEqual(one.log);
  });

  test('refuses an entry that another tab has written does not turn to memory', async () => {
    const [here, there] = [await opened(), await opened()];
    const one = await here.start(smallPack, { lap: 'core', seed: 0 });
    await there.refresh();
    const two = (await there.reopen(one.kept, smallPack)) as Attempt;
    await say(one, 'First.');
    await say(two, 'Second.');
    expect(two.problem).toMatchObject({ reread: true });
    expect(there.keeping).toBe('kept');
    expect(two.log).toHaveLength(1);
  });
});
