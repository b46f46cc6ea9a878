// How well people hide in a table: how many share what an outsider may know of them, and what that gives away.

import { exp, log } from '../base/math';
import { positionsByCode } from '../base/positions-by-code';
import { asCategory, column, type Table } from '../table/table';

export interface Anonymity {
  readonly n: number;
  /** Rows in the smallest class of people who look alike (k-anonymity; Sweeney 2002). */
  readonly k: number;
  readonly classes: number;
  /** Rows that nobody else looks like. Unique in the file does not mean unique in the world. */
  readonly unique: number;
  readonly sensitive: Readonly<Record<string, Disclosure>>;
}

/** What belonging to a class gives away of one sensitive column: the worst class. */
export interface Disclosure {
  /** Fewest different values in a class (l-diversity, distinct; Machanavajjhala et al. 2007). */
  readonly distinct: number;
  /** e to the smallest entropy of a class: its l by the entropy rule. */
  readonly entropy: number;
  /**
   * Largest distance of a class to the whole table (t-closeness; Li, Li & Venkatasubramanian 2007), in [0, 1]:
   * half the sum of differences of shares for categories, the ordered earth mover's distance for numbers.
   */
  readonly closeness: number;
}

/**
 * @param known Columns an outsider may know (quasi-identifiers); a missing value is a value like any other.
 * @param sensitive Columns that should stay unknown.
 * Throws a sentence when there is no row or no column to know people by.
 */
export function anonymity(
  table: Table,
  known: readonly string[],
  sensitive: readonly string[],
): Anonymity {
  if (known.length === 0)
    throw new Error('Name at least one column by which people could be recognised.');
  if (table.n === 0) throw new Error('There are no rows to look at.');
  const { classOf, sizes } = classesOf(table, known);
  const members = positionsByCode(classOf, sizes.length);
  return {
    n: table.n,
    k: sizes.reduce((least, size) => Math.min(least, size)),
    classes: sizes.length,
    unique: sizes.filter((size) => size === 1).length,
    sensitive: Object.fromEntries(
      sensitive.map((name) => [name, disclosure(table, name, members)]),
    ),
  };
}

/** People who look alike: the class of each row, and each class's rows. Classes in order of first row. */
function classesOf(
  table: Table,
  known: readonly string[],
): { readonly classOf: Int32Array; readonly sizes: readonly number[] } {
  const columns = known.map((name) => asCategory(table, name).codes);
  const places = new Map<string, number>();
  const sizes: number[] = [];
  const classOf = new Int32Array(table.n);
  for (let i = 0; i < table.n; i++) {
    const key = columns.map((codes) => codes[i]!).join(' ');
    let place = places.get(key);
    if (place === undefined) {
      place = sizes.length;
      places.set(key, place);
      sizes.push(0);
    }
    classOf[i] = place;
    sizes[place]! += 1;
  }
  return { classOf, sizes };
}

/** `members`: the rows of each class. */
function disclosure(table: Table, name: string, members: readonly Int32Array[]): Disclosure {
  const ordered = column(table, name).kind === 'number';
  const { codes, levels } = asCategory(table, name);
  const missing = codes.some((code) => code < 0);
  const width = levels.length + (missing ? 1 : 0);
  const at = (row: number): number => (codes[row]! < 0 ? levels.length : codes[row]!);
  const whole = new Float64Array(width);
  for (let i = 0; i < table.n; i++) whole[at(i)]! += 1 / table.n;
  // One list for all classes in turn: there may be many of both, classes and values.
  const shares = new Float64Array(width);
  const distance = ordered ? orderedDistance : halfDistance;
  let distinct = width;
  let entropy = Infinity;
  let closeness = 0;
  for (const rows of members) {
    shares.fill(0);
    for (const row of rows) shares[at(row)]! += 1;
    const values = new Set(rows.map(at));
    for (const value of values) shares[value]! /= rows.length;
    distinct = Math.min(distinct, values.size);
    entropy = Math.min(entropy, entropyOf(shares));
    closeness = Math.max(closeness, distance(shares, whole));
  }
  return { distinct, entropy: exp(entropy), closeness };
}

function entropyOf(shares: Float64Array): number {
  let sum = 0;
  for (const share of shares) if (share > 0) sum -= share * log(share);
  return Math.max(0, sum);
}

function halfDistance(shares: Float64Array, whole: Float64Array): number {
  return shares.reduce((sum, share, at) => sum + Math.abs(share - whole[at]!), 0) / 2;
}

/** Values are one step apart from the next, whatever their size. */
function orderedDistance(shares: Float64Array, whole: Float64Array): number {
  if (shares.length < 2) return 0;
  let running = 0;
  let sum = 0;
  for (let at = 0; at < shares.length; at++) {
    running += shares[at]! - whole[at]!;
    sum += Math.abs(running);
  }
  return sum / (shares.length - 1);
}
