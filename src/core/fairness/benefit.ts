// Decisions as benefits, and how unequally they are spread: the generalized entropy indices.
// Speicher et al. (2018), A Unified Approach to Quantifying Algorithmic Unfairness: b = 1 + decision − label, so someone
// wrongly rejected has 0, someone rightly judged 1, someone wrongly selected 2.

import { log, power } from '../base/math';
import { everybody } from './counts';
import type { Counts } from './scored';

/** So many people with so much benefit each. */
export interface Portion {
  readonly people: number;
  readonly benefit: number;
}

/** The benefits of everybody in some cells. */
export function benefitsOf(cells: readonly Counts[]): Portion[] {
  return cells.flatMap(({ tp, fp, tn, fn }) => [
    { people: fn, benefit: 0 },
    { people: tp + tn, benefit: 1 },
    { people: fp, benefit: 2 },
  ]);
}

/** Everybody has the mean benefit of their group: what is left is inequality between groups. */
export function groupBenefits(cells: readonly Counts[]): Portion[] {
  return cells.map((c) => {
    const people = everybody(c);
    return { people, benefit: people > 0 ? (2 * c.fp + c.tp + c.tn) / people : 0 };
  });
}

/**
 * The generalized entropy index of the benefits; 0 when all are equal. α = 1 is Theil's index, α = 0 the mean
 * logarithmic deviation, α = 2 half the squared coefficient of variation.
 * Undefined for nobody, when nobody has any benefit, and (α ≤ 0) when somebody has none.
 */
export function generalizedEntropy(
  portions: readonly Portion[],
  alpha: number,
): number | undefined {
  let people = 0;
  let sum = 0;
  for (const portion of portions) {
    people += portion.people;
    sum += portion.people * portion.benefit;
  }
  if (!(sum > 0)) return undefined;
  const mean = sum / people;
  let total = 0;
  for (const portion of portions) {
    if (portion.people === 0) continue;
    if (portion.benefit === 0 && alpha <= 0) return undefined;
    total += portion.people * term(portion.benefit / mean, alpha);
  }
  return total / people;
}

function term(r: number, alpha: number): number {
  if (alpha === 0) return -log(r);
  if (alpha === 1) return r > 0 ? r * log(r) : 0;
  return (power(r, alpha) - 1) / (alpha * (alpha - 1));
}

/** Standard deviation over mean, of an index with α = 2. */
export function coefficientOfVariation(index: number | undefined): number | undefined {
  return index === undefined ? undefined : Math.sqrt(2 * Math.max(0, index));
}
