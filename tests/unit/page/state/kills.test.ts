// A tab may be gone in the middle of anything. A hundred times the store is cut off at a random request while somebody types
// and acts; what is found afterwards verifies, holds all that was told to be kept, and lacks at most a quarter second of typing.

import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { rng } from '../../../../src/core/base/rng';
import { verify } from '../../../../src/core/evidence/chain';
import type { Log } from '../../../../src/core/evidence/entry';
import { Attempt } from '../../../../src/page/state/attempt.svelte';
import { Attempts } from '../../../../src/page/state/attempts.svelte';
import { openStorage } from '../../../../src/page/state/storage';
import { smallAbout, smallPack } from './small-pack';

const KILLS = 100;
const KEY_MS = 30;
const PROMISED_MS = 250;
const lab = {
  do: (_kind: string, spec: { pending?: unknown }) => Promise.resolve(spec.pending),
} as never;
const place = { step: 'first', instrument: 'line' };

const real = { add: IDBObjectStore.prototype.add, put: IDBObjectStore.prototype.put };

/** From the n-th write request on, each aborts its transaction: as if the process had ended there. */
function cutOffAt(n: number): { readonly dead: () => boolean } {
  let left = n;
  for (const name of ['add', 'put'] as const) {
    IDBObjectStore.prototype[name] = function (this: IDBObjectStore, value: unknown) {
      const request = real[name].call(this, value);
      if (left-- <= 0) this.transaction.abort();
      return request;
    };
  }
  return { dead: () => left < 0 };
}

/** Lets the store finish what it was asked for. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 12; turn++) await new Promise((done) => setImmediate(done));
}

let clock = Date.UTC(2026, 0, 1, 9);
const open = async (): Promise<Attempts> =>
  Attempts.open({
    storage: await openStorage(),
    lab,
    now: () => clock,
    aboutOf: () => smallAbout,
  });

afterEach(async () => {
  Object.assign(IDBObjectStore.prototype, real);
  vi.useRealTimers();
  await (await openStorage()).erase();
});

describe('a tab that is killed', () => {
  test(`${KILLS} times: the log verifies, nothing kept is lost, typing at most a quarter of a second, and it goes on`, async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const random = rng('kills');
    let attempts = await open();
    const { kept } = await attempts.start(smallPack, { lap: 'core', seed: 0 });
    let known: Log = ((await attempts.reopen(kept, smallPack)) as Attempt).log;
    let text = '';
    let longest = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      const attempt = (await attempts.reopen(kept, smallPack)) as Attempt;
      const typed: { readonly at: number; readonly text: string }[] = [{ at: -Infinity, text }];
      const tab = cutOffAt(Math.floor(random.next() * 14));
      for (let key = 0; key < 400 && !tab.dead(); key++) {
        text += String.fromCharCode(97 + (key % 26));
        attempt.drafts.write('text', text);
        typed.push({ at: clock, text });
        if (random.next() < 0.08) {
          void attempt.act(place, { do: 'move', to: Math.round(random.next() * 100) / 100 });
          void attempt.act(place, { do: 'set', reason: `Reason ${key}.` });
        }
        if (random.next() < 0.04) void attempt.undo();
        clock += KEY_MS;
        await vi.advanceTimersByTimeAsync(KEY_MS);
        await settled();
        if (!tab.dead()) known = attempt.log;
      }
      expect(tab.dead()).toBe(true);
      Object.assign(IDBObjectStore.prototype, real);

      attempts = await open();
      expect(attempts.list.map(({ id }) => id)).toContain(kept.id);
      const found = (await attempts.reopen(attempts.list[0]!, smallPack)) as Attempt;
      expect(found).toBeInstanceOf(Attempt);
      expect(verify(found.log)).toEqual({ holds: true });
      expect(found.log.slice(0, known.length)).toEqual(known);
      const back = await found.drafts.read('text');
      const at = typed.find((one) => one.text === (back ?? ''))?.at;
      expect(at, `after kill ${kill}`).toBeDefined();
      const lost = typed.filter((one) => one.at > at!).map((one) => clock - one.at);
      longest = Math.max(longest, ...lost);
      expect(Math.max(0, ...lost)).toBeLessThanOrEqual(PROMISED_MS);
      text = (back as string | undefined) ?? '';
      known = found.log;
    }
    // it was tested, not spared
    expect(longest).toBeGreaterThan(0);
    expect(known.length).toBeGreaterThan(20);
    const last = (await attempts.reopen(attempts.list[0]!, smallPack)) as Attempt;
    await last.act(place, { do: 'move', to: 0.4 });
    await last.act(place, { do: 'set', reason: 'Still here.' });
    expect(last.log.length).toBeGreaterThan(known.length);
    expect(verify(last.log)).toEqual({ holds: true });
  });

  test('while it begins an attempt leaves a whole one or none', async () => {
    const random = rng('begin');
    for (let kill = 0; kill < 20; kill++) {
      const attempts = await open();
      cutOffAt(Math.floor(random.next() * 4));
      await attempts.start(smallPack, { lap: 'core', seed: kill });
      Object.assign(IDBObjectStore.prototype, real);
      const after = await open();
      for (const one of after.list)
        expect(await after.reopen(one, smallPack)).toBeInstanceOf(Attempt);
    }
  });
});
