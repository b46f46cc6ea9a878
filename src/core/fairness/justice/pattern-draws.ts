// How sure a pattern's number and the decider's utility are: people drawn anew within their groups; and, for the gap that
// is never negative, what chance alone would give: groups dealt anew among the people with the claim.

import type { Call } from '../../base/call';
import { rng, type Rng } from '../../base/rng';
import {
  percentileLimits,
  quantile,
  randomTable,
  sorted,
  type Limits,
} from '../../base/statistics';
import { countGrouping, countsAt, type CellCounts } from '../count-cells';
import { drawnCells } from '../drawn-cells';
import { LEVEL } from '../frame-spec';
import type { Given } from '../metric';
import { rowPermutation } from '../permute-rows';
import type { Counts, Scored } from '../scored';
import { unitsRepeat } from '../unit-draws';
import { judge, type JusticeSpec } from './judge';
import type { Claim } from './utility';

const DRAWS = 1000;
/** Dealing rows costs a pass over them each time; a 95 % quantile is good enough with fewer. */
const ROW_DRAWS = 400;

export interface PatternDraws {
  /** Of the pattern's number; absent for the egalitarian gap, which is read against chance. */
  readonly justice?: Limits;
  readonly decider?: Limits;
  /** A gap up to this comes by chance alone in 95 of 100 deals. */
  readonly chance?: number;
  readonly level: number;
}

/** `judged`: places of the cells that enter the pattern; the decider's utility is over all of them. */
export async function patternDraws(
  rows: Scored,
  counted: CellCounts,
  judged: readonly number[],
  spec: JusticeSpec,
  call: Call,
): Promise<PatternDraws> {
  const next = drawnCells(rows, counted, rng('justice').stream('bootstrap'));
  const justice = new Float64Array(DRAWS);
  const decider = new Float64Array(DRAWS);
  for (let b = 0; b < DRAWS; b++) {
    if (b % 50 === 0) await call.breathe();
    const cells = next(b);
    decider[b] = judge(cells, spec).deciderUtility ?? NaN;
    justice[b] = justiceOf(cells, judged, spec) ?? NaN;
  }
  const isGap = spec.pattern === 'egalitarian';
  const chance = isGap ? await chanceGap(rows, counted, judged, spec, call) : undefined;
  const [ofJustice, ofDecider] = [justice, decider].map((draws) => percentileLimits(draws, LEVEL));
  return {
    ...(ofJustice && !isGap ? { justice: ofJustice } : {}),
    ...(ofDecider ? { decider: ofDecider } : {}),
    ...(chance === undefined ? {} : { chance }),
    level: LEVEL,
  };
}

/** The pattern's number of some of the cells. */
export function justiceOf(
  cells: readonly Counts[],
  judged: readonly number[],
  spec: JusticeSpec,
): number | undefined {
  return judge(
    judged.map((k) => cells[k]!),
    spec,
  ).justice;
}

/** What stays fixed when groups are dealt anew, and the slots of (tn, fp, fn, tp) that are dealt. */
const dealt: Readonly<Record<Claim, readonly [Given, readonly number[]]>> = {
  everybody: ['nothing', [0, 1, 2, 3]],
  'favourable-label': ['label', [2, 3]],
  'other-label': ['label', [0, 1]],
  selected: ['decision', [1, 3]],
  rejected: ['decision', [0, 2]],
};

async function chanceGap(
  rows: Scored,
  counted: CellCounts,
  judged: readonly number[],
  spec: JusticeSpec,
  call: Call,
): Promise<number | undefined> {
  if (judged.length < 2) return undefined;
  const random = rng('justice').stream('chance');
  const plain = rows.weights === undefined && !unitsRepeat(rows);
  const next = plain
    ? dealtTables(
        judged.map((k) => counted.counts[k]!),
        dealt[spec.claim][1],
        random,
      )
    : dealtRows(rows, counted, judged, dealt[spec.claim][0], random);
  const values = new Float64Array(plain ? DRAWS : ROW_DRAWS);
  for (let b = 0; b < values.length; b++) {
    await call.breathe();
    values[b] = judge(next(), spec).justice ?? NaN;
  }
  const defined = sorted(values);
  return defined.length < 0.95 * values.length ? undefined : quantile(defined, LEVEL);
}

function dealtTables(
  cells: readonly Counts[],
  slots: readonly number[],
  random: Rng,
): () => readonly Counts[] {
  const table = cells.flatMap(({ tn, fp, fn, tp }) => slots.map((slot) => [tn, fp, fn, tp][slot]!));
  const drawn = new Int32Array(table.length);
  const flat = new Int32Array(4 * cells.length);
  return () => {
    randomTable(table, slots.length, drawn, random);
    drawn.forEach((people, i) => {
      flat[4 * Math.floor(i / slots.length) + slots[i % slots.length]!] = people;
    });
    return cells.map((_, k) => countsAt(flat, k));
  };
}

function dealtRows(
  rows: Scored,
  { grouping }: CellCounts,
  judged: readonly number[],
  given: Given,
  random: Rng,
): () => readonly Counts[] {
  const place = new Map(judged.map((cell, k) => [cell, k]));
  const own = {
    name: grouping.name,
    codes: grouping.codes.map((code) => place.get(code) ?? -1),
    levels: judged.map((cell) => grouping.levels[cell]!),
  };
  const shuffle = rowPermutation(rows, own, judged.length, given);
  return () => countGrouping(rows, { ...own, codes: shuffle(random) }).counts;
}
