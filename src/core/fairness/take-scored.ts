// Some of the scored rows, in the given order; and all rows sorted into the cells of a grouping.

import { gather } from '../base/gather';
import type { Grouping, Scored } from './scored';

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

/** Positions of the rows of each cell, in row order. */
export function positionsByCell({ codes, levels }: Grouping): Int32Array[] {
  const sizes = new Int32Array(levels.length);
  for (const code of codes) if (code >= 0) sizes[code] = sizes[code]! + 1;
  const cells = Array.from(sizes, (size) => new Int32Array(size));
  const filled = new Int32Array(levels.length);
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i]!;
    if (code < 0) continue;
    cells[code]![filled[code]!] = i;
    filled[code] = filled[code]! + 1;
  }
  return cells;
}
