// Where a search looks: at every corner of the hulls, where the optimum must lie, or on Fairlearn's even grid.

import type { Hull } from './hull';

/** All values of x at which some hull has a corner, rising, each once: an objective linear between them is best at one. */
export function corners(hulls: readonly Hull[]): Float64Array {
  const all = Float64Array.from(hulls.flatMap((hull) => hull.map(({ x }) => x))).sort();
  return all.filter((x, i) => i === 0 || x !== all[i - 1]);
}

/** size + 1 even steps from 0 to 1, computed as numpy.linspace does: k · (1 / size). */
export function evenGrid(size: number): Float64Array {
  const step = 1 / size;
  const grid = Float64Array.from({ length: size + 1 }, (_, k) => k * step);
  grid[size] = 1;
  return grid;
}
