import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';
import { openStorage } from '../../../../src/page/state/storage';
import { NotSaved, type Attempt } from '../../../../src/page/state/store';

const attempt = (id: string): Attempt => ({
  id,
  exercise: 'train-and-mitigate/audit-an-income-model',
  lap: 'core',
  startedAt: '2026-01-01T09:00:00.000Z',
  savedAt: '2026-01-01T09:00:00.000Z',
});

afterEach(async () => {
  await (await openStorage()).erase();
});

describe('storage', () => {
  test('an attempt and its entries come back in order', async () => {
    const storage = await openStorage();
    await storage.write('a', { attempt: attempt('a') });
    await storage.write('ab', { attempt: attempt('ab'), entries: [{ n: 0, kind: 'start' }] });
    for (const n of [0, 1, 2, 10]) await storage.write('a', { entries: [{ n, kind: 'evidence' }] });
    expect((await storage.entries('a')).map(({ n }) => n)).toEqual([0, 1, 2, 10]);
    expect(await storage.entries('ab')).toHaveLength(1);
  });

  test('a log cannot fork: the second tab is told so', async () => {
    const one = await openStorage();
    const two = await openStorage();
    await one.write('a', { entries: [{ n: 0, kind: 'start' }] });
    const failed = two.write('a', {
      entries: [{ n: 0, kind: 'evidence' }],
      drafts: { text: 'of the second tab' },
    });
    await expect(failed).rejects.toBeInstanceOf(NotSaved);
    await expect(failed).rejects.toMatchObject({ reason: 'another-tab' });
    expect(await one.entries('a')).toEqual([{ n: 0, kind: 'start' }]);
    // all of it or nothing
    expect(await one.draft('a', 'text')).toBeUndefined();
    expect(two.keeping).toBe('kept');
  });

  test('drafts are overwritten, forgetting takes only one attempt', async () => {
    const storage = await openStorage();
    await storage.write('a', { attempt: attempt('a'), drafts: { 'card/uses': 'first' } });
    await storage.write('b', { attempt: attempt('b'), drafts: { 'card/uses': 'other' } });
    await storage.write('a', { drafts: { 'card/uses': 'second' } });
    expect(await storage.draft('a', 'card/uses')).toBe('second');
    await storage.forget('a');
    expect(await storage.draft('a', 'card/uses')).toBeUndefined();
    expect(await storage.draft('b', 'card/uses')).toBe('other');
    expect((await storage.attempts()).map(({ id }) => id)).toEqual(['b']);
  });
});
