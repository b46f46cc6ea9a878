// The crossing of several groupings: every combination of their levels is a cell, the last grouping changing fastest.

import { groupColumn, type Dataset } from './dataset';

/** One grouping of rows: a column, or the crossing of several. */
export interface Grouping {
  readonly name: string;
  /** Index into `levels`; -1 = missing (the row is in no group). */
  readonly codes: Int32Array;
  readonly levels: readonly string[];
}

/** More cells than this cannot be read by anyone; a column of identifiers was picked by mistake. */
const MOST_CELLS = 10_000;

/**
 * `n` rows by the levels of several groupings, joined by "|". A row with any of them missing is in no cell (code -1).
 * No groupings: one cell "" with every row. Throws when there would be more than 10,000 cells.
 */
export function crossed(parts: readonly Grouping[], n: number): Grouping {
  const cells = parts.reduce((product, { levels }) => product * levels.length, 1);
  if (cells > MOST_CELLS) {
    const sizes = parts
      .map(({ name, levels }) => `"${name}" has ${levels.length} levels`)
      .join(', ');
    throw new Error(
      `${sizes}: ${cells} groups to compare, at most ${MOST_CELLS}. Pick fewer columns or merge levels.`,
    );
  }
  const [first, ...rest] = parts;
  if (!first) return { name: '', codes: new Int32Array(n), levels: [''] };
  let { codes, levels } = first;
  for (const part of rest) {
    codes = cross(codes, part.codes, part.levels.length);
    levels = levels.flatMap((level) => part.levels.map((next) => `${level}|${next}`));
  }
  return { name: parts.map(({ name }) => name).join('|'), codes, levels };
}

/** The rows of a data set by some of its columns. Throws, naming the column, when one is not there. */
export function crossedGroups(rows: Dataset, names: readonly string[]): Grouping {
  return crossed(
    names.map((name) => ({ name, ...groupColumn(rows, name) })),
    rows.n,
  );
}

function cross(a: Int32Array, b: Int32Array, size: number): Int32Array {
  const codes = new Int32Array(a.length);
  for (let i = 0; i < a.length; i++) {
    const x = a[i]!;
    const y = b[i]!;
    codes[i] = (x | y) < 0 ? -1 : x * size + y;
  }
  return codes;
}
