// What hints cost: the first nothing, the second a tenth, the third a quarter, rounded down; never more than half in all.

/** Shares of a check's points (curriculum section 1, "Hints"). */
const SHARES = [0, 0, 0.1, 0.25] as const;

/** The price of one hint, in whole points. */
export function hintPrice(points: number, level: 1 | 2 | 3): number {
  return Math.floor(points * SHARES[level]);
}

/** The price of all hints up to this level. */
export function hintsPrice(points: number, level: number): number {
  const opened = ([1, 2, 3] as const).filter((each) => each <= level);
  const sum = opened.reduce((total, each) => total + hintPrice(points, each), 0);
  return Math.min(sum, Math.floor(points / 2));
}
