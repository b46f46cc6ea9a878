// What a paired comparison compares, said in one of three ways; and the cells of rows it looks at.

import { addCounts, everybody } from './counts';
import { crossing } from './crossing';
import { disparityById } from './disparities';
import { metricById } from './metrics';
import type { Metric } from './metric';
import type { OfCells } from './influence';
import type { Scored } from './scored';

/**
 * A gap is the metric of `group` minus that of `reference`; `column` is a grouping, or several names joined by "|", and
 * then the levels are joined so too. `absolute-gap` compares sizes of gaps, each with its own sign as measured, so a
 * repair that overshoots is charged for the other side's gap.
 */
export type Statistic =
  | { readonly kind: 'metric'; readonly metric: string }
  | {
      readonly kind: 'gap' | 'absolute-gap';
      readonly metric: string;
      readonly column: string;
      readonly group: string;
      readonly reference: string;
    }
  | {
      readonly kind: 'disparity';
      readonly disparity: string;
      readonly groups: readonly string[];
      /** Levels of the reference group joined by "|". */
      readonly reference?: string;
    };

/** The rows a statistic looks at: cell of each row (-1 = none), and number of cells. */
export interface Sight {
  readonly codes: Int32Array;
  readonly cells: number;
}

/** A metric of one cell, or of a cell minus another. */
export interface MetricOfCells extends Sight {
  readonly metric: Metric;
  /** What the metric of each cell counts for: 1, or 1 and -1 for a gap. */
  readonly counts: readonly number[];
  /** What the value is multiplied by before it is compared: -1 takes the sign off a negative gap. */
  sign(value: number | undefined): 1 | -1;
}

export function metricOfCells(
  rows: Scored,
  statistic: Exclude<Statistic, { kind: 'disparity' }>,
): MetricOfCells {
  const metric = metricById(statistic.metric);
  if (statistic.kind === 'metric') {
    return {
      metric,
      codes: new Int32Array(rows.n),
      cells: 1,
      counts: [1],
      sign: () => 1,
    };
  }
  const { column, group, reference, kind } = statistic;
  const { codes, levels } = crossingOf(rows, column);
  const place = (level: string): number => {
    const code = levels.indexOf(level);
    if (code >= 0) return code;
    throw new Error(
      `"${column}" has no group "${level}". Its groups are: ${levels.slice(0, 8).join(', ')}.`,
    );
  };
  const own = place(group);
  const other = place(reference);
  if (own === other)
    throw new Error(`A gap needs two groups of "${column}"; "${group}" was named twice.`);
  return {
    metric,
    codes: codes.map((code) => (code === own ? 0 : code === other ? 1 : -1)),
    cells: 2,
    counts: [1, -1],
    sign: (value) => (kind === 'absolute-gap' && value !== undefined && value < 0 ? -1 : 1),
  };
}

/** The statistic, from the metric's values in the cells; undefined when one of them is. */
export function combine(
  { counts }: Pick<MetricOfCells, 'counts'>,
  values: readonly (number | undefined)[],
): number | undefined {
  let sum = 0;
  for (let k = 0; k < counts.length; k++) {
    const value = values[k];
    if (value === undefined) return undefined;
    sum += counts[k]! * value;
  }
  return sum;
}

/** A name that is no grouping itself but names joined by "|" is their crossing. */
function crossingOf(rows: Scored, column: string) {
  const single = rows.groups.some(({ name }) => name === column);
  return crossing(rows, single ? [column] : column.split('|'));
}

export function disparityOfCells(
  rows: Scored,
  { disparity, groups, reference }: Extract<Statistic, { kind: 'disparity' }>,
): Sight & { readonly of: OfCells } {
  const chosen = disparityById(disparity);
  if (chosen.needs === 'scores')
    throw new Error(`"${chosen.name}" is made of scores: it has no paired interval.`);
  const { codes, levels } = crossing(rows, groups);
  const place = reference === undefined ? -1 : levels.indexOf(reference);
  return {
    codes,
    cells: levels.length,
    of(cells) {
      const filled = cells.filter((cell) => everybody(cell) > 0);
      const at = place < 0 ? -1 : filled.indexOf(cells[place]!);
      const tally = {
        overall: addCounts(filled),
        cells: filled,
        ...(at < 0 ? {} : { reference: at }),
      };
      return chosen.of(tally)?.value;
    },
  };
}
