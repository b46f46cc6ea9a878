// Rows that stand in for counts: some tools' forms read rows, and four weighted rows a group say all that its counts say.

import type { Counts, Scored } from '../fairness/scored';

/** The name of the one grouping of the rows. */
export const STAND_IN = 'group';

const KINDS = [
  { y: 1, yhat: 1, of: 'tp' },
  { y: 0, yhat: 1, of: 'fp' },
  { y: 0, yhat: 0, of: 'tn' },
  { y: 1, yhat: 0, of: 'fn' },
] as const;

/**
 * One row for every kind of person that a group has, weighted by how many there are; the level of group k is k.
 * The decision stands in for the score. Only for forms that are sums of weights.
 */
export function standInRows(cells: readonly Counts[]): Scored {
  const rows = cells.flatMap((counts, code) =>
    KINDS.map(({ y, yhat, of }) => ({ code, y, yhat, weight: counts[of] })).filter(
      ({ weight }) => weight > 0,
    ),
  );
  return {
    n: rows.length,
    y: Uint8Array.from(rows, ({ y }) => y),
    yhat: Uint8Array.from(rows, ({ yhat }) => yhat),
    score: Float64Array.from(rows, ({ yhat }) => yhat),
    weights: Float64Array.from(rows, ({ weight }) => weight),
    groups: [
      {
        name: STAND_IN,
        codes: Int32Array.from(rows, ({ code }) => code),
        levels: cells.map((_, k) => String(k)),
      },
    ],
    rows: Int32Array.from(rows, (_, at) => at),
  };
}
