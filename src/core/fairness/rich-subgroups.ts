// Rich-subgroup unfairness: every conjunction of protected columns is a group, coarse and fine ones alike, so that nobody
// is overlooked because two columns were only ever looked at one by one.
// Kearns, Neel, Roth & Wu (2018), Preventing Fairness Gerrymandering.

import { countCells, countGrouping } from './count-cells';
import { everybody, people } from './counts';
import { finestCells } from './finest-cells';
import type { Share } from './metric';
import { falseNegativeRate } from './metrics/false-negative-rate';
import { falsePositiveRate } from './metrics/false-positive-rate';
import type { Counts, Scored } from './scored';
import { weighedGap } from './subgroup-unfairness';

/** More columns than this make groups that nobody can read. */
const MOST_COLUMNS = 6;

export type ErrorKind = 'false-positive' | 'false-negative';

const shares: Readonly<Record<ErrorKind, Share>> = {
  'false-positive': falsePositiveRate.share!,
  'false-negative': falseNegativeRate.share!,
};

export interface Subgroup {
  /** Columns it names and their levels joined by "|"; other columns may have any level. */
  readonly columns: readonly string[];
  readonly key: string;
  readonly counts: Counts;
  /** Size × (its rate − everybody's), with its sign. */
  readonly gap: number;
}

export interface RichSubgroups {
  /** The largest |gap| of a conjunction: γ-fair for every γ at or above it. */
  readonly value: number;
  readonly worst: Subgroup;
  /** The one with the largest gap above everybody's: whom the error hits hardest; absent where nobody's rate is above. */
  readonly hardest?: Subgroup;
  /** Conjunctions with rows, looked at. */
  readonly looked: number;
  /** The largest |gap| of any union of the finest cells, readable or not, missing values too: no subgroup exceeds it. */
  readonly anyUnion: number;
}

/** Undefined when nobody is in the denominator of the rate, or no conjunction has rows. Throws for more than 6 columns. */
export function richSubgroups(
  rows: Scored,
  columns: readonly string[],
  kind: ErrorKind,
): RichSubgroups | undefined {
  if (columns.length > MOST_COLUMNS)
    throw new Error(
      `${columns.length} columns make too many subgroups to name. Choose at most ${MOST_COLUMNS}.`,
    );
  const share = shares[kind];
  let worst: Subgroup | undefined;
  let hardest: Subgroup | undefined;
  let looked = 0;
  for (const chosen of subsets(columns)) {
    const { keys, counts, overall } = countCells(rows, chosen);
    for (const [k, key] of keys.entries()) {
      if (everybody(people(counts[k]!)) === 0) continue;
      const gap = weighedGap(share, counts[k]!, overall);
      if (gap === undefined) return undefined;
      looked++;
      const subgroup = { columns: chosen, key, counts: counts[k]!, gap };
      if (!worst || Math.abs(gap) > Math.abs(worst.gap)) worst = subgroup;
      if (gap > (hardest?.gap ?? 0)) hardest = subgroup;
    }
  }
  if (!worst) return undefined;
  return {
    value: Math.abs(worst.gap),
    worst,
    ...(hardest ? { hardest } : {}),
    looked,
    anyUnion: largestUnion(rows, columns, share),
  };
}

/** All cells above everybody's rate together, or all below: adding any other cell would take away. */
function largestUnion(rows: Scored, columns: readonly string[], share: Share): number {
  const { cells, codes } = finestCells(rows, columns);
  const levels = cells.map(String);
  const { counts, overall } = countGrouping(rows, { name: columns.join('|'), codes, levels });
  let above = 0;
  let below = 0;
  for (const cell of counts) {
    const gap = weighedGap(share, cell, overall)!;
    if (gap > 0) above += gap;
    else below -= gap;
  }
  return Math.max(above, below);
}

/** Every choice of at least one of the columns, in their order; few columns first. */
function subsets(columns: readonly string[]): string[][] {
  const all = Array.from({ length: (1 << columns.length) - 1 }, (_, bits) =>
    columns.filter((__, c) => (bits + 1) & (1 << c)),
  );
  return all.sort((a, b) => a.length - b.length);
}
