// A design packed for the Newton solver: rows of the same categories share one pattern, so most sums run over patterns, not rows.

import type { Call } from '../base/call';
import type { Design } from '../table/encode';

/** Parameters stand in the order: dense columns, one place for unknown levels (`nowhere`), intercept. */
export interface PackedRows {
  readonly n: number;
  readonly width: number;
  readonly nowhere: number;
  readonly intercept: number;
  /** Number of parameters: width + 2. */
  readonly size: number;
  /** Numbers a row. */
  readonly numbers: number;
  /** Standardised numbers, n × numbers, by row. */
  readonly values: Float64Array;
  /** Category columns. */
  readonly categories: number;
  /** How many different combinations of categories there are, and which one each row has. */
  readonly patterns: number;
  readonly pattern: Int32Array;
  /** Places of the ones, patterns × categories, by pattern, rising within a pattern but for `nowhere`. */
  readonly places: Int32Array;
}

const CHUNK = 16384;
const kept = new WeakMap<Design, PackedRows>();

/** Packs a design; the same design is packed once. */
export function packRows(design: Design): PackedRows {
  const found = kept.get(design);
  if (found) return found;
  const { n, numeric, codes, width } = design;
  const values = new Float64Array(n * numeric.length);
  numeric.forEach((column, j) => {
    for (let i = 0; i < n; i++) values[i * numeric.length + j] = column[i]!;
  });
  const { pattern, firsts } = patternsOf(n, codes, width);
  const places = new Int32Array(firsts.length * codes.length);
  codes.forEach((column, j) => {
    firsts.forEach((row, m) => (places[m * codes.length + j] = column[row]!));
  });
  const packed: PackedRows = {
    n,
    width,
    nowhere: width,
    intercept: width + 1,
    size: width + 2,
    numbers: numeric.length,
    values,
    categories: codes.length,
    patterns: firsts.length,
    pattern,
    places,
  };
  kept.set(design, packed);
  return packed;
}

/** The pattern of each row, numbered as they first appear, and the row where each appears first. */
function patternsOf(
  n: number,
  codes: readonly Int32Array[],
  width: number,
): { pattern: Int32Array; firsts: number[] } {
  const radix = width + 1;
  let key = new Float64Array(n);
  let most = 1;
  for (const column of codes) {
    // Numbered anew before a key could leave the whole numbers that a double holds.
    if (most > Number.MAX_SAFE_INTEGER / radix) {
      const { pattern, firsts } = numbered(key);
      key = Float64Array.from(pattern);
      most = firsts.length;
    }
    for (let i = 0; i < n; i++) key[i] = key[i]! * radix + column[i]!;
    most *= radix;
  }
  return numbered(key);
}

function numbered(key: Float64Array): { pattern: Int32Array; firsts: number[] } {
  const seen = new Map<number, number>();
  const firsts: number[] = [];
  const pattern = new Int32Array(key.length);
  for (let i = 0; i < key.length; i++) {
    let at = seen.get(key[i]!);
    if (at === undefined) {
      at = firsts.push(i) - 1;
      seen.set(key[i]!, at);
    }
    pattern[i] = at;
  }
  return { pattern, firsts };
}

/** The log-odds of every row under these parameters (the one at `nowhere` is 0). */
export function linear(rows: PackedRows, parameters: Float64Array): Float64Array {
  const { n, numbers, values, categories, patterns, pattern, places } = rows;
  const base = new Float64Array(patterns);
  for (let m = 0; m < patterns; m++) {
    let sum = parameters[rows.intercept]!;
    for (let j = 0; j < categories; j++) sum += parameters[places[m * categories + j]!]!;
    base[m] = sum;
  }
  const eta = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let sum = base[pattern[i]!]!;
    for (let j = 0; j < numbers; j++) sum += parameters[j]! * values[i * numbers + j]!;
    eta[i] = sum;
  }
  return eta;
}

export interface Derivatives {
  /** Xᵀ w (p − y). */
  readonly gradient: Float64Array;
  /** The lower triangle of Xᵀ diag(w p (1 − p)) X, size × size, by row. */
  readonly hessian: Float64Array;
}

/** Gradient and curvature of the weighted log-loss at these probabilities. */
export async function derivatives(
  rows: PackedRows,
  y: Uint8Array,
  weights: Float64Array,
  p: Float64Array,
  call: Call,
): Promise<Derivatives> {
  const { size, numbers } = rows;
  const found = { gradient: new Float64Array(size), hessian: new Float64Array(size * size) };
  // What a pattern's categories need of its rows: the sums of pull, bend, and bend times each number.
  const sums = new Float64Array(rows.patterns * (numbers + 2));
  for (let from = 0; from < rows.n; from += CHUNK) {
    addRows(rows, y, weights, p, { from, to: Math.min(from + CHUNK, rows.n) }, sums, found);
    await call.breathe();
  }
  for (let from = 0; from < rows.patterns; from += CHUNK) {
    addPatterns(rows, { from, to: Math.min(from + CHUNK, rows.patterns) }, sums, found);
    await call.breathe();
  }
  return found;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Intercept and numbers from the rows; what belongs to categories is summed by pattern. */
function addRows(
  { size, intercept, numbers, values, pattern }: PackedRows,
  y: Uint8Array,
  weights: Float64Array,
  p: Float64Array,
  { from, to }: Range,
  sums: Float64Array,
  { gradient, hessian }: Derivatives,
): void {
  const last = intercept * size;
  for (let i = from; i < to; i++) {
    const pull = weights[i]! * (p[i]! - y[i]!);
    const bend = weights[i]! * p[i]! * (1 - p[i]!);
    const own = pattern[i]! * (numbers + 2);
    const first = i * numbers;
    sums[own]! += pull;
    sums[own + 1]! += bend;
    gradient[intercept]! += pull;
    hessian[last + intercept]! += bend;
    for (let j = 0; j < numbers; j++) {
      const x = values[first + j]!;
      const bx = bend * x;
      gradient[j]! += pull * x;
      hessian[last + j]! += bx;
      sums[own + 2 + j]! += bx;
      const row = j * size;
      for (let k = 0; k <= j; k++) hessian[row + k]! += bx * values[first + k]!;
    }
  }
}

function addPatterns(
  { size, intercept, numbers, categories, places }: PackedRows,
  { from, to }: Range,
  sums: Float64Array,
  { gradient, hessian }: Derivatives,
): void {
  const last = intercept * size;
  for (let m = from; m < to; m++) {
    const own = m * (numbers + 2);
    const first = m * categories;
    const pull = sums[own]!;
    const bend = sums[own + 1]!;
    for (let j = 0; j < categories; j++) {
      const place = places[first + j]!;
      gradient[place]! += pull;
      hessian[last + place]! += bend;
      const row = place * size;
      for (let k = 0; k < numbers; k++) hessian[row + k]! += sums[own + 2 + k]!;
      for (let k = 0; k <= j; k++) hessian[row + places[first + k]!]! += bend;
    }
  }
}
