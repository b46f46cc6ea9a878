// Fairlearn's seven names of ThresholdOptimizer's constraints (0.15), two of them the same, by ours.

import type { Constraint } from '../fairness/mitigations/threshold-search';

const constraints: Readonly<Record<string, Constraint>> = {
  demographic_parity: 'demographic-parity',
  selection_rate_parity: 'demographic-parity',
  true_positive_rate_parity: 'true-positive-rate-parity',
  false_positive_rate_parity: 'false-positive-rate-parity',
  true_negative_rate_parity: 'true-negative-rate-parity',
  false_negative_rate_parity: 'false-negative-rate-parity',
  equalized_odds: 'equalized-odds',
};

/** Throws an error naming those there are. */
export function fairlearnConstraint(name: string): Constraint {
  const ours = constraints[name];
  if (ours) return ours;
  throw new Error(
    `Fairlearn's ThresholdOptimizer has no constraint "${name}". It has: ${Object.keys(constraints).join(', ')}.`,
  );
}
