// Solves A x = b for a symmetric positive definite A by Cholesky's factorisation (Golub & Van Loan 2013, section 4.2).
// A pivot that rounding has driven to zero or below is lifted to 1e-14 of its diagonal.

import type { Call } from './call';

/** The lower factor of A, size × size, by row; only the lower triangle of `matrix` is read, and it is left as it is. */
export function factor(matrix: Float64Array, size: number): Float64Array {
  const lower = matrix.slice();
  for (let i = 0; i < size; i++) factorRow(lower, i, size);
  return lower;
}

/** x with A x = right, from the factor of A. */
export function solveFactored(lower: Float64Array, right: ArrayLike<number>): Float64Array {
  const size = right.length;
  const x = Float64Array.from(right);
  for (let i = 0; i < size; i++) {
    let sum = x[i]!;
    for (let k = 0; k < i; k++) sum -= lower[i * size + k]! * x[k]!;
    x[i] = sum / lower[i * size + i]!;
  }
  for (let i = size - 1; i >= 0; i--) {
    let sum = x[i]!;
    for (let k = i + 1; k < size; k++) sum -= lower[k * size + i]! * x[k]!;
    x[i] = sum / lower[i * size + i]!;
  }
  return x;
}

/** x with A x = right, for a large A: `matrix` (size × size, by row, lower triangle) is overwritten with its factor. */
export async function solveSymmetric(
  matrix: Float64Array,
  right: Float64Array,
  call: Call,
): Promise<Float64Array> {
  const size = right.length;
  for (let i = 0; i < size; i++) {
    factorRow(matrix, i, size);
    if ((i & 31) === 31) await call.breathe();
  }
  return solveFactored(matrix, right);
}

/** Row i of the factor in place of row i of A; the rows above it are factored already. */
function factorRow(matrix: Float64Array, i: number, size: number): void {
  const row = i * size;
  for (let j = 0; j <= i; j++) {
    const other = j * size;
    let sum = matrix[row + j]!;
    for (let k = 0; k < j; k++) sum -= matrix[row + k]! * matrix[other + k]!;
    if (j < i) matrix[row + j] = sum / matrix[other + j]!;
    else matrix[row + i] = Math.sqrt(Math.max(sum, 1e-14 * matrix[row + i]!, Number.MIN_VALUE));
  }
}
