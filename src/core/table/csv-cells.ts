// The text of a CSV file cut into cells (RFC 4180, strict about quotes): offsets in typed arrays, no string made before it is asked for.

import { FileError, quoted, stop } from './csv-problem';

export interface Cells {
  /** Records, the header among them; blank lines are none. */
  readonly records: number;
  /** How many cells a record has. */
  width(record: number): number;
  /** The value of a cell: quotes taken off, and spaces around a bare value too. */
  cell(record: number, column: number): string;
  /** Row as a spreadsheet counts it, from 1. */
  row(record: number): number;
  /** Row in words; with the line of the file where quoted line breaks make it another number. */
  rowInWords(record: number): string;
}

const QUOTE = 34;
const LINE_FEED = 10;
const RETURN = 13;
const SPACE = 32;
/** A cell's form: bare, quoted, or quoted with doubled quotes inside. */
const BARE = 0;
const QUOTED = 1;
const DOUBLED = 2;

/** A growing list of whole numbers. */
class Numbers {
  length = 0;
  values: Int32Array;
  constructor(guess: number) {
    this.values = new Int32Array(Math.max(64, guess));
  }
  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }
}

/** Cuts the text at the separator, at most `most` records of it. Throws, naming the row, on a quote that is never closed or closed too early. */
export function cutCells(
  text: string,
  separator: string,
  fileName: string,
  most = Infinity,
): Cells {
  const cut = separator.charCodeAt(0);
  const length = text.length;
  const starts = new Numbers(length >> 3);
  const ends = new Numbers(length >> 3);
  const forms = new Numbers(length >> 3);
  const first = new Numbers(length >> 6);
  const rows = new Numbers(length >> 6);
  const lines = new Numbers(length >> 6);
  let at = 0;
  let row = 1;
  let line = 1;

  while (at < length && first.length < most) {
    const cellsBefore = starts.length;
    const startLine = line;
    let open = true;
    while (open) {
      while (text.charCodeAt(at) === SPACE) at++;
      if (text.charCodeAt(at) === QUOTE) {
        const from = ++at;
        let form = QUOTED;
        for (;;) {
          const close = text.indexOf('"', at);
          if (close < 0) {
            throw unclosed(fileName, text, from, row, startLine, starts.length - cellsBefore);
          }
          if (text.charCodeAt(close + 1) !== QUOTE) {
            at = close;
            break;
          }
          form = DOUBLED;
          at = close + 2;
        }
        line += lineBreaks(text, from, at);
        starts.push(from);
        ends.push(at);
        forms.push(form);
        at++;
        while (text.charCodeAt(at) === SPACE) at++;
        const next = text.charCodeAt(at);
        if (at < length && next !== cut && next !== LINE_FEED && next !== RETURN) {
          throw textAfterQuote(fileName, text, at, row, startLine, starts.length - cellsBefore);
        }
      } else {
        const from = at;
        let code = text.charCodeAt(at);
        while (at < length && code !== cut && code !== LINE_FEED && code !== RETURN)
          code = text.charCodeAt(++at);
        let end = at;
        while (end > from && text.charCodeAt(end - 1) === SPACE) end--;
        starts.push(from);
        ends.push(end);
        forms.push(BARE);
      }
      open = at < length && text.charCodeAt(at) === cut;
      if (open) at++;
    }
    const only = starts.length - 1;
    const blank =
      only === cellsBefore &&
      forms.values[only] === BARE &&
      starts.values[only] === ends.values[only];
    if (blank) {
      starts.length = ends.length = forms.length = cellsBefore;
    } else {
      first.push(cellsBefore);
      rows.push(row);
      lines.push(startLine);
    }
    if (text.charCodeAt(at) === RETURN && text.charCodeAt(at + 1) === LINE_FEED) at++;
    at++;
    row++;
    line++;
  }

  const records = first.length;
  const widthOf = (record: number): number =>
    (record + 1 < records ? first.values[record + 1]! : starts.length) - first.values[record]!;
  return {
    records,
    width: widthOf,
    cell(record, column) {
      const i = first.values[record]! + column;
      const value = text.slice(starts.values[i]!, ends.values[i]!);
      return forms.values[i] === DOUBLED ? value.replaceAll('""', '"') : value;
    },
    row: (record) => rows.values[record]!,
    rowInWords: (record) => rowInWords(rows.values[record]!, lines.values[record]!),
  };
}

function rowInWords(row: number, line: number): string {
  return row === line ? `Row ${row}` : `Row ${row} (line ${line})`;
}

function lineBreaks(text: string, from: number, to: number): number {
  let breaks = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1))
    breaks++;
  return breaks;
}

function unclosed(
  fileName: string,
  text: string,
  from: number,
  row: number,
  line: number,
  column: number,
): FileError {
  const start = quoted(text.slice(from, from + 30));
  return new FileError(
    stop(
      'unclosed-quote',
      `${rowInWords(row, line)} of ${quoted(fileName)}, column ${column + 1}: the quote before ${start} is never closed. Close it; a quote inside a quoted value is written twice.`,
      { row, column: `column ${column + 1}` },
    ),
  );
}

function textAfterQuote(
  fileName: string,
  text: string,
  at: number,
  row: number,
  line: number,
  column: number,
): FileError {
  const rest = quoted(text.slice(at, at + 12));
  return new FileError(
    stop(
      'text-after-quote',
      `${rowInWords(row, line)} of ${quoted(fileName)}, column ${column}: after the closing quote stands ${rest}. A quote inside a quoted value is written twice; between two values stands the separator.`,
      { row, column: `column ${column}` },
    ),
  );
}
