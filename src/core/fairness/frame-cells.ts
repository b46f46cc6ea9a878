// The cells of a frame: everything measured on them, and each compared with its reference.

import { positionsByCode } from '../base/positions-by-code';
import { compareCells, estimate, type Sure } from './compare-cells';
import type { CellCounts } from './count-cells';
import type { Comparison, Estimate } from './estimate';
import { measure, type Measured } from './measure';
import { withUnits } from './measure-units';
import type { Metric } from './metric';
import type { Counts, Scored } from './scored';
import { takeScored } from './take-scored';
import { unitDraws, unitsRepeat, type UnitDraws } from './unit-draws';

export interface Cell {
  /** Levels joined by "|", control first; "" for all rows. */
  readonly key: string;
  readonly levels: readonly string[];
  readonly counts: Counts;
  /** By metric id. */
  readonly values: Readonly<Record<string, Estimate>>;
  /** By metric id: this cell minus its reference cell. Absent without a reference and in the reference itself. */
  readonly toReference?: Readonly<Record<string, Comparison>>;
}

export interface Measurer {
  /** A metric on a cell; cell = number of cells for everybody. */
  measure(metric: Metric, cell: number): Measured;
  /** Bootstrap draws of the cells where units repeat. */
  draws(): UnitDraws | undefined;
}

/** Measures any metric on any cell of what was counted. */
export function measurer(rows: Scored, { grouping, counts, overall }: CellCounts): Measurer {
  const repeated = unitsRepeat(rows);
  let drawn: UnitDraws | undefined;
  const draws = (): UnitDraws | undefined =>
    repeated ? (drawn ??= unitDraws(rows, grouping)) : undefined;
  let positions: Int32Array[] | undefined;
  const taken = new Map<number, Scored>();
  const rowsOf = (cell: number): Scored => {
    if (cell === counts.length) return rows;
    positions ??= positionsByCode(grouping.codes, grouping.levels.length);
    const own = taken.get(cell) ?? takeScored(rows, positions[cell]!);
    taken.set(cell, own);
    return own;
  };
  return {
    draws,
    measure(metric, cell) {
      const measured = measure(metric, counts[cell] ?? overall, () => rowsOf(cell));
      const resampled = measured.spread && draws();
      return resampled
        ? withUnits(measured, resampled.values(metric, cell), resampled.units)
        : measured;
    },
  };
}

/** A cell with all its metrics, compared with `reference` where there is one. */
export function measuredCell(
  where: Pick<Cell, 'key' | 'levels' | 'counts'>,
  measured: readonly Measured[],
  reference: readonly Measured[] | undefined,
  sure: Sure,
): Cell {
  const values: Record<string, Estimate> = {};
  const toReference: Record<string, Comparison> = {};
  measured.forEach((number, m) => {
    const { id } = number.metric;
    const comparison =
      reference && id !== 'count' ? compareCells(number, reference[m]!, sure) : undefined;
    values[id] = estimate(number, sure, comparison);
    if (comparison) toReference[id] = comparison;
  });
  return { ...where, values, ...(reference ? { toReference } : {}) };
}
