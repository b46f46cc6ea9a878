// Where attempts live: this browser's IndexedDB. Entries are only ever added; drafts are overwritten; nothing leaves.

import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

export interface Attempt {
  readonly id: string;
  /** Path of the exercise, e.g. "train-and-mitigate/audit-an-income-model". */
  readonly exercise: string;
  readonly lap: 'quick' | 'core' | 'full';
  readonly startedAt: string;
  readonly savedAt: string;
  /** Best score shown so far, per lap. */
  readonly best?: Readonly<Record<string, number>>;
  /** The step that was open. */
  readonly step?: string;
  /** How often its score was asked for, each time with something new in the log. */
  readonly scored?: number;
  /** How long the log was when its score was last asked for. */
  readonly scoredAt?: number;
  /** The seed on which a check of it was shown: there nothing new can be earned with what was seen. */
  readonly shownSeed?: number;
}

/** An entry as it is stored; what it means is the core's business (core/evidence). */
export interface StoredEntry {
  readonly n: number;
  readonly [field: string]: unknown;
}

interface Schema extends DBSchema {
  attempts: { key: string; value: Attempt };
  entries: { key: [string, number]; value: { attempt: string; n: number; entry: StoredEntry } };
  drafts: { key: [string, string]; value: { attempt: string; field: string; text: unknown } };
}

/** The store could not take it: another tab went on, or the disk is full. The message says which and what to do. */
export class NotSaved extends Error {
  override readonly name = 'NotSaved';
  constructor(
    readonly reason: 'another-tab' | 'no-room' | 'unavailable',
    message: string,
  ) {
    super(message);
  }
}

export interface Storage {
  /** False when the browser refuses storage: everything then lives in memory until the page is closed. */
  readonly lasting: boolean;
  attempts(): Promise<readonly Attempt[]>;
  saveAttempt(attempt: Attempt): Promise<void>;
  entries(attempt: string): Promise<readonly StoredEntry[]>;
  /** Adds entry n of an attempt. Throws `NotSaved` if that n is taken: a log cannot fork. */
  add(attempt: string, entry: StoredEntry): Promise<void>;
  draft(attempt: string, field: string): Promise<unknown>;
  saveDraft(attempt: string, field: string, text: unknown): Promise<void>;
  forget(attempt: string): Promise<void>;
  /** Erases every attempt, entry and draft. */
  erase(): Promise<void>;
}

const NAME = 'fairground';

export async function openStorage(): Promise<Storage> {
  try {
    const db = await openDB<Schema>(NAME, 1, {
      upgrade(fresh) {
        fresh.createObjectStore('attempts', { keyPath: 'id' });
        fresh.createObjectStore('entries', { keyPath: ['attempt', 'n'] });
        fresh.createObjectStore('drafts', { keyPath: ['attempt', 'field'] });
      },
    });
    return databaseStorage(db);
  } catch {
    return memoryStorage();
  }
}

function databaseStorage(db: IDBPDatabase<Schema>): Storage {
  const range = (attempt: string): IDBKeyRange => IDBKeyRange.bound([attempt], [attempt, []]);
  const saving = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      throw explained(error);
    }
  };
  return {
    lasting: true,
    attempts: () => db.getAll('attempts'),
    saveAttempt: (attempt) => saving(() => db.put('attempts', attempt)),
    entries: async (attempt) =>
      (await db.getAll('entries', range(attempt))).map(({ entry }) => entry),
    add: (attempt, entry) => saving(() => db.add('entries', { attempt, n: entry.n, entry })),
    draft: async (attempt, field) => (await db.get('drafts', [attempt, field]))?.text,
    saveDraft: (attempt, field, text) => saving(() => db.put('drafts', { attempt, field, text })),
    async forget(attempt) {
      const work = db.transaction(['attempts', 'entries', 'drafts'], 'readwrite');
      await Promise.all([
        work.objectStore('attempts').delete(attempt),
        work.objectStore('entries').delete(range(attempt)),
        work.objectStore('drafts').delete(range(attempt)),
        work.done,
      ]);
    },
    async erase() {
      const work = db.transaction(['attempts', 'entries', 'drafts'], 'readwrite');
      await Promise.all([
        work.objectStore('attempts').clear(),
        work.objectStore('entries').clear(),
        work.objectStore('drafts').clear(),
        work.done,
      ]);
    },
  };
}

function explained(error: unknown): unknown {
  const name = error instanceof Error ? error.name : '';
  if (name === 'ConstraintError') {
    return new NotSaved(
      'another-tab',
      'Another tab has gone on with this attempt. Reload this tab to continue from there; what you typed here is kept.',
    );
  }
  if (name === 'QuotaExceededError') {
    return new NotSaved(
      'no-room',
      'This browser has no room left, so the last change is not saved. Save your file now, then make room.',
    );
  }
  return error;
}

/** Same promises, kept only until the page is closed. */
function memoryStorage(): Storage {
  const attempts = new Map<string, Attempt>();
  const entries = new Map<string, StoredEntry[]>();
  const drafts = new Map<string, unknown>();
  return {
    lasting: false,
    attempts: () => Promise.resolve([...attempts.values()]),
    saveAttempt: (attempt) => Promise.resolve(void attempts.set(attempt.id, attempt)),
    entries: (attempt) => Promise.resolve(entries.get(attempt) ?? []),
    add(attempt, entry) {
      entries.set(attempt, [...(entries.get(attempt) ?? []), entry]);
      return Promise.resolve();
    },
    draft: (attempt, field) => Promise.resolve(drafts.get(`${attempt}/${field}`)),
    saveDraft: (attempt, field, text) =>
      Promise.resolve(void drafts.set(`${attempt}/${field}`, text)),
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
