// SciPy's form of the exact Mann–Whitney test (1.18): its p-value takes no notice of ties, as if all values were different.
// Ours deals the ranks that were seen, ties included.

import { mannWhitney, type MannWhitney } from '../base/statistics';

/**
 * mannwhitneyu(method='exact'), two-sided: the larger of the two U, less its half where a tie left one, on the
 * distribution of U without ties. Undefined where ours is.
 */
export function scipyExactMannWhitney(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
): MannWhitney | undefined {
  const seen = mannWhitney(first, second, { method: 'normal' });
  if (!seen) return undefined;
  const pairs = first.length * second.length;
  const without = untied(first.length, second.length, Math.floor(Math.max(seen.u, pairs - seen.u)));
  const exact = mannWhitney(without.first, without.second, { method: 'exact' });
  return exact && { ...seen, p: exact.p };
}

/** Two samples of these sizes without any tie, in which the first has this U. */
function untied(n1: number, n2: number, u: number): { first: number[]; second: number[] } {
  // So many of the first above everybody, one above the rest of u, the others below everybody.
  const above = Math.floor(u / n2);
  const place = (i: number): number => (i < above ? n2 + 1 + i : i === above ? (u % n2) + 0.5 : -i);
  return {
    first: Array.from({ length: n1 }, (_, i) => place(i)),
    second: Array.from({ length: n2 }, (_, i) => i + 1),
  };
}
