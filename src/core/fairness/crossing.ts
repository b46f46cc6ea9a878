// The crossing of several groupings: every combination of their levels is a cell, the last grouping changing fastest.

import type { Grouping, Scored } from './scored';

/** More cells than this cannot be read by anyone; a column of identifiers was picked by mistake. */
export const MOST_CELLS = 10_000;

/** The grouping of that name. Throws an error naming the groupings there are. */
export function groupingByName(rows: Pick<Scored, 'groups'>, name: string): Grouping {
  const found = rows.groups.find((grouping) => grouping.name === name);
  if (found) return found;
  const names = rows.groups.map((grouping) => grouping.name).join(', ') || 'none';
  throw new Error(`The rows are not grouped by "${name}". Groupings: ${names}.`);
}

/**
 * Rows by the levels of several groupings, joined by "|". A row with any of them missing is in no cell (code -1).
 * No names: one cell "" with every row. Throws when there would be more than 10,000 cells.
 */
export function crossing(rows: Pick<Scored, 'n' | 'groups'>, names: readonly string[]): Grouping {
  const parts = names.map((name) => groupingByName(rows, name));
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
  if (!first) return { name: '', codes: new Int32Array(rows.n), levels: [''] };
  let { codes, levels } = first;
  for (const part of rest) {
    codes = cross(codes, part.codes, part.levels.length);
    levels = levels.flatMap((level) => part.levels.map((next) => `${level}|${next}`));
  }
  return { name: names.join('|'), codes, levels };
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
