import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Drafts, KEEP_MS } from '../../../../src/page/state/drafts.svelte';
import type { Write } from '../../../../src/page/state/store';

const leads = { follows: () => false };

function shelf() {
  const kept = new Map<string, unknown>();
  const writes: [string, unknown][] = [];
  return {
    kept,
    writes,
    draft: (_attempt: string, field: string) => Promise.resolve(kept.get(field)),
    write(_attempt: string, { drafts = {} }: Write) {
      for (const [field, text] of Object.entries(drafts)) {
        writes.push([field, text]);
        kept.set(field, text);
      }
      return Promise.resolve();
    },
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('drafts', () => {
  test('keystrokes of a quarter of a second are kept as one, the newest', async () => {
    const storage = shelf();
    const drafts = new Drafts({ storage, now: () => 9, onproblem: () => undefined, ...leads }, 'a');
    drafts.write('text', 'a');
    drafts.write('text', 'ab');
    expect(storage.writes).toEqual([]);
    expect(await drafts.read('text')).toBe('ab');
    await vi.advanceTimersByTimeAsync(KEEP_MS);
    expect(storage.writes).toEqual([['text', 'ab']]);
    expect(drafts.keptAt).toBe(9);
  });

  test('somebody who never pauses is kept too', async () => {
    const storage = shelf();
    const drafts = new Drafts({ storage, now: () => 1, onproblem: () => undefined, ...leads }, 'a');
    for (let n = 0; n < 20; n++) {
      drafts.write('text', n);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(storage.writes.length).toBeGreaterThan(4);
  });

  test('what could not be kept is told, stays readable, and goes with the next change', async () => {
    const storage = shelf();
    const problems: unknown[] = [];
    let full = true;
    const failing = {
      draft: storage.draft,
      write: (attempt: string, what: Write) =>
        full ? Promise.reject(new Error('no room')) : storage.write(attempt, what),
    };
    const drafts = new Drafts(
      { storage: failing, now: () => 1, onproblem: (problem) => problems.push(problem), ...leads },
      'a',
    );
    drafts.write('text', 'kept');
    await vi.advanceTimersByTimeAsync(KEEP_MS);
    expect(problems).toHaveLength(1);
    expect(drafts.keptAt).toBeUndefined();
    full = false;
    drafts.write('other', 1);
    await vi.advanceTimersByTimeAsync(KEEP_MS);
    expect(storage.kept.get('text')).toBe('kept');
  });

  test('a tab that follows keeps nothing, and its words stay readable in it', async () => {
    const storage = shelf();
    let follows = true;
    const drafts = new Drafts(
      { storage, now: () => 1, onproblem: () => undefined, follows: () => follows },
      'a',
    );
    drafts.write('text', 'mine');
    await vi.advanceTimersByTimeAsync(2 * KEEP_MS);
    expect(storage.writes).toEqual([]);
    expect(await drafts.read('text')).toBe('mine');
    follows = false;
    await drafts.flush();
    expect(storage.writes).toEqual([['text', 'mine']]);
  });
});
