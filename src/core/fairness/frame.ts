// The frame: every metric for every cell of the groups, each number with its n, its interval and whether it may be judged.

import { simultaneousLevel, zOf } from '../base/statistics';
import { between, type Between } from './between';
import type { Sure } from './compare-cells';
import { countCells, type CellCounts } from './count-cells';
import { measuredCell, measurer, type Cell } from './frame-cells';
import { frameDisparities, type DisparityValue } from './frame-disparities';
import { LEVEL, MARGIN, type FrameSpec } from './frame-spec';
import type { Measured } from './measure';
import type { Metric } from './metric';
import { metricById } from './metrics';
import type { Scored } from './scored';
import { countControl, levelsOfCells, referenceLevels, stratify } from './strata';

export type { Between } from './between';
export type { Comparison, Estimate, Interval } from './estimate';
export type { Cell } from './frame-cells';
export type { DisparityValue } from './frame-disparities';
export type { FrameSpec } from './frame-spec';

export interface Frame {
  readonly overall: Cell;
  /** In the order of levels, last grouping fastest; cells without rows included. Empty when no groups are named. */
  readonly cells: readonly Cell[];
  /** With control features: everybody of each of their levels. */
  readonly strata?: readonly Cell[];
  /** Levels of the reference joined by "|" (without control). */
  readonly referenceKey?: string;
  /** Rows in no cell because a grouping is missing there. */
  readonly missing: number;
  /** By disparity id (disparities/index.ts): all that counts, reference and scores allow. */
  readonly disparities: Readonly<Record<string, DisparityValue>>;
  /** By metric id: the same comparisons for every metric asked for. */
  readonly between: Readonly<Record<string, Between>>;
}

/**
 * Counts once, then measures. JSON through and through: null where a number is not defined.
 * Throws, naming the column or id, for an unknown grouping, metric or reference level.
 */
export function frame(rows: Scored, spec: FrameSpec): Frame {
  const { groups, control = [], family = 1, margin = MARGIN } = spec;
  const metrics = spec.metrics.map(metricById);
  const level = simultaneousLevel(spec.level ?? LEVEL, family);
  const sure: Sure = { level, z: zOf(level), margin };

  const counted = countCells(rows, groups, control);
  const { measure, draws } = measurer(rows, counted);
  const everybody = metrics.map((metric) => measure(metric, counted.keys.length));
  const whole = { key: '', levels: [], counts: counted.overall };
  const overall = measuredCell(whole, everybody, undefined, sure);
  if (groups.length + control.length === 0) {
    return { overall, cells: [], missing: 0, disparities: {}, between: {} };
  }

  const controls = control.length > 0 ? countControl(rows, spec) : onlyOne(counted);
  const reference = referenceLevels(rows, spec)?.join('|');
  const strata = stratify(rows, counted, controls, reference);
  const measured = counted.keys.map((_, k) => metrics.map((metric) => measure(metric, k)));
  const levels = levelsOfCells(rows, [...control, ...groups]);
  const cells = strata.flatMap((stratum) =>
    stratum.cells.map((k) => {
      const where = { key: counted.keys[k]!, levels: levels[k]!, counts: counted.counts[k]! };
      const besides = stratum.reference !== undefined && stratum.reference !== k;
      return measuredCell(
        where,
        measured[k]!,
        besides ? measured[stratum.reference] : undefined,
        sure,
      );
    }),
  );
  const byControl = control.length > 0 ? measureControl(rows, controls, metrics) : [everybody];
  return {
    overall,
    cells,
    ...(control.length > 0
      ? { strata: controlCells(controls, levelsOfCells(rows, control), byControl, sure) }
      : {}),
    ...(reference === undefined ? {} : { referenceKey: reference }),
    missing: counted.missing,
    disparities: frameDisparities(strata, counted.keys, sure, draws()),
    between: Object.fromEntries(
      metrics.map(({ id }, m) => {
        const values = measured.map((cell) => cell[m]!);
        return [
          id,
          between(
            strata,
            counted.keys,
            values,
            byControl.map((cell) => cell[m]!),
          ),
        ];
      }),
    ),
  };
}

/** Without control there is one level, "", with everybody in it. */
function onlyOne(counted: CellCounts): CellCounts {
  return { ...counted, keys: [''], counts: [counted.overall] };
}

function measureControl(
  rows: Scored,
  controls: CellCounts,
  metrics: readonly Metric[],
): Measured[][] {
  const { measure } = measurer(rows, controls);
  return controls.keys.map((_, c) => metrics.map((metric) => measure(metric, c)));
}

function controlCells(
  { keys, counts }: CellCounts,
  levels: readonly (readonly string[])[],
  measured: readonly (readonly Measured[])[],
  sure: Sure,
): Cell[] {
  return keys.map((key, c) =>
    measuredCell({ key, levels: levels[c]!, counts: counts[c]! }, measured[c]!, undefined, sure),
  );
}
