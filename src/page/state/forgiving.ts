// A database that may refuse or run out of room: what it does not do costs nothing, and it is known from then on that it does not last.

import type { IDBPDatabase } from 'idb';

export interface Forgiving<Schema> {
  /** False when the browser refuses storage or has no room. */
  readonly lasting: boolean;
  /** What the work resolves to, or undefined when the database did not do it. */
  tried<Result>(work: (open: IDBPDatabase<Schema>) => Promise<Result>): Promise<Result | undefined>;
}

/** Opens it, or stands in for it where it cannot be opened. */
export async function forgiving<Schema>(
  open: () => Promise<IDBPDatabase<Schema>>,
): Promise<Forgiving<Schema>> {
  let db: IDBPDatabase<Schema> | undefined;
  try {
    db = await open();
  } catch {
    db = undefined;
  }
  let lasting = db !== undefined;
  return {
    get lasting() {
      return lasting;
    },
    async tried(work) {
      if (!db) return undefined;
      try {
        return await work(db);
      } catch {
        lasting = false;
        return undefined;
      }
    },
  };
}
