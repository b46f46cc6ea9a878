// The best lottery over classifiers already found, and the multipliers that hold it there: a small linear programme, solved exactly.

import { simplex } from '../../base/simplex';

export interface BestMixture {
  /** One share a classifier, ≥ 0, their sum 1. */
  readonly shares: Float64Array;
  /** One multiplier a constraint, ≥ 0, their sum at most the price. */
  readonly multipliers: Float64Array;
}

/**
 * Shares q least in Σ q·error + price · max(0, max_j Σ q·excess_j), and the multipliers λ ≥ 0, Σ λ ≤ price greatest in
 * min_h (error_h + λ·excess_h): one saddle point (Agarwal et al. 2018, section 3.1). `excess[h]` holds classifier
 * h's constraint values less their bounds. Solved as the multipliers' programme, whose start λ = 0 is allowed; the
 * shares are its dual prices.
 */
export function bestMixture(
  errors: ArrayLike<number>,
  excess: readonly Float64Array[],
  price: number,
): BestMixture {
  const n = errors.length;
  const constraints = excess[0]?.length ?? 0;
  let first = 0;
  for (let h = 1; h < n; h++) if (errors[h]! < errors[first]!) first = h;
  const others = Array.from({ length: n }, (_, h) => h).filter((h) => h !== first);
  // v = min_h …: v is replaced by error_first + λ·excess_first − slack, so that slack and λ are what is chosen.
  const gain = new Float64Array(constraints + 1);
  for (let j = 0; j < constraints; j++) gain[j] = excess[first]![j]!;
  gain[constraints] = -1;
  const rows = others.map((h) => {
    const row = new Float64Array(constraints + 1);
    for (let j = 0; j < constraints; j++) row[j] = excess[first]![j]! - excess[h]![j]!;
    row[constraints] = -1;
    return row;
  });
  const sum = new Float64Array(constraints + 1).fill(1, 0, constraints);
  const { at, prices, losses } = simplex({
    gain,
    rows: [...rows, sum],
    limits: [...others.map((h) => errors[h]! - errors[first]!), price],
  });
  const shares = new Float64Array(n);
  others.forEach((h, row) => (shares[h] = prices[row]!));
  shares[first] = losses[constraints]!;
  const whole = shares.reduce((total, share) => total + share, 0);
  return {
    shares: shares.map((share) => share / whole),
    multipliers: at.slice(0, constraints),
  };
}
