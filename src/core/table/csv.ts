// A person's CSV file to a table, read exactly as its reading says; whatever does not fit is a sentence, never a silent guess.

import { cutCells, type Cells } from './csv-cells';
import { decode, sizeProblem } from './csv-decode';
import { readHeader, refuseRagged } from './csv-header';
import { numberIn } from './csv-number';
import { FileError, listed, quoted, stop } from './csv-problem';
import type { Reading } from './csv-reading';
import type { Column, Table } from './table';

export interface CsvTable {
  readonly table: Table;
  /** Row of the file, as a spreadsheet counts it, for a row of the table. */
  rowOf(row: number): number;
}

/** Throws a `FileError` whose message names file, row, column and what to do. */
export function readCsv(bytes: Uint8Array, reading: Reading, fileName: string): Table {
  return readCsvRows(bytes, reading, fileName).table;
}

/** The table, and where each of its rows stands in the file. Throws as `readCsv`. */
export function readCsvRows(bytes: Uint8Array, reading: Reading, fileName: string): CsvTable {
  const size = sizeProblem(bytes.length, fileName);
  if (size) throw new FileError(size);
  const cells = cutCells(decode(bytes, reading.encoding, fileName), reading.separator, fileName);
  const header = readHeader(cells, reading.header, fileName);
  refuseRagged(cells, header, fileName);
  const strange = [...Object.keys(reading.kinds), ...reading.complete].filter(
    (name) => !header.names.includes(name),
  );
  if (strange.length > 0) {
    throw new FileError(
      stop(
        'missing-column',
        `${quoted(fileName)} has no column ${listed(strange)}. Its columns are ${listed(header.names, 8)}.`,
      ),
    );
  }
  const missing = new Set(reading.missing);
  const records = keptRecords(
    cells,
    header.from,
    reading.complete.map((name) => header.names.indexOf(name)),
    missing,
  );
  const columns = new Map<string, Column>();
  header.names.forEach((name, at) => {
    const kind = reading.kinds[name] ?? 'ignore';
    if (kind === 'number')
      columns.set(name, numbers(cells, records, at, name, missing, reading, fileName));
    if (kind === 'category') columns.set(name, categories(cells, records, at, missing));
    if (kind === 'text') columns.set(name, texts(cells, records, at, missing));
  });
  if (columns.size === 0) {
    throw new FileError(
      stop(
        'no-columns',
        `Every column of ${quoted(fileName)} is left out. Give at least two of them a kind.`,
      ),
    );
  }
  return { table: { n: records.length, columns }, rowOf: (row) => cells.row(records[row]!) };
}

function keptRecords(
  cells: Cells,
  from: number,
  complete: readonly number[],
  missing: ReadonlySet<string>,
): Int32Array {
  const kept = new Int32Array(cells.records - from);
  let n = 0;
  for (let record = from; record < cells.records; record++) {
    if (complete.every((column) => !missing.has(cells.cell(record, column)))) kept[n++] = record;
  }
  return kept.subarray(0, n);
}

function numbers(
  cells: Cells,
  records: Int32Array,
  at: number,
  name: string,
  missing: ReadonlySet<string>,
  { decimal }: Reading,
  fileName: string,
): Column {
  const values = new Float64Array(records.length).fill(NaN);
  for (let i = 0; i < records.length; i++) {
    const cell = cells.cell(records[i]!, at);
    const value = numberIn(cell, decimal);
    if (value !== undefined) values[i] = value;
    else if (!missing.has(cell))
      throw notANumber(cells, records[i]!, name, cell, decimal, fileName);
  }
  return { kind: 'number', values };
}

function notANumber(
  cells: Cells,
  record: number,
  name: string,
  cell: string,
  decimal: Reading['decimal'],
  fileName: string,
): FileError {
  const other = decimal === '.' ? ',' : '.';
  const fix =
    numberIn(cell, other) === undefined
      ? `Say that ${quoted(cell)} means missing, or read the column as categories.`
      : `Choose ${other === ',' ? 'the decimal comma' : 'the decimal point'}, or take the marks between thousands out of the file.`;
  return new FileError(
    stop(
      'not-a-number',
      `${cells.rowInWords(record)} of ${quoted(fileName)}, column ${quoted(name)}: ${quoted(cell)} is not a number. ${fix}`,
      {
        row: cells.row(record),
        column: name,
      },
    ),
  );
}

/** Levels in order of value, so that codes do not depend on which row came first. */
function categories(
  cells: Cells,
  records: Int32Array,
  at: number,
  missing: ReadonlySet<string>,
): Column {
  const index = new Map<string, number>();
  const codes = new Int32Array(records.length);
  for (let i = 0; i < records.length; i++) {
    const cell = cells.cell(records[i]!, at);
    let code = index.get(cell);
    if (code === undefined) {
      code = missing.has(cell) ? -1 : index.size;
      index.set(cell, code);
    }
    codes[i] = code;
  }
  const levels = [...index.keys()]
    .filter((level) => index.get(level)! >= 0)
    .sort((a, b) => (a < b ? -1 : 1));
  const position = new Int32Array(index.size);
  levels.forEach((level, place) => (position[index.get(level)!] = place));
  for (let i = 0; i < codes.length; i++) if (codes[i]! >= 0) codes[i] = position[codes[i]!]!;
  return { kind: 'category', codes, levels };
}

function texts(
  cells: Cells,
  records: Int32Array,
  at: number,
  missing: ReadonlySet<string>,
): Column {
  const values = Array.from(records, (record) => {
    const cell = cells.cell(record, at);
    return missing.has(cell) ? '' : cell;
  });
  return { kind: 'text', values };
}
