// What chance alone would leave between ROC curves: groups are exchanged among rows with the same label, and all curves
// drawn again. An area is never negative, so it is read against this band and not against 0.

import type { Call } from '../../base/call';
import { gather } from '../../base/gather';
import { fallingOrder } from '../../base/rising-order';
import type { Rng } from '../../base/rng';
import { quantile, sorted } from '../../base/statistics';
import { rowPermutation } from '../permute-rows';
import type { Grouping, Scored } from '../scored';
import { takeScored } from '../take-scored';
import { areaBetween } from './area-between';
import { areaUnder } from './roc-curve';
import { rocTracer } from './roc-tracer';

export interface CurveBand {
  /** From 0 to here lies `level` of the areas that chance leaves between the two curves. */
  readonly abroca: number;
  /** The middle `level` of the AUC gaps by chance. */
  readonly aucGap: { readonly lo: number; readonly hi: number };
  readonly level: number;
}

/**
 * The band of each group of `grouping` against the group at place `reference`; rows with code -1 take no part. Weights and
 * units stay with their rows. Undefined for the reference, and where more than 1 draw in 20 leaves a group without one of
 * the labels. The same stream, the same bands.
 */
export async function curveBands(
  rows: Scored,
  grouping: Grouping,
  reference: number,
  level: number,
  draws: number,
  random: Rng,
  call: Call,
): Promise<(CurveBand | undefined)[]> {
  const cells = grouping.levels.length;
  // In falling order of score: every pass of the tracer then reads its memory in order.
  const order = fallingOrder(rows.score!);
  const falling = takeScored(rows, order);
  const codes = gather(grouping.codes, order);
  const shuffle = rowPermutation(falling, { ...grouping, codes }, cells, 'label');
  const trace = rocTracer(falling, cells);
  const areas = grouping.levels.map(() => new Float64Array(draws).fill(NaN));
  const gaps = grouping.levels.map(() => new Float64Array(draws).fill(NaN));
  for (let d = 0; d < draws; d++) {
    await call.breathe();
    call.onProgress?.({ done: d, of: draws });
    const curves = trace(shuffle(random));
    const other = curves[reference];
    if (!other) continue;
    const area = areaUnder(other);
    curves.forEach((curve, g) => {
      if (!curve || g === reference) return;
      areas[g]![d] = areaBetween(curve, other);
      gaps[g]![d] = areaUnder(curve) - area;
    });
  }
  return areas.map((drawn, g) => {
    const [area, gap] = [sorted(drawn), sorted(gaps[g]!)];
    if (area.length === 0 || area.length < 0.95 * draws) return undefined;
    const tail = (1 - level) / 2;
    return {
      abroca: quantile(area, level),
      aucGap: { lo: quantile(gap, tail), hi: quantile(gap, 1 - tail) },
      level,
    };
  });
}
