// A pack as a zip to download: its files under one folder of its name, with no time of day in it.

import { zipSync } from 'fflate';
import type { PackEntry } from '../../../core/exercise/source/entries';

/** Zip knows no time before 1980. */
const NO_TIME = '1980-01-01T12:00:00';

export function zipOf(id: string, entries: readonly PackEntry[]): Uint8Array<ArrayBuffer> {
  const files = Object.fromEntries(entries.map(({ path, bytes }) => [`${id}/${path}`, bytes]));
  return zipSync(files, { mtime: NO_TIME }) as Uint8Array<ArrayBuffer>;
}
