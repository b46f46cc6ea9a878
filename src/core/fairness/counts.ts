// Sums over the four confusion counts of a cell, and what weights make of them.

import {
  effectiveNumber,
  wilson,
  type CountedShare,
  type Limits,
  type Spread,
} from '../base/statistics';
import type { Share } from './metric';
import type { Counts } from './scored';

export const everybody = (c: Counts): number => c.tp + c.fp + c.tn + c.fn;
/** Rows with the favourable label. */
export const positives = (c: Counts): number => c.tp + c.fn;
export const negatives = (c: Counts): number => c.fp + c.tn;
/** Rows with the favourable decision. */
export const selected = (c: Counts): number => c.tp + c.fp;
export const rejected = (c: Counts): number => c.tn + c.fn;
export const smallerClass = (c: Counts): number => Math.min(positives(c), negatives(c));

/** The counts as people, whatever their weights. */
export const people = (c: Counts): Counts => c.rows ?? c;

/** Kish's effective number of a sum of counts. Without weights the sum itself. */
export function kish(sum: (c: Counts) => number, c: Counts): number {
  return c.squares ? effectiveNumber(sum(c), sum(c.squares)) : sum(c);
}

/** The class with fewer effective people. */
export function kishOfSmallerClass(c: Counts): number {
  return Math.min(kish(positives, c), kish(negatives, c));
}

/** Wilson limits of a share; with weights at Kish's effective number. */
export function shareLimits({ part, of }: Share, c: Counts, z: number): Limits {
  const sum = of(c);
  const worth = kish(of, c);
  return wilson(sum > 0 ? (part(c) / sum) * worth : 0, worth, z);
}

/** A share with its limits. Somebody must be in the denominator. */
export function shareSpread(share: Share, c: Counts): Spread {
  return { value: share.part(c) / share.of(c), limits: (z) => shareLimits(share, c, z) };
}

/** A share with the effective numbers behind it. */
export function countedShare(share: Share, c: Counts): CountedShare {
  const of = kish(share.of, c);
  const sum = share.of(c);
  return { part: sum > 0 ? (share.part(c) / sum) * of : 0, of, people: share.part(people(c)) };
}

/** The sum of several cells. */
export function addCounts(cells: readonly Counts[]): Counts {
  const sum = (pick: (c: Counts) => Counts | undefined): Counts => {
    const total = { tp: 0, fp: 0, tn: 0, fn: 0 };
    for (const cell of cells) {
      const c = pick(cell);
      if (!c) continue;
      total.tp += c.tp;
      total.fp += c.fp;
      total.tn += c.tn;
      total.fn += c.fn;
    }
    return total;
  };
  const weighted = cells.some((c) => c.squares);
  return {
    ...sum((c) => c),
    ...(weighted ? { rows: sum((c) => c.rows), squares: sum((c) => c.squares) } : {}),
  };
}
