// Packs that a person opened or made: their files, kept in this browser, marked "not reviewed", removed when asked. Nothing is sent.

import { openDB, type DBSchema } from 'idb';
import type { PackEntry } from '../../core/exercise/source/entries';
import { forgiving, type Forgiving } from './forgiving';

export interface KeptPack {
  /** The last part of its address. */
  readonly id: string;
  readonly title: string;
  readonly savedAt: string;
  /** The last version that was right: what plays. */
  readonly entries: readonly PackEntry[];
  /** What was typed since and is not right yet. */
  readonly draft?: readonly PackEntry[];
}

interface Schema extends DBSchema {
  packs: { key: string; value: KeptPack };
}

export interface OwnPacks {
  /** False when the browser refuses storage or has no room: a pack is then here until the page is closed. */
  readonly lasting: boolean;
  /** The one saved last first. */
  list(): Promise<readonly KeptPack[]>;
  find(id: string): Promise<KeptPack | undefined>;
  keep(pack: KeptPack): Promise<void>;
  forget(id: string): Promise<void>;
  erase(): Promise<void>;
}

/**
 * The wanted id, or the same with a number behind it where another pack has it: nobody's work is written over for the name of
 * its folder. With a title, the id of the pack that is called so, too: opened again, it takes its own place.
 */
export function idFor(wanted: string, kept: readonly KeptPack[], title?: string): string {
  const titles = new Map(kept.map((pack) => [pack.id, pack.title]));
  let id = wanted;
  for (let n = 2; titles.has(id) && titles.get(id) !== title; n++) id = `${wanted}-${n}`;
  return id;
}

const NAME = 'fairground-own-packs';
let opened: Promise<OwnPacks> | undefined;

/** The one store of the page. */
export function ownPacks(): Promise<OwnPacks> {
  return (opened ??= openOwnPacks());
}

export async function openOwnPacks(): Promise<OwnPacks> {
  return store(
    await forgiving(() =>
      openDB<Schema>(NAME, 1, {
        upgrade: (fresh) => void fresh.createObjectStore('packs', { keyPath: 'id' }),
      }),
    ),
  );
}

/** What the browser did not keep is here until the page is closed. Of the rest it asks each time: another tab may have gone on. */
function store(disk: Forgiving<Schema>): OwnPacks {
  const here = new Map<string, KeptPack>();
  return {
    get lasting() {
      return disk.lasting;
    },
    async list() {
      const all = new Map(
        (await disk.tried((open) => open.getAll('packs')))?.map((pack) => [pack.id, pack]),
      );
      for (const [id, pack] of here) all.set(id, pack);
      return [...all.values()].sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
    },
    async find(id) {
      return here.get(id) ?? (await disk.tried((open) => open.get('packs', id)));
    },
    async keep(pack) {
      // Until it is kept, and where it is not.
      here.set(pack.id, pack);
      const kept = await disk.tried((open) => open.put('packs', pack));
      if (kept !== undefined && here.get(pack.id) === pack) here.delete(pack.id);
    },
    async forget(id) {
      here.delete(id);
      await disk.tried((open) => open.delete('packs', id));
    },
    async erase() {
      here.clear();
      await disk.tried((open) => open.clear('packs'));
    },
  };
}
