// A first reading of a person's file: separator, encoding, decimal mark, header and kinds are guessed, shown and may be corrected.

import { cutCells, type Cells } from './csv-cells';
import { decode, guessEncoding, sizeProblem } from './csv-decode';
import { readHeader, refuseRagged } from './csv-header';
import { decimalMark, isCode, numberIn } from './csv-number';
import { FileError, note, quoted, type FileProblem } from './csv-problem';
import {
  separators,
  usualMissing,
  type ColumnKind,
  type Reading,
  type Separator,
} from './csv-reading';

export interface GuessedColumn {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly missing: number;
  readonly distinct: number;
  /** The most frequent first, at most fifty: more than can be groups. */
  readonly levels: readonly { readonly level: string; readonly n: number }[];
}

export interface Guess {
  /** Absent when the file stops before it can be read. */
  readonly reading?: Reading;
  readonly columns: readonly GuessedColumn[];
  readonly rows: number;
  readonly problems: readonly FileProblem[];
}

/** What a person has already decided about the reading. */
export type Decided = { readonly [K in keyof Reading]?: Reading[K] | undefined };

/** Never throws for a bad file: what is wrong is in `problems`. */
export function guessCsv(bytes: Uint8Array, fileName: string, decided: Decided = {}): Guess {
  const problems: FileProblem[] = [];
  try {
    const size = sizeProblem(bytes.length, fileName);
    if (size) throw new FileError(size);
    const announced = guessEncoding(bytes, fileName);
    const encoding = decided.encoding ?? announced.encoding;
    if (!decided.encoding) problems.push(...announced.problems);
    const text = decode(bytes, encoding, fileName);
    const separator = decided.separator ?? guessSeparator(text, fileName);
    const cells = cutCells(text, separator, fileName);
    const header = decided.header ?? guessHeader(cells, fileName, problems);
    const { names, from, problems: ofNames } = readHeader(cells, header, fileName);
    problems.push(...ofNames);
    refuseRagged(cells, { names, from, problems: [] }, fileName);
    if (names.length === 1) {
      problems.push(
        note(
          'one-column',
          `${quoted(fileName)} has one column only. If its values should fall into several, choose another separator.`,
        ),
      );
    }
    const decimal = decided.decimal ?? guessDecimal(cells, from, names, fileName, problems);
    const missing = [...(decided.missing ?? usualMissing)];
    const columns = names.map((name, at) =>
      guessColumn(cells, from, at, name, decimal, new Set(missing), decided.kinds?.[name]),
    );
    const kinds = Object.fromEntries(columns.map((column) => [column.name, column.kind]));
    const reading: Reading = {
      separator,
      decimal,
      encoding,
      header,
      kinds,
      missing,
      complete: (decided.complete ?? []).filter((name) => names.includes(name)),
    };
    return { reading, columns, rows: cells.records - from, problems };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return { columns: [], rows: 0, problems: [error.problem, ...problems] };
  }
}

/** The separator that cuts the first rows into the most columns, all rows alike. */
function guessSeparator(text: string, fileName: string): Separator {
  let best: { separator: Separator; score: number } = { separator: ',', score: 0 };
  const start = text.slice(0, 262144);
  for (const separator of separators) {
    const score = evenness(start, separator, fileName);
    if (score > best.score) best = { separator, score };
  }
  return best.separator;
}

function evenness(text: string, separator: Separator, fileName: string): number {
  let cells: Cells;
  try {
    cells = cutCells(text, separator, fileName, 60);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    // A broken quote: judge by the first line alone.
    const end = text.search(/[\r\n]/);
    return (text.slice(0, end < 0 ? undefined : end).split(separator).length - 1) * 0.01;
  }
  if (cells.records === 0) return 0;
  const width = cells.width(0);
  let alike = 0;
  for (let record = 0; record < cells.records; record++) if (cells.width(record) === width) alike++;
  const share = alike / cells.records;
  return share * share * (width - 1);
}

/** A first row with a number above a column of numbers looks like values. */
function guessHeader(cells: Cells, fileName: string, problems: FileProblem[]): Reading['header'] {
  for (let at = 0; at < (cells.records > 1 ? cells.width(0) : 0); at++) {
    const first = cells.cell(0, at);
    const second = at < cells.width(1) ? cells.cell(1, at) : '';
    if (!isNumber(first) || !isNumber(second)) continue;
    problems.push(
      note(
        'no-header',
        `Row 1 of ${quoted(fileName)} looks like values, not names: column ${at + 1} holds ${quoted(first)}. The columns are called “column 1”, “column 2” … If row 1 does hold the names, say so; else add a row of names to the file.`,
        { row: cells.row(0), column: `column ${at + 1}` },
      ),
    );
    return 'none';
  }
  return 'first-row';
}

function isNumber(cell: string): boolean {
  return numberIn(cell, '.') !== undefined || numberIn(cell, ',') !== undefined;
}

function guessDecimal(
  cells: Cells,
  from: number,
  names: readonly string[],
  fileName: string,
  problems: FileProblem[],
): Reading['decimal'] {
  const points = new Set<string>();
  const commas = new Set<string>();
  const last = Math.min(cells.records, from + 1000);
  for (let record = from; record < last; record++) {
    names.forEach((name, at) => {
      const mark = decimalMark(cells.cell(record, at));
      if (mark === '.') points.add(name);
      if (mark === ',') commas.add(name);
    });
  }
  const [comma] = commas;
  const [point] = points;
  if (comma === undefined || point === undefined) return comma === undefined ? '.' : ',';
  const decimal = commas.size > points.size ? ',' : '.';
  problems.push(
    note(
      'two-decimal-marks',
      `In ${quoted(fileName)} column ${quoted(point)} has decimal points and column ${quoted(comma)} decimal commas. The ${decimal === ',' ? 'commas' : 'points'} are read as decimal marks; write all numbers one way.`,
      { column: decimal === ',' ? point : comma },
    ),
  );
  return decimal;
}

function guessColumn(
  cells: Cells,
  from: number,
  at: number,
  name: string,
  decimal: Reading['decimal'],
  missing: ReadonlySet<string>,
  decided: ColumnKind | undefined,
): GuessedColumn {
  const counts = new Map<string, number>();
  let absent = 0;
  for (let record = from; record < cells.records; record++) {
    const cell = cells.cell(record, at);
    if (missing.has(cell)) absent++;
    else counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  const levels = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).slice(0, 50);
  return {
    name,
    kind: decided ?? guessKind(counts, cells.records - from - absent, decimal),
    missing: absent,
    distinct: counts.size,
    levels: levels.map(([level, n]) => ({ level, n })),
  };
}

function guessKind(
  counts: ReadonlyMap<string, number>,
  known: number,
  decimal: Reading['decimal'],
): ColumnKind {
  if (counts.size === 0) return 'ignore';
  let allNumbers = true;
  for (const value of counts.keys()) {
    if (numberIn(value, decimal) !== undefined && !isCode(value)) continue;
    allNumbers = false;
    break;
  }
  if (allNumbers) return 'number';
  // Nearly every row another value, or a great many: names, numbers of files, free text.
  return counts.size > 1000 || (counts.size > 50 && counts.size > known / 2) ? 'text' : 'category';
}
