// The store of attempts in IndexedDB. Each write is one transaction.

import { openDB, type DBSchema } from 'idb';
import { NotSaved, type Attempt, type Store, type StoredEntry } from './store';

interface Schema extends DBSchema {
  attempts: { key: string; value: Attempt };
  entries: { key: [string, number]; value: { attempt: string; n: number; entry: StoredEntry } };
  drafts: { key: [string, string]; value: { attempt: string; field: string; text: unknown } };
}

const NAME = 'fairground';
const ALL = ['attempts', 'entries', 'drafts'] as const;

/** Rejects where the browser refuses to open or to read it. */
export async function databaseStore(): Promise<Store> {
  const db = await openDB<Schema>(NAME, 1, {
    upgrade(fresh) {
      fresh.createObjectStore('attempts', { keyPath: 'id' });
      fresh.createObjectStore('entries', { keyPath: ['attempt', 'n'] });
      fresh.createObjectStore('drafts', { keyPath: ['attempt', 'field'] });
    },
  });
  // some browsers open it and then refuse to read
  await db.count('attempts');
  const range = (attempt: string): IDBKeyRange => IDBKeyRange.bound([attempt], [attempt, []]);
  return {
    attempts: () => db.getAll('attempts'),
    entries: async (attempt) =>
      (await db.getAll('entries', range(attempt))).map(({ entry }) => entry),
    draft: async (attempt, field) => (await db.get('drafts', [attempt, field]))?.text,
    async write(id, { attempt, entries = [], drafts = {} }) {
      try {
        const work = db.transaction(ALL, 'readwrite');
        // one that fails ends them all; why is said once, by the first
        const asked: Promise<unknown>[] = [];
        const ask = (request: Promise<unknown>): void => {
          request.catch(() => undefined);
          asked.push(request);
        };
        work.done.catch(() => undefined);
        for (const entry of entries)
          ask(work.objectStore('entries').add({ attempt: id, n: entry.n, entry }));
        if (attempt) ask(work.objectStore('attempts').put(attempt));
        for (const [field, text] of Object.entries(drafts))
          ask(work.objectStore('drafts').put({ attempt: id, field, text }));
        await Promise.all(asked);
        await work.done;
      } catch (error) {
        throw explained(error);
      }
    },
    async forget(attempt) {
      const work = db.transaction(ALL, 'readwrite');
      await Promise.all([
        work.objectStore('attempts').delete(attempt),
        work.objectStore('entries').delete(range(attempt)),
        work.objectStore('drafts').delete(range(attempt)),
        work.done,
      ]);
    },
    async erase() {
      const work = db.transaction(ALL, 'readwrite');
      await Promise.all([...ALL.map((name) => work.objectStore(name).clear()), work.done]);
    },
  };
}

function explained(error: unknown): NotSaved {
  const name = error instanceof Error ? error.name : '';
  if (name === 'ConstraintError') {
    return new NotSaved(
      'another-tab',
      'Another tab has gone on with this attempt. Reload this tab to continue from there; what you typed here is kept.',
    );
  }
  if (name === 'QuotaExceededError')
    return new NotSaved('no-room', 'This browser has no room left.');
  return new NotSaved('refused', `This browser refused to keep it (${String(error)}).`);
}
