// Bytes to text: which encoding they are in, said aloud, and a refusal of what is no text at all.

import { count, FileError, note, quoted, stop, type FileProblem } from './csv-problem';
import type { Encoding } from './csv-reading';

/** Above this a tab would have to hold several copies of the file at once; the file is refused before it is read. */
export const largestFile = 50_000_000;

/** The refusal of a file that is empty or too large, from its size alone. */
export function sizeProblem(bytes: number, fileName: string): FileProblem | undefined {
  const file = quoted(fileName);
  if (bytes === 0) {
    return stop(
      'empty-file',
      `${file} is empty. Choose a file with one row of column names and at least one row of values.`,
    );
  }
  if (bytes > largestFile) {
    const size = count(Math.round(bytes / 1e6));
    return stop(
      'too-large',
      `${file} has ${size} MB; this page reads files up to ${largestFile / 1e6} MB. Keep the columns you need, or a random part of the rows, and try again. Nothing was read.`,
    );
  }
  return undefined;
}

/** Files that people pick by mistake, by their first bytes. */
const strangers: readonly {
  readonly start: readonly number[];
  readonly what: string;
  readonly fix: string;
}[] = [
  {
    start: [0x50, 0x4b, 0x03, 0x04],
    what: 'a ZIP archive or an Excel workbook',
    fix: 'In Excel choose “Save as”, “CSV UTF-8”; unpack an archive first',
  },
  {
    start: [0xd0, 0xcf, 0x11, 0xe0],
    what: 'an old Excel workbook',
    fix: 'Open it in a spreadsheet and save it as CSV',
  },
  { start: [0x50, 0x41, 0x52, 0x31], what: 'a Parquet file', fix: 'Save the table as CSV' },
  { start: [0x1f, 0x8b], what: 'a gzip archive', fix: 'Unpack it first' },
  { start: [0x25, 0x50, 0x44, 0x46], what: 'a PDF', fix: 'Ask for the table as CSV' },
];

/** The encoding the bytes announce or must have, with a note where it is only a guess. Throws on bytes that are no text. */
export function guessEncoding(
  bytes: Uint8Array,
  fileName: string,
): { encoding: Encoding; problems: FileProblem[] } {
  const file = quoted(fileName);
  for (const { start, what, fix } of strangers) {
    if (start.every((byte, i) => bytes[i] === byte)) {
      throw new FileError(stop('not-text', `${file} is ${what}, not a CSV file. ${fix}.`));
    }
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', problems: [] };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', problems: [] };
  refuseJunk(bytes, fileName);
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { encoding: 'utf-8', problems: [] };
  } catch {
    const line = lineOfFirstStrangeByte(bytes);
    return {
      encoding: 'windows-1252',
      problems: [
        note(
          'encoding-guessed',
          `${file} is not UTF-8 (the first other letter is on line ${count(line)}). It was read as Windows-1252, the old encoding of Western European programs. If names look wrong, save the file as UTF-8 and open it again.`,
          { row: line },
        ),
      ],
    };
  }
}

/** The text of the bytes, without a byte-order mark. Throws a sentence when they are not in that encoding. */
export function decode(bytes: Uint8Array, encoding: Encoding, fileName: string): string {
  const body = withoutMark(bytes, encoding);
  if (encoding === 'windows-1252') return decodeWindows1252(body);
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    throw new FileError(
      stop(
        'wrong-encoding',
        `${quoted(fileName)} is not in the encoding ${encoding}. Choose another encoding, or save the file as UTF-8.`,
      ),
    );
  }
}

function withoutMark(bytes: Uint8Array, encoding: Encoding): Uint8Array {
  const [a, b, c] = bytes;
  if (encoding === 'utf-8' && a === 0xef && b === 0xbb && c === 0xbf) return bytes.subarray(3);
  if (encoding === 'utf-16le' && a === 0xff && b === 0xfe) return bytes.subarray(2);
  if (encoding === 'utf-16be' && a === 0xfe && b === 0xff) return bytes.subarray(2);
  return bytes;
}

/** A text file holds no NUL and next to no other control characters. */
function refuseJunk(bytes: Uint8Array, fileName: string): void {
  let odd = 0;
  const looked = Math.min(bytes.length, 65536);
  for (let i = 0; i < looked; i++) {
    const byte = bytes[i]!;
    if (byte === 0) {
      throw new FileError(
        stop(
          'not-text',
          `${quoted(fileName)} is not a text file: byte ${count(i + 1)} is zero. Save the table as CSV in UTF-8 and open that.`,
        ),
      );
    }
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) odd++;
  }
  if (odd > looked / 100) {
    throw new FileError(
      stop(
        'not-text',
        `${quoted(fileName)} is not a text file: many of its bytes are no letters. Save the table as CSV in UTF-8 and open that.`,
      ),
    );
  }
}

function lineOfFirstStrangeByte(bytes: Uint8Array): number {
  let line = 1;
  for (const byte of bytes) {
    if (byte === 10) line++;
    if (byte >= 0x80) return line;
  }
  return line;
}

/** 0x80 to 0x9f; the rest equals Latin-1. Written out because engines have disagreed about it. */
const upper =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

function decodeWindows1252(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; from += 8192) {
    const units = Array.from(bytes.subarray(from, from + 8192), (byte) =>
      byte >= 0x80 && byte < 0xa0 ? upper.charCodeAt(byte - 0x80) : byte,
    );
    parts.push(String.fromCharCode(...units));
  }
  return parts.join('');
}
