// The scores of every group as curves, each beside the reference group's, with what chance would show.

import type { Call } from '../../base/call';
import { positionsByCode } from '../../base/positions-by-code';
import { rng, type Rng } from '../../base/rng';
import { simultaneousLevel } from '../../base/statistics';
import { countCells } from '../count-cells';
import { everybody, people } from '../counts';
import { frame, type Cell } from '../frame';
import { LEAST, LEVEL } from '../frame-spec';
import type { Scored } from '../scored';
import { levelsOfCells } from '../strata';
import { takeScored } from '../take-scored';
import { abroca } from './abroca';
import { curveBands, type CurveBand } from './curve-band';
import { calibrated, canBeDrawn, curveOf, type GroupCurve, type ToReference } from './group-curve';
import { areChances, guessesOf } from './guesses';

export interface CurvesSpec {
  readonly groups: readonly string[];
  /** Level of each column that makes the reference group; without it the largest group is. */
  readonly reference?: Readonly<Record<string, string>>;
}

export interface GroupCurves {
  /** In the order of the levels. */
  readonly groups: readonly GroupCurve[];
  readonly reference: string | null;
  /** Groups with rows beyond the largest eight: they are not drawn. */
  readonly left: number;
  /** Rows in no group. */
  readonly missing: number;
  readonly n: number;
  /** Level of each interval and band; those of all groups hold together at 95 %. */
  readonly level: number;
  /** Why scores are not read as chances; null where they are. */
  readonly notChances: string | null;
}

/** More curves than this cannot be told apart. */
const MOST = 8;
/** Draws of the bands: enough for a limit at 95 to 99 %. */
const DRAWS = 400;

/** Throws a sentence without scores, and when a score is not a number. The same stream, the same bands. */
export async function groupCurves(
  rows: Scored,
  spec: CurvesSpec,
  call: Call,
  random: Rng = rng('curves'),
): Promise<GroupCurves> {
  const everybodyAt = Int32Array.from({ length: rows.n }, (_, i) => i);
  const chances = areChances(guessesOf(rows, everybodyAt).score);
  const counted = countCells(rows, spec.groups);
  const filled = counted.keys
    .map((key, k) => ({ key, k, n: everybody(people(counted.counts[k]!)) }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.n - a.n || a.k - b.k);
  const reference = referenceOf(rows, spec, filled[0]?.k);
  const referenceKey = reference ? spec.groups.map((name) => reference[name]!).join('|') : null;
  // The largest, and the one they are compared with, however small; then in the order of the levels.
  const drawn = [...filled]
    .sort((a, b) => Number(b.key === referenceKey) - Number(a.key === referenceKey))
    .slice(0, MOST)
    .sort((a, b) => a.k - b.k);
  const family = Math.max(1, drawn.filter(({ n }) => n >= LEAST).length);
  const level = simultaneousLevel(LEVEL, family);
  const framed = frame(rows, {
    metrics: ['roc-auc'],
    groups: spec.groups,
    ...(reference ? { reference } : {}),
    family,
  });
  // Without a group column everybody is one group.
  const cells = drawn.map(({ k }) => framed.cells[k] ?? framed.overall);
  const positions = positionsByCode(counted.grouping.codes, counted.grouping.levels.length);
  const own = drawn.map(({ k }) => positions[k]!);
  const groups: GroupCurve[] = [];
  for (const [g, cell] of cells.entries()) {
    const curve = curveOf(rows, cell, own[g]!);
    const readable = chances === true && curve.tooFew !== 'rows';
    const calibration = readable
      ? await calibrated(rows, own[g]!, level, random.stream(`perfect/${cell.key}`), call)
      : null;
    groups.push({ ...curve, calibration });
  }
  const at = cells.findIndex(({ key }) => key === referenceKey);
  const bands = await bandsOf(rows, cells, own, at, level, random.stream('bands'), call);
  return {
    groups: groups.map((group, g) => {
      const compared = at >= 0 && g !== at && group.roc && groups[at]!.roc;
      return compared
        ? { ...group, toReference: compare(rows, cells[g]!, own[g]!, own[at]!, bands[g]) }
        : group;
    }),
    reference: referenceKey,
    left: filled.length - drawn.length,
    missing: counted.missing,
    n: rows.n,
    level,
    notChances: chances === true ? null : chances,
  };
}

/** Only groups that can be judged exchange rows. */
async function bandsOf(
  rows: Scored,
  cells: readonly Cell[],
  own: readonly Int32Array[],
  reference: number,
  level: number,
  random: Rng,
  call: Call,
): Promise<(CurveBand | undefined)[]> {
  const judged = [...cells.keys()].filter((g) => canBeDrawn(cells[g]!));
  const at = judged.indexOf(reference);
  if (at < 0 || judged.length < 2) return [];
  const taken = takeScored(rows, Int32Array.from(judged.flatMap((g) => [...own[g]!])));
  const codes = Int32Array.from(judged.flatMap((g, j) => Array.from(own[g]!, () => j)));
  const grouping = { name: 'judged', codes, levels: judged.map((g) => cells[g]!.key) };
  const found = await curveBands(taken, grouping, at, level, DRAWS, random, call);
  return cells.map((_, g) => found[judged.indexOf(g)]);
}

function compare(
  rows: Scored,
  cell: Cell,
  own: Int32Array,
  other: Int32Array,
  band: CurveBand | undefined,
): ToReference {
  const pair = { group: guessesOf(rows, own), reference: guessesOf(rows, other) };
  const { difference, interval } = cell.toReference?.['roc-auc'] ?? {};
  return {
    abroca: abroca.of(pair)!,
    aucGap:
      typeof difference === 'number' && interval
        ? { value: difference, lo: interval.lo, hi: interval.hi }
        : null,
    band: band ?? null,
  };
}

/** The reference group that was declared, if all columns have one; else the levels of the largest group. */
function referenceOf(
  rows: Scored,
  { groups, reference }: CurvesSpec,
  largest: number | undefined,
): Readonly<Record<string, string>> | undefined {
  if (groups.length === 0 || largest === undefined) return undefined;
  if (reference && groups.every((name) => reference[name] !== undefined)) return reference;
  const levels = levelsOfCells(rows, groups)[largest]!;
  return Object.fromEntries(groups.map((name, at) => [name, levels[at]!]));
}
