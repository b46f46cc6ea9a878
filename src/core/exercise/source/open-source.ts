// Opens a pack from the files somebody hands over: the exercise, its author's half, or everything that is wrong, each with file, line and example.

import type { DatasetAbout } from '../../lab/lab';
import { guessCsv } from '../../table/csv-guess';
import type { Authoring } from '../authoring';
import { openAuthoring, openPack, type PackFiles } from '../open-pack';
import type { Pack } from '../pack';
import { PackError, Problems, type PackProblem } from '../problems';
import type { CsvRead } from '../short/csv-card';
import { completed } from '../short/complete';
import { editionOf, entriesOf, sumOf, type PackEntry } from './entries';
import { exampleFor } from './example';
import { tagIn, tagsIn } from './markup';
import { readPlaced, type Placed } from './yaml-place';

export interface ShownProblem {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly says: string;
  /** YAML as it could stand there. */
  readonly example?: string;
}

export interface OpenedSource {
  /** The pack's own files, from the folder that holds exercise.yaml; none when some of them are refused. */
  readonly entries: readonly PackEntry[];
  /** Undefined when something is wrong. */
  readonly pack?: Pack;
  /** Undefined when the pack has no solution, or it is wrong. */
  readonly authoring?: Authoring;
  readonly problems: readonly ShownProblem[];
  /** The pack's own files, by their SHA-256: what its rows are read from. */
  readonly tables: readonly { readonly sha256: string; readonly bytes: Uint8Array<ArrayBuffer> }[];
}

/** @param path The pack's name, as addresses and messages have it. Never throws for what is in the files. */
export function openSource(
  path: string,
  given: readonly PackEntry[],
  cards: readonly DatasetAbout[],
): OpenedSource {
  const problems = new Problems();
  const entries = entriesOf(given, problems);
  const placed = new Map<string, Placed>();
  const shown = (list: readonly PackProblem[]): ShownProblem[] =>
    list.map((problem) => shownProblem(problem, placed));
  if (problems.list.length > 0) return { entries: [], problems: shown(problems.list), tables: [] };
  const files = filesOf(path, entries, cards, placed, problems);
  if (problems.list.length > 0) return { entries, problems: shown(problems.list), tables: [] };
  const tables = Object.values(files.tables ?? {}).map(({ mark }) => ({
    sha256: mark.sha256,
    bytes: entries.find((entry) => entry.path === mark.name)!.bytes,
  }));
  try {
    const pack = openPack(files);
    const whole = completed(files);
    if (whole.data['solution.yaml'] === undefined) return { entries, pack, problems: [], tables };
    try {
      return { entries, pack, authoring: openAuthoring(whole, pack), problems: [], tables };
    } catch (error) {
      if (!(error instanceof PackError)) throw error;
      return { entries, pack, problems: shown(error.problems), tables };
    }
  } catch (error) {
    if (error instanceof PackError) return { entries, problems: shown(error.problems), tables };
    // A preset or a world that is refused says so itself, without its place.
    const says = error instanceof Error ? error.message : String(error);
    return { entries, problems: [{ file: 'exercise.yaml', says }], tables };
  }
}

function filesOf(
  path: string,
  entries: readonly PackEntry[],
  cards: readonly DatasetAbout[],
  placed: Map<string, Placed>,
  problems: Problems,
): PackFiles {
  const data: Record<string, unknown> = {};
  const texts: Record<string, string> = {};
  const tables: Record<string, CsvRead> = {};
  for (const { path: file, bytes } of entries) {
    if (file.endsWith('.csv')) {
      tables[file] = readTable(file, bytes);
      continue;
    }
    const text = textIn(bytes);
    if (text === undefined) {
      problems.add(file, [], 'this is no text in UTF-8; save it as UTF-8.');
    } else if (file.endsWith('.md')) {
      const found = tagIn(text);
      if (found) problems.add(file, [], markup(found.tag), lineIn(text, found.at));
      texts[file] = text;
    } else {
      const read = readPlaced(file, text, problems);
      placed.set(file, read);
      data[file] = read.value;
      for (const [at, tag] of tagsIn(read.value))
        problems.add(file, at, `${at.join('.')}: ${markup(tag)}`);
    }
  }
  return { path, hash: editionOf(entries), data, texts, tables, cards };
}

const known = new WeakMap<Uint8Array, CsvRead>();

/** A first reading of a CSV; while somebody types in another file, it is not read again. */
function readTable(name: string, bytes: Uint8Array<ArrayBuffer>): CsvRead {
  const found = known.get(bytes);
  if (found?.mark.name === name) return found;
  const mark = { name, bytes: bytes.length, sha256: sumOf(bytes) };
  const read = { mark, guess: guessCsv(bytes, name) };
  known.set(bytes, read);
  return read;
}

function markup(tag: string): string {
  return `here stands the tag ${tag} Texts are shown as they stand, without HTML; write Markdown.`;
}

function textIn(bytes: Uint8Array<ArrayBuffer>): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function lineIn(text: string, at: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

/** Parts may stand in exercise.yaml instead of a file of their own: then their problems are there. */
function shownProblem(
  { file, at, says, place }: PackProblem,
  placed: ReadonlyMap<string, Placed>,
): ShownProblem {
  const own = placed.get(file);
  const inside = own ? undefined : placed.get('exercise.yaml');
  const part = file.replace(/\.yaml$/, '');
  const found = place ?? own?.placeOf(at) ?? inside?.placeOf([part, ...at]);
  const example = exampleFor(file, at);
  return {
    file: own || place || !inside || /\.(md|csv)$/.test(file) ? file : 'exercise.yaml',
    ...(found && !/\.(md|csv)$/.test(file) ? found : place),
    says,
    ...(example === undefined ? {} : { example }),
  };
}
