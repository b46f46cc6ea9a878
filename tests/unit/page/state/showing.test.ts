import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';
import { Attempts } from '../../../../src/page/state/attempts.svelte';
import { openStorage } from '../../../../src/page/state/storage';
import { smallAbout, smallPack } from './small-pack';

const path = smallPack.path;
const card = {
  lap: 'core',
  score: 60,
  pass: false,
  checks: [{ id: 'said', step: 'first', points: 5, of: 10, status: 'partly' }],
};
const lab = {
  do: (kind: string, spec: { pending?: unknown }) =>
    Promise.resolve(kind === 'fulfil' ? spec.pending : kind === 'notice' ? [] : card),
} as never;

let time = Date.UTC(2026, 0, 1, 9);
const opened = async (): Promise<Attempts> =>
  Attempts.open({
    storage: await openStorage(),
    lab,
    now: () => (time += 60_000),
    aboutOf: () => smallAbout,
  });
const begun = async (attempts: Attempts, seed = 0) =>
  attempts.start(smallPack, { lap: 'core', seed });

afterEach(async () => (await openStorage()).erase());

describe('a check that is shown', () => {
  test('waits for a try, then is noted in the log, and its rows are not dealt again', async () => {
    const attempts = await opened();
    const attempt = await begun(attempts);
    await attempt.showMe('first', 'said');
    expect(attempt.problem?.text).toContain('Try it once first');
    expect(attempts.freshSeed(path, 0)).toBe(0);
    await attempt.check('first', 'checking');
    await attempt.showMe('first', 'said');
    expect(attempt.log.at(-1)).toMatchObject({ kind: 'hint', body: { check: 'said', level: 4 } });
    await attempts.refresh();
    expect(attempts.freshSeed(path, 0)).toBe(1);
    // Other rows that were not shown are as good as ever.
    expect(attempts.freshSeed(path, 2)).toBe(2);
    expect(attempts.freshSeed('another/one', 0)).toBe(0);
  });

  test('is known of an attempt that comes from a file', async () => {
    const first = await opened();
    const attempt = await begun(first);
    await attempt.check('first', 'checking');
    await attempt.showMe('first', 'said');
    const text = JSON.stringify(attempt.log);
    await first.erase();
    const attempts = await opened();
    const file = { name: 'mine.json', text: () => Promise.resolve(text) };
    await attempts.importFile(file, smallPack);
    expect(attempts.freshSeed(path, 0)).toBe(1);
  });
});

describe('tries', () => {
  test('count a score once for each log that was scored, over the other attempts', async () => {
    const attempts = await opened();
    const one = await begun(attempts);
    await one.score('scoring');
    await one.score('scoring');
    expect(one.kept.scored).toBe(1);
    await one.check('first', 'checking');
    await one.score('scoring');
    expect(one.kept.scored).toBe(2);
    const two = await begun(attempts, 1);
    await attempts.refresh();
    expect(attempts.tries(path, two.id)).toEqual({ passed: false, scored: 2 });
    expect(attempts.tries(path, one.id)).toEqual({ passed: false, scored: 0 });
  });

  test('say when one of them passed', async () => {
    const attempts = await opened();
    const one = await begun(attempts);
    const storage = await openStorage();
    await storage.write(one.id, { attempt: { ...one.kept, best: { core: 71 } } });
    await attempts.refresh();
    expect(attempts.tries(path, 'another')).toEqual({ passed: true, scored: 0 });
  });
});
