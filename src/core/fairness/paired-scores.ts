// The change of a metric of scores on the same rows: what each row does to it, before and after.

import { positionsByCode } from '../base/positions-by-code';
import type { RowMetric } from './metric';
import type { Scored } from './scored';
import { combine, type MetricOfCells } from './statistic';
import { takeScored } from './take-scored';

export interface ScoreChange {
  readonly before: number | undefined;
  readonly after: number | undefined;
  /** Each row's influence on (after − before). Undefined where a value is. */
  readonly influence: Float64Array | undefined;
}

/** A metric of one cell, or a gap between two; a gap that is compared by size comes without its sign. */
export function scoreChange(
  metric: RowMetric,
  before: Scored,
  after: Scored,
  seen: MetricOfCells,
): ScoreChange {
  const levels = Array.from({ length: seen.cells }, (_, k) => String(k));
  const positions = positionsByCode(seen.codes, levels.length);
  const runs = [before, after].map((rows) => positions.map((at) => takeScored(rows, at)));
  const [was, is] = runs.map((cells) =>
    combine(
      seen,
      cells.map((cell) => metric.of(cell)),
    ),
  );
  const signs = [seen.sign(was), seen.sign(is)];
  if (was === undefined || is === undefined)
    return { before: was, after: is, influence: undefined };
  const influence = new Float64Array(before.n);
  runs.forEach((cells, run) =>
    cells.forEach((cell, k) => {
      const factor = (run === 0 ? -1 : 1) * signs[run]! * seen.counts[k]!;
      metric.influence(cell).forEach((value, i) => {
        influence[positions[k]![i]!]! += factor * value;
      });
    }),
  );
  return { before: signs[0]! * was, after: signs[1]! * is, influence };
}
