// Files a person hands over as a pack: a chosen or dropped folder, or a zip. They are counted and weighed before they are read.

import { unzip } from '../../../core/base/unzip';
import { limits, type PackEntry } from '../../../core/exercise/source/entries';
import { slug } from '../../../core/exercise/short/steps';
import { packs as words } from '../../words/packs';

export interface HandedOver {
  /** That of the folder or zip, as an address may have it. */
  readonly name: string;
  readonly entries: readonly PackEntry[];
}

interface Named {
  readonly path: string;
  readonly file: File;
}

/** A chosen folder, or one zip. Throws a sentence when there is too much of it, or the zip is refused. */
export async function fromFiles(files: readonly File[]): Promise<HandedOver> {
  const [first] = files;
  if (!first) throw new Error(words.open.nothing);
  if (files.length === 1 && /\.zip$/i.test(first.name)) return fromZip(first);
  return fromNamed(files.map((file) => ({ path: file.webkitRelativePath || file.name, file })));
}

/** What was dropped: a zip, files, or folders with what is in them. */
export async function fromDrop(data: DataTransfer): Promise<HandedOver> {
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.every((entry) => entry.isFile)) return fromFiles([...data.files]);
  const named: Named[] = [];
  for (const entry of entries) await gather(entry, named);
  return fromNamed(named);
}

async function fromZip(file: File): Promise<HandedOver> {
  if (file.size > limits.bytes) throw new Error(words.open.tooLarge(limits.bytes));
  const entries = unzip(new Uint8Array(await file.arrayBuffer()), limits);
  return { name: slug(file.name.replace(/\.zip$/i, '')), entries };
}

async function fromNamed(named: readonly Named[]): Promise<HandedOver> {
  const bytes = named.reduce((sum, { file }) => sum + file.size, 0);
  // Systems leave things lying in folders, so that some more files than a pack may have are no matter yet.
  if (bytes > limits.bytes || named.length > 10 * limits.entries)
    throw new Error(words.open.tooLarge(limits.bytes));
  const entries = await Promise.all(
    named.map(async ({ path, file }) => ({
      path,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );
  const [top = ''] = (named[0]?.path ?? '').split('/');
  return { name: slug(top.replace(/\.[a-z]+$/i, '')), entries };
}

async function gather(entry: FileSystemEntry, into: Named[]): Promise<void> {
  if (into.length > 10 * limits.entries) return;
  if (entry.isFile) {
    const file = await new Promise<File>((done, fail) =>
      (entry as FileSystemFileEntry).file(done, fail),
    );
    into.push({ path: entry.fullPath.replace(/^\//, ''), file });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  // A browser hands out a folder in pieces; an empty one is the end.
  for (;;) {
    const piece = await new Promise<FileSystemEntry[]>((done, fail) =>
      reader.readEntries(done, fail),
    );
    if (piece.length === 0) return;
    for (const inner of piece) await gather(inner, into);
  }
}
