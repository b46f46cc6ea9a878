// Whether two samples differ, by dealing their values anew: no curve is assumed, only that the groups could have been swapped.
// Pitman (1937); the "+ 1" of random splits: Phipson & Smyth (2010), Statistical Applications in Genetics 9.

import type { Rng } from '../rng';

export type TwoSampleStatistic = (first: Float64Array, second: Float64Array) => number;

export interface PermutationTest {
  readonly statistic: number;
  /** Twice the smaller one-sided p, at most 1. */
  readonly p: number;
  /** Splits looked at. */
  readonly splits: number;
}

/** More splits than this are not gone through: draw some of them. */
const MOST_SPLITS = 200_000;
/** Statistics this close, relative to the one seen or to 1 where that is near 0, are the same one rounded differently. */
const SAME = 1e-12;

/** mean of the first − mean of the second. */
export const meanDifference: TwoSampleStatistic = (first, second) => mean(first) - mean(second);

function mean(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum / values.length;
}

/** All splits of so many values into two samples of these sizes; Infinity where there are too many to say. */
function splitsOf(first: number, second: number): number {
  let ways = 1;
  for (let k = 1; k <= Math.min(first, second); k++) ways = (ways * (first + second - k + 1)) / k;
  return Math.round(ways);
}

/** Every split. Throws where there are more than 200,000, or a sample is empty. */
export function permutationTestExact(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  statistic: TwoSampleStatistic = meanDifference,
): PermutationTest {
  const splits = splitsOf(first.length, second.length);
  if (splits > MOST_SPLITS) {
    throw new Error(
      `${splits} splits are too many to go through (at most ${MOST_SPLITS}): use the random permutation test.`,
    );
  }
  const count = counter(first, second, statistic);
  const n = first.length + second.length;
  const chosen = Int32Array.from({ length: first.length }, (_, i) => i);
  const inFirst = new Uint8Array(n);
  for (;;) {
    inFirst.fill(0);
    for (let i = 0; i < chosen.length; i++) inFirst[chosen[i]!] = 1;
    count.look(inFirst);
    // The next set of places in lexicographic order.
    let i = chosen.length - 1;
    while (i >= 0 && chosen[i] === n - chosen.length + i) i--;
    if (i < 0) break;
    chosen[i]!++;
    for (let j = i + 1; j < chosen.length; j++) chosen[j] = chosen[j - 1]! + 1;
  }
  return count.result(0);
}

/** `splits` random ones; the split seen counts as one more, so p is never 0. Throws where a sample is empty. */
export function permutationTest(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  splits: number,
  random: Rng,
  statistic: TwoSampleStatistic = meanDifference,
): PermutationTest {
  const count = counter(first, second, statistic);
  const n = first.length + second.length;
  const inFirst = Uint8Array.from({ length: n }, (_, i) => (i < first.length ? 1 : 0));
  for (let b = 0; b < splits; b++) {
    for (let i = n - 1; i > 0; i--) {
      const j = random.int(i + 1);
      const held = inFirst[i]!;
      inFirst[i] = inFirst[j]!;
      inFirst[j] = held;
    }
    count.look(inFirst);
  }
  return count.result(1);
}

/** Looks at splits and keeps how many lie at or beyond the one seen, on each side. */
function counter(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  statistic: TwoSampleStatistic,
) {
  if (first.length === 0 || second.length === 0) {
    throw new Error('A permutation test needs at least one value in each sample.');
  }
  const values = Float64Array.from([...Array.from(first), ...Array.from(second)]);
  const one = values.slice(0, first.length);
  const other = values.slice(first.length);
  const seen = statistic(one, other);
  const slack = SAME * Math.max(1, Math.abs(seen));
  let splits = 0;
  let below = 0;
  let above = 0;
  return {
    look(inFirst: Uint8Array): void {
      let a = 0;
      let b = 0;
      for (let i = 0; i < values.length; i++) {
        if (inFirst[i]) one[a++] = values[i]!;
        else other[b++] = values[i]!;
      }
      const value = statistic(one, other);
      splits++;
      if (value <= seen + slack) below++;
      if (value >= seen - slack) above++;
    },
    result(extra: number): PermutationTest {
      const p = Math.min(1, (2 * (Math.min(below, above) + extra)) / (splits + extra));
      return { statistic: seen, p, splits };
    },
  };
}
