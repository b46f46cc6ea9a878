// Cells drawn anew by sampling unit: what repeats in a unit is drawn together, so intervals know that rows are not the sample.

import { positionsByCode } from '../base/positions-by-code';
import { drawTimes, drawUnits, gatherUnits } from '../base/statistics';
import { rng } from '../base/rng';
import { countsAt } from './count-cells';
import type { RowMetric, CountMetric } from './metric';
import type { Counts, Grouping, Scored } from './scored';
import { takeScored } from './take-scored';

/** Draws of counts; fewer when there are so many cells that they would not fit in memory. */
const DRAWS = 500;
const MOST_NUMBERS = 8e6;
/** A standard error is good to 5 % with 200 draws (Efron & Tibshirani 1993, section 6.4); metrics of scores cost more each. */
const SCORE_DRAWS = 200;

export interface UnitDraws {
  readonly units: number;
  readonly draws: number;
  /** Counts of a cell in draw b; cell = number of cells for everybody. */
  counts(b: number, cell: number): Counts;
  values(metric: CountMetric | RowMetric, cell: number): Float64Array;
}

/** True when some unit has more than one row. */
export function unitsRepeat({ units }: Pick<Scored, 'units'>): boolean {
  return units !== undefined && new Set(units).size < units.length;
}

/** Draws of every cell of the grouping. The seed is fixed: the same rows give the same intervals. */
export function unitDraws(rows: Scored, grouping: Grouping): UnitDraws {
  const { codes, levels } = grouping;
  const cells = levels.length;
  const width = 4 * (cells + 1);
  const draws = Math.max(SCORE_DRAWS, Math.min(DRAWS, Math.floor(MOST_NUMBERS / width)));
  const slots = Int32Array.from(
    codes,
    (code, i) => 4 * (code < 0 ? cells : code) + 2 * rows.y[i]! + rows.yhat[i]!,
  );
  const table = gatherUnits(rows.units!, slots, width, rows.weights);
  const random = rng('unit-bootstrap').stream('counts');
  const drawn = new Float64Array(draws * width);
  for (let b = 0; b < draws; b++)
    drawUnits(table, random, drawn.subarray(b * width, (b + 1) * width));

  const counts = (b: number, cell: number): Counts => {
    const one = drawn.subarray(b * width, (b + 1) * width);
    if (cell < cells) return countsAt(one, cell);
    const all = [0, 0, 0, 0];
    for (let at = 0; at < width; at++) all[at & 3] = all[at & 3]! + one[at]!;
    return countsAt(all, 0);
  };
  let byScore: ReturnType<typeof scoreDraws> | undefined;
  return {
    units: table.units,
    draws,
    counts,
    values(metric, cell) {
      if (metric.from === 'rows') return (byScore ??= scoreDraws(rows, grouping))(metric, cell);
      return Float64Array.from({ length: draws }, (_, b) => metric.of(counts(b, cell)) ?? NaN);
    },
  };
}

/** The same for metrics of scores: units come back as row weights. Every cell sees the same draws. */
function scoreDraws(
  rows: Scored,
  grouping: Grouping,
): (metric: RowMetric, cell: number) => Float64Array {
  const number = new Map<number, number>();
  const unit = Int32Array.from(rows.units!, (id) => {
    const known = number.get(id) ?? number.size;
    number.set(id, known);
    return known;
  });
  const random = rng('unit-bootstrap').stream('scores');
  const times = Array.from({ length: SCORE_DRAWS }, () => {
    const drawn = new Float64Array(number.size);
    drawTimes(number.size, random, drawn);
    return drawn;
  });
  const positions = positionsByCode(grouping.codes, grouping.levels.length);
  const everybody = Int32Array.from({ length: rows.n }, (_, i) => i);
  return (metric, cell) => {
    const at = positions[cell] ?? everybody;
    const own = takeScored(rows, at);
    return Float64Array.from(times, (drawn) => {
      const weights = Float64Array.from(
        at,
        (row) => drawn[unit[row]!]! * (rows.weights?.[row] ?? 1),
      );
      return metric.of({ ...own, weights }) ?? NaN;
    });
  };
}
