// The first row of a CSV file: the columns' names, and what can be wrong with them and with the rows' lengths.

import type { Cells } from './csv-cells';
import { count, counted, FileError, note, quoted, stop, type FileProblem } from './csv-problem';
import type { Reading } from './csv-reading';

export interface Header {
  readonly names: readonly string[];
  /** Record in which the values begin. */
  readonly from: number;
  readonly problems: readonly FileProblem[];
}

const mostColumns = 1000;

/** Names of the columns. Throws when there are none, or two of one name. */
export function readHeader(cells: Cells, header: Reading['header'], fileName: string): Header {
  const file = quoted(fileName);
  if (cells.records === 0) {
    throw new FileError(
      stop(
        'empty-file',
        `${file} holds only blank lines. Choose a file with one row of column names and at least one row of values.`,
      ),
    );
  }
  const width = cells.width(0);
  if (width > mostColumns) {
    throw new FileError(
      stop(
        'too-many-columns',
        `Row 1 of ${file} has ${count(width)} columns; this page reads up to ${count(mostColumns)}. Is the separator right?`,
        { row: 1 },
      ),
    );
  }
  if (header === 'none') {
    return {
      names: Array.from({ length: width }, (_, i) => `column ${i + 1}`),
      from: 0,
      problems: [],
    };
  }
  if (cells.records === 1) {
    throw new FileError(
      stop(
        'no-rows',
        `${file} has a row of column names and no row of values. Add rows, or choose another file.`,
        { row: cells.row(0) },
      ),
    );
  }
  const problems: FileProblem[] = [];
  const names = Array.from({ length: width }, (_, i) => {
    const name = cells.cell(0, i);
    if (name !== '') return name;
    problems.push(
      note(
        'unnamed-column',
        `Column ${i + 1} of ${file} has no name in row ${cells.row(0)}. Here it is called “column ${i + 1}”.`,
        {
          row: cells.row(0),
          column: `column ${i + 1}`,
        },
      ),
    );
    return `column ${i + 1}`;
  });
  const seen = new Map<string, number>();
  names.forEach((name, i) => {
    const before = seen.get(name);
    if (before !== undefined) {
      throw new FileError(
        stop(
          'duplicate-column',
          `Columns ${before + 1} and ${i + 1} of ${file} are both called ${quoted(name)}. Give one of them another name in row ${cells.row(0)}.`,
          { row: cells.row(0), column: name },
        ),
      );
    }
    seen.set(name, i);
  });
  return { names, from: 1, problems };
}

/** Throws at the first row that is longer or shorter than the header. */
export function refuseRagged(cells: Cells, header: Header, fileName: string): void {
  const width = header.names.length;
  let first = -1;
  let ragged = 0;
  for (let record = header.from; record < cells.records; record++) {
    if (cells.width(record) === width) continue;
    if (first < 0) first = record;
    ragged++;
  }
  if (first < 0) return;
  const has = cells.width(first);
  const others =
    ragged > 1
      ? ` ${counted(ragged - 1, 'other row')} ${ragged === 2 ? 'is' : 'are'} uneven too.`
      : '';
  const names = header.names;
  const what =
    has < width
      ? `nothing is left for column ${quoted(names[has]!)}`
      : `value ${width + 1}, ${quoted(cells.cell(first, width))}, has no column`;
  throw new FileError(
    stop(
      'ragged-row',
      `${cells.rowInWords(first)} of ${quoted(fileName)} has ${counted(has, 'value')} for ${counted(width, 'column')}: ${what}.${others} Add what is missing, or put a value that holds the separator in quotes.`,
      { row: cells.row(first), ...(has < width ? { column: names[has]! } : {}) },
    ),
  );
}
