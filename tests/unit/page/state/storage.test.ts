import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';
import { NotSaved, openStorage, type Attempt } from '../../../../src/page/state/storage';

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
    await storage.saveAttempt(attempt('a'));
    await storage.saveAttempt(attempt('ab'));
    for (const n of [0, 1, 2, 10]) await storage.add('a', { n, kind: 'evidence' });
    await storage.add('ab', { n: 0, kind: 'start' });
    expect((await storage.entries('a')).map(({ n }) => n)).toEqual([0, 1, 2, 10]);
    expect(await storage.entries('ab')).toHaveLength(1);
  });

  test('a log cannot fork: the second tab is told so', async () => {
    const one = await openStorage();
    const two = await openStorage();
    await one.add('a', { n: 0, kind: 'start' });
    const failed = two.add('a', { n: 0, kind: 'evidence' });
    await expect(failed).rejects.toBeInstanceOf(NotSaved);
    await expect(failed).rejects.toMatchObject({ reason: 'another-tab' });
    expect(await one.entries('a')).toEqual([{ n: 0, kind: 'start' }]);
  });

  test('drafts are overwritten, forgetting takes only one attempt', async () => {
    const storage = await openStorage();
    await storage.saveAttempt(attempt('a'));
    await storage.saveAttempt(attempt('b'));
    await storage.saveDraft('a', 'card/uses', 'first');
    await storage.saveDraft('a', 'card/uses', 'second');
    await storage.saveDraft('b', 'card/uses', 'other');
    expect(await storage.draft('a', 'card/uses')).toBe('second');
    await storage.forget('a');
    expect(await storage.draft('a', 'card/uses')).toBeUndefined();
    expect(await storage.draft('b', 'card/uses')).toBe('other');
    expect((await storage.attempts()).map(({ id }) => id)).toEqual(['b']);
  });
});
