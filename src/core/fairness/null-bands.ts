// What chance alone would give: a disparity recomputed after group and outcome have been cut loose from each other.
// A non-negative statistic is never near 0 in small groups, even when nothing differs; its null band says how far it strays.
// Permutation tests: Pitman (1937); for fairness gaps: DiCiccio et al. (2020), Evaluating Fairness Using Permutation Tests.

import { quantile, randomTable, simultaneousLevel, sorted } from '../base/statistics';
import { rng, type Rng } from '../base/rng';
import { countCells, countGrouping, countsAt, type CellCounts } from './count-cells';
import { disparityById } from './disparities';
import type { Disparity, Tally } from './disparity';
import { LEVEL, type FrameSpec } from './frame-spec';
import type { Given } from './metric';
import { spokenFor } from './over-strata';
import { rowPermutation } from './permute-rows';
import type { Scored } from './scored';
import { countControl, referenceLevels, stratify, type Stratum } from './strata';
import { unitsRepeat } from './unit-draws';

export interface NullBand {
  readonly lo: number;
  readonly hi: number;
  readonly level: number;
}

const DRAWS = 1000;

/**
 * The null band of each disparity, by id: one-sided for gaps (0 to hi, or lo to 1 for ratios), two-sided for signed ones.
 * null where groups do not enter (inequality between people), where nothing moves (the makeup of the rows), or where too
 * few draws are defined. `random`: the same stream, the same bands. What a disparity holds fixed stays fixed: rates among
 * the deserving are permuted within a label.
 */
export function nullBands(
  rows: Scored,
  spec: FrameSpec,
  ids: readonly string[],
  draws = DRAWS,
  random: Rng = rng('null-bands'),
): Record<string, NullBand | null> {
  const counted = countCells(rows, spec.groups, spec.control);
  const strata = stratify(
    rows,
    counted,
    countControl(rows, spec),
    referenceLevels(rows, spec)?.join('|'),
  );
  const level = simultaneousLevel(spec.level ?? LEVEL, spec.family ?? 1);
  const bands: Record<string, NullBand | null> = {};
  const plain = rows.weights === undefined && !unitsRepeat(rows);
  for (const given of ['nothing', 'label', 'decision'] as const) {
    for (const shuffled of ['tables', 'rows'] as const) {
      const asked = ids.map(disparityById).filter((each) => {
        const way = plain && each.needs !== 'scores' ? 'tables' : 'rows';
        return each.given === given && way === shuffled;
      });
      for (const { id } of asked) bands[id] = null;
      const moved = asked.filter(({ reads }) => reads === 'gap' || reads === 'signed');
      if (moved.length === 0) continue;
      const stream = random.stream(`${shuffled}/${given}`);
      const next =
        shuffled === 'tables'
          ? permutedTables(strata, given, stream)
          : permutedRows(rows, spec, counted, strata, given, stream);
      Object.assign(bands, bandsOf(moved, strata, next, draws, level));
    }
  }
  return bands;
}

function bandsOf(
  asked: readonly Disparity[],
  strata: readonly Stratum[],
  next: () => readonly Tally[],
  draws: number,
  level: number,
): Record<string, NullBand | null> {
  const values = asked.map(() => new Float64Array(draws));
  for (let b = 0; b < draws; b++) {
    const tallies = next();
    asked.forEach((disparity, d) => {
      const found = tallies.map((tally) => disparity.of(tally));
      values[d]![b] = spokenFor(disparity, strata, tallies, found)?.found.value ?? NaN;
    });
  }
  return Object.fromEntries(
    asked.map((disparity, d) => [disparity.id, band(disparity, values[d]!, level)]),
  );
}

function band({ reads, equal }: Disparity, draws: Float64Array, level: number): NullBand | null {
  const values = sorted(draws);
  if (values.length < 0.95 * draws.length) return null;
  if (reads === 'signed') {
    const tail = (1 - level) / 2;
    return { lo: quantile(values, tail), hi: quantile(values, 1 - tail), level };
  }
  return equal === 1
    ? { lo: quantile(values, 1 - level), hi: 1, level }
    : { lo: 0, hi: quantile(values, level), level };
}

/** Which of the four counts (tn, fp, fn, tp) are dealt anew together. */
const BLOCKS: Readonly<Record<Given, readonly (readonly number[])[]>> = {
  nothing: [[0, 1, 2, 3]],
  label: [
    [0, 1],
    [2, 3],
  ],
  decision: [
    [0, 2],
    [1, 3],
  ],
};

/** Plain counts of independent rows: tables with the same margins are drawn, no row is touched. */
function permutedTables(
  strata: readonly Stratum[],
  given: Given,
  random: Rng,
): () => readonly Tally[] {
  const blocks = strata.flatMap(({ tally }, s) =>
    BLOCKS[given].map((slots) => {
      const table = tally.cells.flatMap((c) =>
        slots.map((slot) => [c.tn, c.fp, c.fn, c.tp][slot]!),
      );
      return { s, slots, table, drawn: new Int32Array(table.length) };
    }),
  );
  const flat = strata.map(({ tally }) => new Int32Array(4 * tally.cells.length));
  return () => {
    for (const { s, slots, table, drawn } of blocks) {
      randomTable(table, slots.length, drawn, random);
      for (let i = 0; i < drawn.length; i++) {
        flat[s]![4 * Math.floor(i / slots.length) + slots[i % slots.length]!] = drawn[i]!;
      }
    }
    return strata.map(({ tally }, s) => ({
      ...tally,
      cells: tally.cells.map((_, k) => countsAt(flat[s]!, k)),
    }));
  };
}

/** Weights, scores or repeated units: the groups of rows (or of whole units) are shuffled. */
function permutedRows(
  rows: Scored,
  spec: FrameSpec,
  { grouping }: CellCounts,
  strata: readonly Stratum[],
  given: Given,
  random: Rng,
): () => readonly Tally[] {
  const size = strata[0]!.cells.length;
  const shuffle = rowPermutation(rows, grouping, size, given);
  const control = countControl(rows, spec);
  return () => {
    const counted = countGrouping(rows, { ...grouping, codes: shuffle(random) });
    return stratify(rows, counted, control, undefined).map(({ tally }, s) => {
      const { reference } = strata[s]!.tally;
      return reference === undefined ? tally : { ...tally, reference };
    });
  };
}
