// A design packed row by row for the Newton solver: its linear form, its gradient and its curvature as plain look-ups.

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
  /** Category columns a row. */
  readonly categories: number;
  /** Places of the ones, n × categories, by row, rising within a row but for `nowhere`. */
  readonly places: Int32Array;
}

export function packRows({ n, numeric, codes, width }: Design): PackedRows {
  const values = new Float64Array(n * numeric.length);
  numeric.forEach((column, j) => {
    for (let i = 0; i < n; i++) values[i * numeric.length + j] = column[i]!;
  });
  const places = new Int32Array(n * codes.length);
  codes.forEach((column, j) => {
    for (let i = 0; i < n; i++) places[i * codes.length + j] = column[i]!;
  });
  return {
    n,
    width,
    nowhere: width,
    intercept: width + 1,
    size: width + 2,
    numbers: numeric.length,
    values,
    categories: codes.length,
    places,
  };
}

/** The log-odds of every row under these parameters (the one at `nowhere` is 0). */
export function linear(rows: PackedRows, parameters: Float64Array): Float64Array {
  const { n, numbers, values, categories, places } = rows;
  const eta = new Float64Array(n).fill(parameters[rows.intercept]!);
  for (let i = 0; i < n; i++) {
    let sum = eta[i]!;
    for (let j = 0; j < numbers; j++) sum += parameters[j]! * values[i * numbers + j]!;
    for (let j = 0; j < categories; j++) sum += parameters[places[i * categories + j]!]!;
    eta[i] = sum;
  }
  return eta;
}

/**
 * Adds rows `from` to `to` to the gradient Xᵀ w (p − y) and to the lower triangle of the Hessian
 * Xᵀ diag(w p (1 − p)) X (size × size, by row).
 */
export function curvature(
  rows: PackedRows,
  y: Uint8Array,
  weights: Float64Array,
  p: Float64Array,
  { from, to }: { readonly from: number; readonly to: number },
  { gradient, hessian }: { readonly gradient: Float64Array; readonly hessian: Float64Array },
): void {
  const { size, intercept, numbers, values, categories, places } = rows;
  const last = intercept * size;
  for (let i = from; i < to; i++) {
    const pull = weights[i]! * (p[i]! - y[i]!);
    const bend = weights[i]! * p[i]! * (1 - p[i]!);
    const number0 = i * numbers;
    const place0 = i * categories;
    gradient[intercept]! += pull;
    hessian[last + intercept]! += bend;
    for (let j = 0; j < numbers; j++) {
      const x = values[number0 + j]!;
      const bx = bend * x;
      gradient[j]! += pull * x;
      hessian[last + j]! += bx;
      const row = j * size;
      for (let k = 0; k <= j; k++) hessian[row + k]! += bx * values[number0 + k]!;
    }
    for (let j = 0; j < categories; j++) {
      const place = places[place0 + j]!;
      gradient[place]! += pull;
      hessian[last + place]! += bend;
      const row = place * size;
      for (let k = 0; k < numbers; k++) hessian[row + k]! += bend * values[number0 + k]!;
      for (let k = 0; k <= j; k++) hessian[row + places[place0 + k]!]! += bend;
    }
  }
}
