// Some of the scored rows, in the given order.

import { gather } from '../base/gather';
import type { Scored } from './scored';

/** The rows at the given positions. */
export function takeScored(rows: Scored, positions: Int32Array): Scored {
  const { y, yhat, score, weights, units } = rows;
  return {
    n: positions.length,
    y: gather(y, positions),
    yhat: gather(yhat, positions),
    ...(score ? { score: gather(score, positions) } : {}),
    groups: rows.groups.map(({ name, codes, levels }) => ({
      name,
      codes: gather(codes, positions),
      levels,
    })),
    ...(weights ? { weights: gather(weights, positions) } : {}),
    ...(units ? { units: gather(units, positions) } : {}),
    rows: gather(rows.rows, positions),
  };
}
