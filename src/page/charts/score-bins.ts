// Counts of a moved cut-off, recounted from score bins: who earns it and is missed, who is shown it.

import { wilson } from '../../core/base/statistics/wilson';
import type { ScoreGroup } from './chart-data';
import { perThousand, range } from './format';
import { Z95 } from './z95';

const sum = (values: readonly number[], from = 0, to = values.length): number => {
  let total = 0;
  for (let i = from; i < to; i++) total += values[i] ?? 0;
  return total;
};

interface CutCounts {
  /** Of those who earn it: left of the line. */
  missed: number;
  earn: number;
  /** Of all: right of the line. */
  shown: number;
  all: number;
}

/** Bin edge nearest to a cut-off. */
export function edgeOf(cut: number, bins: number): number {
  return Math.max(0, Math.min(bins, Math.round(cut * bins)));
}

/** A score above the cut-off is a yes; bins are closed above, so the bin that starts at the cut-off is shown. */
export function countsAt(group: ScoreGroup, cut: number): CutCounts {
  const edge = edgeOf(cut, group.earn.length);
  const earn = sum(group.earn);
  const shownEarn = sum(group.earn, edge);
  return {
    missed: earn - shownEarn,
    earn,
    shown: shownEarn + sum(group.not, edge),
    all: earn + sum(group.not),
  };
}

/** Height of each bar: people who earn it, per 1,000 of those in the group who do. */
export function perThousandBars(group: ScoreGroup): number[] {
  const earn = sum(group.earn);
  return group.earn.map((n) => (earn > 0 ? (1000 * n) / earn : 0));
}

/** Of 1,000 who earn it, how many are missed, and the ends of the 95 % interval. */
export function missedInWords(
  group: ScoreGroup,
  cut: number,
): { number: string; interval: string } {
  const { missed, earn } = countsAt(group, cut);
  const { lo, hi } = wilson(missed, earn, Z95);
  return {
    number: earn > 0 ? perThousand(missed / earn) : '–',
    interval: range(lo, hi, perThousand),
  };
}
