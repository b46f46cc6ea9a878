// A store of attempts that lasts until the page is closed: for browsers that keep nothing.

import type { Attempt, Store, StoredEntry } from './store';

export function memoryStore(): Store {
  const attempts = new Map<string, Attempt>();
  const entries = new Map<string, StoredEntry[]>();
  const drafts = new Map<string, unknown>();
  return {
    attempts: () => Promise.resolve([...attempts.values()]),
    entries: (attempt) => Promise.resolve(entries.get(attempt) ?? []),
    draft: (attempt, field) => Promise.resolve(drafts.get(`${attempt}/${field}`)),
    write(id, { attempt, entries: added = [], drafts: texts = {} }) {
      if (attempt) attempts.set(id, attempt);
      entries.set(id, [...(entries.get(id) ?? []), ...added]);
      for (const [field, text] of Object.entries(texts)) drafts.set(`${id}/${field}`, text);
      return Promise.resolve();
    },
    forget(attempt) {
      attempts.delete(attempt);
      entries.delete(attempt);
      for (const key of drafts.keys()) if (key.startsWith(`${attempt}/`)) drafts.delete(key);
      return Promise.resolve();
    },
    erase() {
      attempts.clear();
      entries.clear();
      drafts.clear();
      return Promise.resolve();
    },
  };
}
