// A person's own files: kept in this browser under their SHA-256, never sent anywhere, erased when asked.

import { openDB, type DBSchema } from 'idb';
import type { Decided } from '../../core/table/csv-guess';
import type { FileMark } from '../../core/lab/link';
import type { Roles } from '../../core/lab/experiment';
import { forgiving, type Forgiving } from './forgiving';

/** What a person has picked for a file so far; kept from the first pick on, so that a failure loses nothing. */
export interface OwnDraft {
  readonly decided: Decided;
  readonly roles?: Partial<Roles>;
}

export interface KeptFile extends FileMark {
  readonly openedAt: string;
}

interface Stored extends KeptFile {
  readonly file: Blob;
}

interface Schema extends DBSchema {
  files: { key: string; value: Stored };
  drafts: { key: string; value: { file: string; draft: OwnDraft } };
}

export interface OwnFiles {
  /** False when the browser refuses storage or has no room: the file is then here until the page is closed. */
  readonly lasting: boolean;
  /** The newest first. */
  list(): Promise<readonly KeptFile[]>;
  /** Keeps a copy and says what marks it. Rejects with a sentence when the disk does not give it, never for want of room. */
  keep(file: File): Promise<FileMark>;
  find(sha256: string): Promise<Blob | undefined>;
  /** What was picked for this file, or for an earlier one of its name: a mended file has another hash. */
  draft(file: FileMark): Promise<OwnDraft | undefined>;
  saveDraft(file: FileMark, draft: OwnDraft): Promise<void>;
  forget(file: FileMark): Promise<void>;
  /** Erases every file and every pick. */
  erase(): Promise<void>;
}

const NAME = 'fairground-own-files';
let opened: Promise<OwnFiles> | undefined;

/** The one store of the page. */
export function ownFiles(): Promise<OwnFiles> {
  return (opened ??= openOwnFiles());
}

export async function openOwnFiles(): Promise<OwnFiles> {
  return store(
    await forgiving(() =>
      openDB<Schema>(NAME, 1, {
        upgrade(fresh) {
          fresh.createObjectStore('files', { keyPath: 'sha256' });
          fresh.createObjectStore('drafts', { keyPath: 'file' });
        },
      }),
    ),
  );
}

/** Everything lives in memory too, so that a full disk costs nothing until the page is closed. */
function store(disk: Forgiving<Schema>): OwnFiles {
  const files = new Map<string, Stored>();
  const drafts = new Map<string, OwnDraft>();
  return {
    get lasting() {
      return disk.lasting;
    },
    async list() {
      const all = new Map(
        (await disk.tried((open) => open.getAll('files')))?.map((kept) => [kept.sha256, kept]),
      );
      for (const [sha256, kept] of files) all.set(sha256, kept);
      return [...all.values()]
        .map(({ name, bytes, sha256, openedAt }) => ({ name, bytes, sha256, openedAt }))
        .sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1));
    },
    async keep(file) {
      const bytes = await bytesOf(file);
      const sha256 = await hashOf(bytes);
      // A copy: the file on the disk may change or go away while it is being worked on.
      const kept: Stored = {
        name: file.name,
        bytes: bytes.length,
        sha256,
        openedAt: new Date().toISOString(),
        file: new Blob([bytes]),
      };
      files.set(sha256, kept);
      await disk.tried((open) => open.put('files', kept));
      return { name: kept.name, bytes: kept.bytes, sha256 };
    },
    async find(sha256) {
      return (files.get(sha256) ?? (await disk.tried((open) => open.get('files', sha256))))?.file;
    },
    async draft(file) {
      for (const key of draftKeys(file)) {
        const found =
          drafts.get(key) ?? (await disk.tried((open) => open.get('drafts', key)))?.draft;
        if (found) return found;
      }
      return undefined;
    },
    async saveDraft(file, draft) {
      for (const key of draftKeys(file)) {
        drafts.set(key, draft);
        await disk.tried((open) => open.put('drafts', { file: key, draft }));
      }
    },
    async forget(file) {
      files.delete(file.sha256);
      await disk.tried((open) => open.delete('files', file.sha256));
      for (const key of draftKeys(file)) {
        drafts.delete(key);
        await disk.tried((open) => open.delete('drafts', key));
      }
    },
    async erase() {
      files.clear();
      drafts.clear();
      await disk.tried(async (open) => {
        await open.clear('files');
        await open.clear('drafts');
      });
    },
  };
}

function draftKeys({ sha256, name }: FileMark): readonly string[] {
  return [sha256, `name ${name}`];
}

async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new Error(
      `“${file.name}” could not be read from your disk: it was moved, changed or closed off. Choose it again.`,
    );
  }
}

/** SHA-256 by the browser, or by the core's own where the page is not served securely. */
async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const subtle = (globalThis.crypto as Partial<Crypto> | undefined)?.subtle;
  if (!subtle) return (await import('../../core/base/sha256')).sha256(bytes);
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
