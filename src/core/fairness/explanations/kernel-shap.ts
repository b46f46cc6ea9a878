// Kernel SHAP: Shapley values as the weighted least squares fit of a sum over columns to the values of coalitions.
// Lundberg & Lee (2017), section 4.1; paired sampling: Covert & Lee (2021).

import type { Call } from '../../base/call';
import { factor, solveFactored } from '../../base/cholesky';
import { permutation, rng, type Rng } from '../../base/rng';
import type { Attribution } from './attribution';
import { bits, MOST_COLUMNS, mustHaveBackground } from './exact-shapley';
import type { Games } from './pair-games';

export interface KernelOptions {
  /** Coalitions asked for where not all are taken. */
  readonly coalitions?: number;
  readonly seed: string;
}

export interface KernelAttribution extends Attribution {
  /** Distinct coalitions that were scored, without the empty and the full one. */
  readonly coalitions: number;
  /** Standard error of each value that comes from sampling coalitions; absent where all were taken. */
  readonly errors?: Float64Array;
}

/**
 * One attribution a person, on the scale of the score. Up to 13 columns all coalitions are taken, and the values are the
 * exact Shapley values; beyond, coalitions are drawn in pairs of opposites. Throws with more than 30 columns.
 */
export async function kernelShap(
  games: Games,
  people: Int32Array,
  background: Int32Array,
  { coalitions = 2048, seed }: KernelOptions,
  call: Call,
): Promise<KernelAttribution[]> {
  const k = games.columns.length;
  if (k > 30) throw new Error(`Kernel SHAP takes at most 30 columns here, not ${k}.`);
  mustHaveBackground(background);
  const all = k <= MOST_COLUMNS || (1 << k) - 2 <= coalitions;
  const masks = all
    ? Int32Array.from({ length: Math.max(0, (1 << k) - 2) }, (_, i) => i + 1)
    : drawPairs(k, Math.max(2 * k, coalitions >> 1), rng(seed));
  const weights = Float64Array.from(masks, (mask) => (all ? kernel(k, bits(mask)) : 1));
  const fit = fitter(masks, weights, k);
  const found: KernelAttribution[] = [];
  for (const person of people) {
    const table = all ? await everyCoalition(games, person, background, call) : undefined;
    const ends = table
      ? [table[0]!, table.at(-1)!]
      : await games.coalitions(person, background, [0, (1 << k) - 1], call);
    const values = table?.subarray(1) ?? (await games.coalitions(person, background, masks, call));
    const [base, value] = [ends[0]!, ends[1]!];
    const fitted = fit(values, base, value);
    found.push({
      columns: games.columns,
      base,
      value,
      values: fitted.shares,
      coalitions: all ? masks.length : new Set(masks).size,
      ...(all ? {} : { errors: fitted.errors() }),
    });
    call.onProgress?.({ done: found.length, of: people.length });
    await call.breathe();
  }
  return found;
}

/** Mean score of every coalition, from the pairs' games: what the pair agrees in does not matter. */
async function everyCoalition(
  games: Games,
  person: number,
  background: Int32Array,
  call: Call,
): Promise<Float64Array> {
  const table = new Float64Array(1 << games.columns.length);
  const index = new Int32Array(table.length);
  const pairs = await games.against(person, background, call);
  for (const { differs, values } of pairs) {
    for (let j = 0, i = 0; j < games.columns.length; j++) {
      const bit = differs[i] === j ? 1 << i++ : 0;
      const half = 1 << j;
      for (let s = 0; s < half; s++) index[half + s] = index[s]! | bit;
    }
    for (let s = 0; s < table.length; s++) table[s]! += values[index[s]!]!;
    await call.breathe();
  }
  for (let s = 0; s < table.length; s++) table[s]! /= pairs.length;
  return table;
}

/** Weight of a coalition of s of k columns: (k − 1) / (C(k, s) s (k − s)). */
function kernel(k: number, s: number): number {
  let choose = 1;
  for (let i = 0; i < s; i++) choose = (choose * (k - i)) / (i + 1);
  return (k - 1) / (choose * s * (k - s));
}

/** Coalitions and their opposites, sizes drawn by the kernel's total weight of that size. */
function drawPairs(k: number, pairs: number, random: Rng): Int32Array {
  const sizes = Float64Array.from({ length: k - 1 }, (_, i) => 1 / ((i + 1) * (k - 1 - i)));
  const total = sizes.reduce((sum, weight) => sum + weight, 0);
  const masks = new Int32Array(2 * pairs);
  for (let p = 0; p < pairs; p++) {
    let left = random.next() * total;
    let size = 1;
    while (size < k - 1 && left >= sizes[size - 1]!) left -= sizes[size++ - 1]!;
    let mask = 0;
    for (const j of permutation(k, random).subarray(0, size)) mask |= 1 << j;
    masks[2 * p] = mask;
    masks[2 * p + 1] = ((1 << k) - 1) ^ mask;
  }
  return masks;
}

type Fit = (
  values: Float64Array,
  base: number,
  value: number,
) => { shares: Float64Array; errors(): Float64Array };

/** The fit with its sum fixed: the last column is what the others leave. Errors are robust, by pairs (White 1980). */
function fitter(masks: Int32Array, weights: Float64Array, k: number): Fit {
  const free = k - 1;
  const x = new Float64Array(masks.length * free);
  const gram = new Float64Array(free * free);
  for (let c = 0; c < masks.length; c++) {
    const last = (masks[c]! >> free) & 1;
    const row = c * free;
    for (let j = 0; j < free; j++) x[row + j] = ((masks[c]! >> j) & 1) - last;
    for (let i = 0; i < free; i++) {
      const weighted = weights[c]! * x[row + i]!;
      if (weighted !== 0)
        for (let j = 0; j <= i; j++) gram[i * free + j]! += weighted * x[row + j]!;
    }
  }
  const lower = factor(gram, free);
  return (values, base, value) => {
    const rest = (c: number): number =>
      values[c]! - base - ((masks[c]! >> free) & 1) * (value - base);
    const right = new Float64Array(free);
    for (let c = 0; c < masks.length; c++) {
      const weighted = weights[c]! * rest(c);
      for (let j = 0; j < free; j++) right[j]! += weighted * x[c * free + j]!;
    }
    const first = solveFactored(lower, right);
    const shares = Float64Array.from([
      ...first,
      first.reduce((sum, part) => sum - part, value - base),
    ]);
    return { shares, errors: () => robustErrors(lower, x, first, rest, masks.length) };
  };
}

function robustErrors(
  lower: Float64Array,
  x: Float64Array,
  fitted: Float64Array,
  rest: (c: number) => number,
  n: number,
): Float64Array {
  const free = fitted.length;
  const variance = new Float64Array(free + 1);
  const residual = (c: number): number => {
    let left = rest(c);
    for (let j = 0; j < free; j++) left -= x[c * free + j]! * fitted[j]!;
    return left;
  };
  for (let c = 0; c + 1 < n; c += 2) {
    const [one, other] = [residual(c), residual(c + 1)];
    const pull = Float64Array.from(
      { length: free },
      (_, j) => one * x[c * free + j]! + other * x[(c + 1) * free + j]!,
    );
    const moved = solveFactored(lower, pull);
    let sum = 0;
    moved.forEach((step, j) => {
      variance[j]! += step * step;
      sum += step;
    });
    variance[free]! += sum * sum;
  }
  return variance.map(Math.sqrt);
}
