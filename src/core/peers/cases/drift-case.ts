// Answers the reference cases of drift: how far a second sample, of numbers and of categories, has moved from a first.

import {
  binShares,
  chiSquare,
  jensenShannon,
  kolmogorovSmirnov,
  populationStability,
  quantileEdges,
  wasserstein,
} from '../../base/statistics';
import type { ReferenceCase } from './reference-case';

/** Quantile bins of the reference: the case's own number, ten where it says none. */
function binsOf({ params }: ReferenceCase): number {
  return Number(/^(\d+) quantile bins/.exec(String(params['psi_bins']))?.[1] ?? 10);
}

export function driftCase(testCase: ReferenceCase): Record<string, unknown> {
  const { input } = testCase;
  const reference = (input['reference'] as unknown[]).map(Number);
  const current = (input['current'] as unknown[]).map(Number);
  const edges = quantileEdges(reference, binsOf(testCase));
  const [before, after] = [binShares(reference, edges), binShares(current, edges)];
  const ks = kolmogorovSmirnov(reference, current);
  const [was, is] = categoryCounts(
    input['reference_categories'] as string[],
    input['current_categories'] as string[],
  );
  return {
    psi: populationStability(before, after),
    bin_edges_inner: edges,
    reference_shares: before,
    current_shares: after,
    ks: ks?.statistic ?? NaN,
    ks_p_exact: ks?.exact ?? NaN,
    ks_p_asymptotic: ks?.asymptotic ?? NaN,
    js_distance: distance(before, after),
    wasserstein: wasserstein(reference, current) ?? NaN,
    // No floor here: the case's categories all occur.
    psi_categories: populationStability(shares(was), shares(is), 0),
    js_distance_categories: distance(was, is),
    chi2_categories_p: chiSquare([was, is])?.p ?? NaN,
  };
}

function distance(first: ArrayLike<number>, second: ArrayLike<number>): number {
  return Math.sqrt(jensenShannon(first, second) ?? NaN);
}

function categoryCounts(first: readonly string[], second: readonly string[]): [number[], number[]] {
  const categories = [...new Set([...first, ...second])].sort();
  const count = (values: readonly string[]): number[] =>
    categories.map((category) => values.filter((value) => value === category).length);
  return [count(first), count(second)];
}

function shares(counts: readonly number[]): number[] {
  const all = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => count / all);
}
