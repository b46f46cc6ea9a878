// Spread of a list of draws, and how two lists of them move together; draws that could not be computed (NaN) are left out.

/** Standard deviation (divisor n − 1); NaN when more than 1 in 20 draws are missing. */
export function standardDeviation(draws: ArrayLike<number>): number {
  return Math.sqrt(covariance(draws, draws));
}

/** Correlation in [−1, 1]; 0 where one of the two does not move or cannot be computed. */
export function correlation(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const together = covariance(a, b) / Math.sqrt(covariance(a, a) * covariance(b, b));
  return Number.isFinite(together) ? Math.min(1, Math.max(-1, together)) : 0;
}

function covariance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let n = 0;
  let meanA = 0;
  let meanB = 0;
  let sum = 0;
  for (let i = 0; i < a.length; i++) {
    const x = a[i]!;
    const y = b[i]!;
    if (Number.isNaN(x) || Number.isNaN(y)) continue;
    // Welford's update: no cancellation.
    n++;
    const fromA = x - meanA;
    meanA += fromA / n;
    meanB += (y - meanB) / n;
    sum += fromA * (y - meanB);
  }
  return n < 2 || n < 0.95 * a.length ? NaN : sum / (n - 1);
}
