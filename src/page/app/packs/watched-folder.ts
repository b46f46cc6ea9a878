// A folder that stays open while its author types in an editor of their own; only some browsers can do this.

import { limits, type PackEntry } from '../../../core/exercise/source/entries';
import { packs as words } from '../../words/packs';

interface Handle {
  readonly kind: 'file' | 'directory';
  readonly name: string;
}
interface FileHandle extends Handle {
  getFile(): Promise<File>;
}
export interface FolderHandle extends Handle {
  values(): AsyncIterable<Handle>;
}

type Picker = () => Promise<FolderHandle>;

/** Asks for a folder, where the browser can keep one open. */
export function folderPicker(): Picker | undefined {
  const { showDirectoryPicker } = window as unknown as { showDirectoryPicker?: Picker };
  return showDirectoryPicker && (() => showDirectoryPicker.call(window));
}

const LOOK_MS = 600;
/** Looks that may fail one after another before it is said: a folder that was moved away does not come back. */
const MOST_MISSED = 5;

/** Tells of the folder's files at once, and again whenever one of them has changed, until the returned function is called. */
export function watchFolder(
  folder: FolderHandle,
  tell: (entries: readonly PackEntry[]) => void,
  fail: (sentence: string) => void,
): () => void {
  let stopped = false;
  let known = '';
  let missed = 0;
  const look = async (): Promise<void> => {
    const files = await filesIn(folder, '');
    const mark = files
      .map(({ path, file }) => `${path} ${file.size} ${file.lastModified}`)
      .join('\n');
    if (stopped || mark === known) return;
    known = mark;
    const entries = await Promise.all(
      files.map(async ({ path, file }) => ({
        path,
        bytes: new Uint8Array(await file.arrayBuffer()),
      })),
    );
    if (!stopped) tell(entries);
  };
  const again = (): void => {
    if (stopped) return;
    look()
      .then(() => (missed = 0))
      // A file may be gone or half written for a moment: the next look sees it whole.
      .catch((error: unknown) => {
        missed += 1;
        const tooMuch = error instanceof TooMuch;
        if (stopped || (!tooMuch && missed < MOST_MISSED)) return;
        stopped = true;
        fail(tooMuch ? error.message : words.open.lost(folder.name));
      })
      .finally(() => setTimeout(again, LOOK_MS));
  };
  again();
  return () => (stopped = true);
}

class TooMuch extends Error {}

async function filesIn(
  folder: FolderHandle,
  before: string,
  found: { path: string; file: File }[] = [],
): Promise<readonly { readonly path: string; readonly file: File }[]> {
  for await (const each of folder.values()) {
    if (each.name.startsWith('.')) continue;
    const path = `${before}${each.name}`;
    if (each.kind === 'directory') await filesIn(each as FolderHandle, `${path}/`, found);
    else found.push({ path, file: await (each as FileHandle).getFile() });
    if (
      found.length > limits.entries ||
      found.reduce((sum, { file }) => sum + file.size, 0) > limits.bytes
    )
      throw new TooMuch(words.open.tooLarge(limits.bytes));
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}
