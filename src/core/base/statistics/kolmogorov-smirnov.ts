// Whether two samples come from one distribution: the largest distance between their step curves, and how often chance makes it.
// Smirnov (1939); the exact count of paths: Hodges (1958), Arkiv för Matematik 3.

import { kolmogorovTail } from './kolmogorov';
import { mergedSteps } from './merged-steps';

export interface KolmogorovSmirnov {
  /** In [0, 1]. */
  readonly statistic: number;
  /** Exact where no values are equal, otherwise on the safe side. Undefined for samples too large to count paths. */
  readonly exact: number | undefined;
  /** From the distribution for one sample of n m / (n + m) values. */
  readonly asymptotic: number;
}

/** Cells of the lattice that are counted at once. */
const MOST_CELLS = 2e7;

/** Two-sided. Undefined where a sample is empty. */
export function kolmogorovSmirnov(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
): KolmogorovSmirnov | undefined {
  const n = first.length;
  const m = second.length;
  if (n === 0 || m === 0) return undefined;
  // In units of 1 / (n m), so that equal distances are equal numbers.
  let farthest = 0;
  mergedSteps(first, second, (below, belowSecond) => {
    farthest = Math.max(farthest, Math.abs(below * m - belowSecond * n));
  });
  const statistic = farthest / (n * m);
  return {
    statistic,
    exact: n * m <= MOST_CELLS ? pathsBeyond(n, m, farthest) : undefined,
    asymptotic: kolmogorovTail(statistic, Math.max(1, Math.round((n * m) / (n + m)))),
  };
}

/**
 * Of all orders in which n and m values can come, the share in which the curves are `farthest` / (n m) apart somewhere.
 * Walks the lattice: of the paths to (i, j), i in i + j come from (i − 1, j), and those beyond stay beyond.
 */
function pathsBeyond(n: number, m: number, farthest: number): number {
  if (farthest === 0) return 1;
  const beyond = new Float64Array(m + 1);
  for (let i = 0; i <= n; i++) {
    for (let j = 0; j <= m; j++) {
      if (Math.abs(i * m - j * n) >= farthest) beyond[j] = 1;
      else if (i + j === 0) beyond[j] = 0;
      else {
        const left = j > 0 ? j * beyond[j - 1]! : 0;
        const down = i > 0 ? i * beyond[j]! : 0;
        beyond[j] = (left + down) / (i + j);
      }
    }
  }
  return Math.min(1, beyond[m]!);
}
