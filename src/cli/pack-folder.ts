// A pack in a folder outside the project, opened as the page opens one: within limits, and with everything that is wrong named by file and line.

import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { datasets } from 'virtual:datasets';
import { limits, type PackEntry } from '../core/exercise/source/entries';
import {
  openSource,
  type OpenedSource,
  type ShownProblem,
} from '../core/exercise/source/open-source';
import { slug } from '../core/exercise/short/steps';
import { Refusal } from './command';

export const shipped = datasets.map(({ about }) => about);

/** Throws `Refusal` when there is no such folder or it is too large to be a pack. */
export async function openFolder(folder: string): Promise<OpenedSource> {
  const full = resolve(folder);
  const found = await stat(full).catch(() => undefined);
  if (!found?.isDirectory())
    throw new Refusal(`${folder} is no folder. Name the folder that holds exercise.yaml.`);
  return openSource(`own/${slug(basename(full))}`, await entriesIn(full), shipped);
}

async function entriesIn(folder: string): Promise<PackEntry[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  // Links may lead anywhere; a pack stays in its own folder.
  const files = names.filter((each) => each.isFile());
  if (files.length > 10 * limits.entries)
    throw new Refusal(`${folder} holds ${files.length} files; name the folder of one pack.`);
  const entries: PackEntry[] = [];
  let bytes = 0;
  for (const { parentPath, name } of files) {
    const path = join(parentPath, name);
    bytes += (await stat(path)).size;
    if (bytes > limits.bytes)
      throw new Refusal(
        `${folder} is larger than ${limits.bytes / 1_048_576} MiB, which no pack may be.`,
      );
    entries.push({
      path: relative(folder, path).replaceAll('\\', '/'),
      bytes: new Uint8Array(await readFile(path)),
    });
  }
  return entries;
}

/** file:line:column, what is wrong, and how it could look. */
export function problemLines(
  folder: string,
  { file, line, column, says, example }: ShownProblem,
): string {
  const at = line === undefined ? '' : `:${line}:${column ?? 1}`;
  const shown = example
    ?.split('\n')
    .map((each) => `    ${each}`)
    .join('\n');
  return `${folder}/${file}${at}\n  ${says}${shown === undefined ? '' : `\n  For example:\n${shown}`}`;
}
