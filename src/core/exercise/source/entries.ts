// The files somebody hands over as a pack: which of them belong to it, and which are refused before anything is read.

import { sha256 } from '../../base/sha256';
import type { Problems } from '../problems';

export interface PackEntry {
  /** Inside the pack, with "/" between folders. */
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Far above any pack of words and one table of rows. */
export const limits = { entries: 200, bytes: 16 * 1_048_576 } as const;

const KINDS = /\.(yaml|json|md|csv)$/;
/** What systems leave lying in folders. */
const LITTER = /(^|\/)(\.[^/]*|__MACOSX|Thumbs\.db|desktop\.ini)(\/|$)/i;
/** What stands beside a pack and is not read. */
const BESIDE = /^assets\//i;

/** The entries of the pack, in order of name, from the folder that holds exercise.yaml. Notes what is refused. */
export function entriesOf(given: readonly PackEntry[], problems: Problems): PackEntry[] {
  for (const { path } of given) {
    const says = pathProblem(path);
    if (says) problems.add(path, [], says);
  }
  if (problems.list.length > 0) return [];
  const used = given.filter(({ path }) => !LITTER.test(path));
  const inside = withoutFolder(used).filter(({ path }) => !BESIDE.test(path));
  const total = inside.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (inside.length > limits.entries)
    problems.add(
      'exercise.yaml',
      [],
      `These are ${inside.length} files; a pack may hold up to ${limits.entries}.`,
    );
  if (total > limits.bytes)
    problems.add(
      'exercise.yaml',
      [],
      `These files are larger than ${limits.bytes / 1_048_576} MiB together, which no pack may be.`,
    );
  for (const { path } of inside)
    if (!KINDS.test(path))
      problems.add(
        path,
        [],
        'a pack holds .yaml, .json, .md and .csv files only; take this one out.',
      );
  for (const { path } of inside)
    if (inside.filter((other) => other.path === path).length > 1)
      problems.add(path, [], 'this file is there twice; keep one of the two.');
  if (!inside.some(({ path }) => path === 'exercise.yaml'))
    problems.add(
      'exercise.yaml',
      [],
      'the file is missing. Every pack has one; “New pack” writes it.',
    );
  return [...inside].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Why a path is refused, if it is: a pack stays inside its own folder. */
function pathProblem(path: string): string | undefined {
  if (/^([/\\]|[a-z]:)/i.test(path))
    return 'its path begins at the root of a disk; a pack stays in its own folder.';
  if (path.split(/[/\\]/).includes('..'))
    return 'its path leads out of the pack with “..”; a pack stays in its own folder.';
  if (/[\\\u0000-\u001f]/.test(path))
    return 'its path holds a character that no path of a pack may hold.';
  return undefined;
}

/** A zip or a chosen folder often holds one folder that holds the pack. */
function withoutFolder(entries: readonly PackEntry[]): readonly PackEntry[] {
  if (entries.some(({ path }) => path === 'exercise.yaml')) return entries;
  const [top] = (entries[0]?.path ?? '').split('/');
  if (!entries.every(({ path }) => path.startsWith(`${top}/`))) return entries;
  return entries.map((entry) => ({ ...entry, path: entry.path.slice(top!.length + 1) }));
}

const sums = new WeakMap<Uint8Array, string>();

/** SHA-256 of a file; while somebody types in one, the others are not counted again. */
export function sumOf(bytes: Uint8Array): string {
  const known = sums.get(bytes) ?? sha256(bytes);
  sums.set(bytes, known);
  return known;
}

/** What a learner is not given. Rows are always given, whatever their file is called. */
const AUTHORING = /^((solution|bots|players)\.yaml|(proof|truth)\.json|facilitator\.md)$/;

/** SHA-256 over the names and bytes of a pack's files as a learner has them, in order of name: its edition. */
export function editionOf(entries: readonly PackEntry[]): string {
  const lines = entries
    .filter(({ path }) => !AUTHORING.test(path))
    .map(({ path, bytes }) => `${path}\n${bytes.length}\n${sumOf(bytes)}\n`);
  return sha256(lines.join(''));
}
