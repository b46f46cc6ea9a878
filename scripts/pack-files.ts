// Reads the folder of an exercise as plain data: YAML and JSON parsed, Markdown as text, assets by name.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse } from 'yaml';
import { filesBelow, foldersIn } from './folders.js';
import { root } from './root.js';

/** What a learner's page needs, or what only the author, the reviewer and the command line do. */
export type Half = 'pack' | 'authoring';

const AUTHORING = /^(solution|bots|players|proof|truth|facilitator)\b/;

export interface PackFolder {
  /** YAML and JSON files, by name inside the pack. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Markdown files, by name inside the pack. */
  readonly texts: Readonly<Record<string, string>>;
  /** Names of the files in assets/, which belong to the learner's half. */
  readonly assets: readonly string[];
  /** Every file that was read, in full. */
  readonly read: readonly string[];
}

/** <track>/<slug> of every exercise in a folder. */
export function packPaths(exercises: string): string[] {
  return foldersIn(exercises).flatMap((track) =>
    foldersIn(join(exercises, track))
      .map((slug) => `${track}/${slug}`)
      .filter((path) => filesBelow(join(exercises, path)).includes('exercise.yaml')),
  );
}

/** One half of a pack. Throws, naming the file, for broken YAML or a kind of file that does not belong. */
export function readPack(folder: string, half: Half): PackFolder {
  const data: Record<string, unknown> = {};
  const texts: Record<string, string> = {};
  const assets: string[] = [];
  const read: string[] = [];
  for (const file of filesBelow(folder)) {
    const full = join(folder, file);
    if (file.startsWith('assets/')) {
      if (half === 'pack') assets.push(file);
      continue;
    }
    if (AUTHORING.test(file) !== (half === 'authoring')) continue;
    read.push(full);
    if (file.endsWith('.md')) texts[file] = readFileSync(full, 'utf8');
    // JSON is YAML too.
    else if (/\.(yaml|json)$/.test(file)) data[file] = readYaml(full);
    else
      throw new Error(
        `${place(full)}: a pack holds .yaml, .json and .md files; others go into assets/.`,
      );
  }
  return { data, texts, assets, read };
}

/** SHA-256 over the names and bytes of a pack's files. What was computed of it is left out. */
export function packHash(folder: string): string {
  const sum = createHash('sha256');
  for (const file of filesBelow(folder)) {
    if (file === 'proof.json' || file === 'truth.json') continue;
    const bytes = readFileSync(join(folder, file));
    sum.update(`${file}\n${bytes.length}\n`).update(bytes);
  }
  return sum.digest('hex');
}

/** The value of a YAML file. Throws, naming file and line. */
export function readYaml(full: string): unknown {
  try {
    return parse(readFileSync(full, 'utf8'));
  } catch (error) {
    throw new Error(`${place(full)}: ${(error as Error).message}`, { cause: error });
  }
}

/** A file's path inside the project. */
export function place(full: string): string {
  return relative(root, full).replaceAll('\\', '/');
}
