// Where attempts live: this browser's IndexedDB. Entries are only ever added; drafts are overwritten; nothing leaves.

import { databaseStore } from './storage-database';
import { memoryStore } from './storage-memory';
import { overflowing } from './storage-overflow';
import type { Storage } from './store';

/** This browser's store. Where it refuses or runs out of room, work goes on in memory until the page is closed. */
export async function openStorage(): Promise<Storage> {
  try {
    return overflowing(await databaseStore());
  } catch {
    return { ...memoryStore(), keeping: 'refused', onkeeping: undefined };
  }
}
