import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';
import { Attempt } from '../../../../src/page/state/attempt.svelte';
import { Attempts } from '../../../../src/page/state/attempts.svelte';
import { openStorage } from '../../../../src/page/state/storage';
import { smallAbout, smallPack } from './small-pack';

const lab = {
  do: (_kind: string, spec: { pending?: unknown }) => Promise.resolve(spec.pending),
} as never;
let time = Date.UTC(2026, 0, 1, 9);
const now = (): number => (time += 60_000);

async function opened(): Promise<Attempts> {
  return Attempts.open({ storage: await openStorage(), lab, now, aboutOf: () => smallAbout });
}

const file = (name: string, value: unknown) => ({
  name,
  text: () => Promise.resolve(typeof value === 'string' ? value : JSON.stringify(value)),
});

const place = { step: 'first', instrument: 'line' };

afterEach(async () => (await openStorage()).erase());

describe('attempts', () => {
  test('are numbered as they were started, listed as they were saved', async () => {
    const attempts = await opened();
    const one = await attempts.start(smallPack, { lap: 'core', seed: 0 });
    const two = await attempts.start(smallPack, { lap: 'core', seed: 1 });
    await one.act(place, { do: 'move', to: 0.1 });
    await one.act(place, { do: 'set', reason: 'Mine.' });
    await attempts.refresh();
    expect(attempts.of('track/small').map(({ id }) => id)).toEqual([one.id, two.id]);
    expect(attempts.numberOf(two.kept)).toBe(2);
    expect(two.scene.attempt.start.salt).not.toBe(one.scene.attempt.start.salt);
  });

  test('a log that was saved as a file comes back, once', async () => {
    const attempts = await opened();
    const one = await attempts.start(smallPack, { lap: 'core', seed: 0 });
    await one.act(place, { do: 'move', to: 0.1 });
    await one.act(place, { do: 'set', reason: 'Mine.' });
    const saved = one.log;
    await attempts.erase();
    expect((await opened()).list).toEqual([]);
    const kept = await attempts.importFile(file('mine.json', saved), smallPack);
    expect((await attempts.importFile(file('mine.json', saved), smallPack)).id).toBe(kept.id);
    expect(attempts.list).toHaveLength(1);
    const again = await attempts.reopen(kept, smallPack);
    expect(again).toBeInstanceOf(Attempt);
    expect((again as Attempt).log).toEqual(saved);
  });

  test('a longer file of the same attempt adds what is missing; one that went another way is refused', async () => {
    const attempts = await opened();
    const one = await attempts.start(smallPack, { lap: 'core', seed: 0 });
    await one.act(place, { do: 'move', to: 0.1 });
    const short = one.log;
    await one.act(place, { do: 'set', reason: 'Mine.' });
    const long = one.log;
    await attempts.erase();
    const kept = await attempts.importFile(file('short.json', short), smallPack);
    await attempts.importFile(file('long.json', long), smallPack);
    const here = (await attempts.reopen(kept, smallPack)) as Attempt;
    expect(here.log).toEqual(long);
    await attempts.erase();
    await attempts.importFile(file('short.json', short), smallPack);
    const other = (await attempts.reopen(attempts.list[0]!, smallPack)) as Attempt;
    await other.act(place, { do: 'move', to: 0.9 });
    await other.act(place, { do: 'set', reason: 'Otherwise.' });
    await expect(attempts.importFile(file('long.json', long), smallPack)).rejects.toThrow(
      'went different ways',
    );
  });

  test.each([
    ['not JSON', 'hello'],
    ['another JSON', { a: 1 }],
    ['no entries', []],
  ])('%s is refused with a sentence that names the file', async (_what, value) => {
    const attempts = await opened();
    await expect(attempts.importFile(file('x.json', value), smallPack)).rejects.toThrow(
      '“x.json” is not an attempt',
    );
  });

  test('a file that was changed, of another exercise or of another edition is refused', async () => {
    const attempts = await opened();
    const { log } = await attempts.start(smallPack, { lap: 'core', seed: 0 });
    const changed = [{ ...log[0]!, at: 5 }];
    await expect(attempts.importFile(file('c.json', changed), smallPack)).rejects.toThrow(
      'entry 0',
    );
    const other = { ...smallPack, exercise: { ...smallPack.exercise, id: 'P1' } };
    await expect(attempts.importFile(file('o.json', log), other)).rejects.toThrow(
      'another exercise, P99',
    );
    const newer = { ...smallPack, hash: 'c'.repeat(64) };
    await expect(attempts.importFile(file('n.json', log), newer)).rejects.toThrow(
      'another edition',
    );
  });

  test('erase takes everything', async () => {
    const attempts = await opened();
    const one = await attempts.start(smallPack, { lap: 'core', seed: 0 });
    one.drafts.write('text', 'words');
    await one.drafts.flush();
    await attempts.erase();
    const storage = await openStorage();
    expect(await storage.attempts()).toEqual([]);
    expect(await storage.entries(one.id)).toEqual([]);
    expect(await storage.draft(one.id, 'text')).toBeUndefined();
  });
});
