// A score known only as shares: for each group, how many lie at or below each value, and how many of those at it turn out
// badly. From it the scan that rows of people would give, so that curves, rates and thresholds work on it as on rows.

import type { Table } from '../table/table';
import { asCategory, column } from '../table/table';
import type { RocScan } from './roc-scan';

/** Which column of the table holds what. */
export interface ShareColumns {
  /** The group of a row. */
  readonly group: string;
  /** People behind the group's shares, the same in all its rows. */
  readonly people: string;
  readonly score: string;
  /** Share of the group at this score or below, in per cent. */
  readonly atOrBelow: string;
  /** Share of those at this score with the bad outcome, in per cent. */
  readonly bad: string;
}

export interface ShareGroup {
  readonly level: string;
  readonly people: number;
  /** Distinct scores, falling, and the people at or above each. The counts are what the shares imply, with fractions. */
  readonly scan: RocScan;
}

/**
 * One scan a group, in the order of the levels. The share at a score is its cumulative share less the one before.
 * Throws, naming group and column, when a value is no share, shares fall as scores rise or end short of 100, or the number
 * of people changes within a group.
 * Source: Hardt, Price & Srebro (2016), Equality of Opportunity in Supervised Learning, section 6, reads such a table so.
 */
export function shareGroups(table: Table, columns: ShareColumns): readonly ShareGroup[] {
  const groups = asCategory(table, columns.group);
  const read = {
    people: numbers(table, columns.people),
    score: numbers(table, columns.score),
    atOrBelow: numbers(table, columns.atOrBelow),
    bad: numbers(table, columns.bad),
  };
  return groups.levels.map((level, code) => {
    const rows = Array.from(groups.codes.keys()).filter((row) => groups.codes[row] === code);
    rows.sort((one, other) => read.score[one]! - read.score[other]!);
    const refuse = (what: string): never => {
      throw new Error(`The table of shares, group "${level}": ${what}`);
    };
    const people = read.people[rows[0]!]!;
    if (!(people > 0) || rows.some((row) => read.people[row] !== people))
      refuse(`"${columns.people}" must be one number above 0 in all its rows.`);
    return { level, people, scan: scanOf(rows, read, people, columns, refuse) };
  });
}

interface Read {
  readonly score: Float64Array;
  readonly atOrBelow: Float64Array;
  readonly bad: Float64Array;
}

/** `rows`: from the lowest score up. */
function scanOf(
  rows: readonly number[],
  { score, atOrBelow, bad }: Read,
  people: number,
  columns: ShareColumns,
  refuse: (what: string) => never,
): RocScan {
  const scores = new Float64Array(rows.length);
  const positives = new Float64Array(rows.length);
  const negatives = new Float64Array(rows.length);
  let [good, late] = [0, 0];
  for (let k = rows.length - 1; k >= 0; k--) {
    const row = rows[k]!;
    const below = k > 0 ? atOrBelow[rows[k - 1]!]! : 0;
    const share = atOrBelow[row]! - below;
    if (!(share >= 0)) refuse(`"${columns.atOrBelow}" must not fall where the score rises.`);
    if (!(bad[row]! >= 0 && bad[row]! <= 100))
      refuse(`"${columns.bad}" must lie between 0 and 100 per cent.`);
    if (k > 0 && score[rows[k - 1]!] === score[row])
      refuse(`"${columns.score}" holds ${score[row]} twice.`);
    const here = (people * share) / 100;
    late += (here * bad[row]!) / 100;
    good += (here * (100 - bad[row]!)) / 100;
    const place = rows.length - 1 - k;
    scores[place] = score[row]!;
    positives[place] = good;
    negatives[place] = late;
  }
  if (atOrBelow[rows.at(-1)!] !== 100)
    refuse(`"${columns.atOrBelow}" must end at 100 per cent, at the highest score.`);
  return { scores, positives, negatives, allPositives: good, allNegatives: late };
}

function numbers(table: Table, name: string): Float64Array {
  const found = column(table, name);
  if (found.kind === 'number') return found.values;
  throw new Error(`The table of shares: the column "${name}" must hold numbers.`);
}
