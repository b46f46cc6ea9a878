// The tuning rows by group, checked and scanned once: what every rule that is found from scores starts with.

import type { Call } from '../../base/call';
import { unusableWeight } from '../../table/usable-weights';
import { rocScan, rocScans, type RocScan } from '../roc-scan';
import type { Scored } from '../scored';
import { groupNames, scoredCells } from './cells';

export interface TunedGroup {
  readonly level: string;
  readonly scan: RocScan;
}

export interface Tuning {
  /** Columns whose crossing makes the groups. */
  readonly names: readonly string[];
  /** Groups with tuning rows that weigh something, in the order of the levels. */
  readonly groups: readonly TunedGroup[];
  /** Every row, those whose group is missing too. */
  readonly all: RocScan;
}

type Rows = Omit<Scored, 'yhat'>;

/** Throws a sentence when a score or a weight is missing or no number, or no row is in any group. */
export async function tuningOf(tune: Rows, asked: readonly string[], call: Call): Promise<Tuning> {
  const names = groupNames(
    asked,
    tune.groups.map(({ name }) => name),
  );
  const { codes, levels } = scoredCells(tune, names);
  requireWeights(tune);
  const { all, cells } = rocScans(tune, codes, levels.length);
  requireRows(tune, all);
  await call.breathe();
  const groups = levels
    .map((level, code): TunedGroup => ({ level, scan: cells[code]! }))
    .filter(({ scan }) => sizeOf(scan) > 0);
  if (groups.length === 0)
    throw new Error(
      `No tuning row is in a group of "${names.join('", "')}" and weighs more than 0, so no rule can be found. Choose another column, or more rows.`,
    );
  return { names, groups, all };
}

/** The tuning rows at `members`, or all of them, as one group. Throws as `tuningOf` does. */
export function scanTogether(tune: Rows, members?: Int32Array): RocScan {
  requireWeights(tune);
  const scan = rocScan(tune, members ?? Int32Array.from({ length: tune.n }, (_, i) => i));
  requireRows(tune, scan);
  return scan;
}

function requireWeights({ weights, rows }: Rows): void {
  const bad = weights ? unusableWeight(weights) : -1;
  if (bad >= 0)
    throw new Error(
      `Row ${rows[bad]!} has the weight ${weights![bad]!}. A weight must be a number from 0.`,
    );
}

function requireRows({ n }: Rows, scan: RocScan): void {
  if (sizeOf(scan) > 0) return;
  throw new Error(
    n === 0
      ? 'There are no tuning rows, so no rule can be found.'
      : 'All tuning rows weigh 0, so no rule can be found. Weigh at least one of them above 0.',
  );
}

/** Rows of a scan, or their weight. */
export function sizeOf({ allPositives, allNegatives }: RocScan): number {
  return allPositives + allNegatives;
}

/** Throws, naming a score, unless all lie between 0 and 1: for rules that read a score as a chance. */
export function requireChances({ scores }: RocScan, rule: string): void {
  const [highest, lowest] = [scores[0]!, scores.at(-1)!];
  if (highest <= 1 && lowest >= 0) return;
  throw new Error(
    `${rule} reads a score as a chance, but there is a score of ${highest > 1 ? highest : lowest}. Scores must lie between 0 and 1; calibration by group makes such scores.`,
  );
}
