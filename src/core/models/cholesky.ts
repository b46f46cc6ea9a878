// Solves A x = b for a symmetric positive definite A by Cholesky's factorisation (Golub & Van Loan 2013, section 4.2).

import type { Call } from '../base/call';

/**
 * Solves A x = b. `matrix` is size × size, by row; only its lower triangle is read, and it is overwritten
 * with the factor. A pivot that rounding has driven to zero or below is lifted to 1e-14 of its diagonal.
 */
export async function solveSymmetric(
  matrix: Float64Array,
  right: Float64Array,
  call: Call,
): Promise<Float64Array> {
  const size = right.length;
  for (let i = 0; i < size; i++) {
    const row = i * size;
    for (let j = 0; j <= i; j++) {
      const other = j * size;
      let sum = matrix[row + j]!;
      for (let k = 0; k < j; k++) sum -= matrix[row + k]! * matrix[other + k]!;
      if (j < i) matrix[row + j] = sum / matrix[other + j]!;
      else matrix[row + i] = Math.sqrt(Math.max(sum, 1e-14 * matrix[row + i]!, Number.MIN_VALUE));
    }
    if ((i & 31) === 31) await call.breathe();
  }
  const x = Float64Array.from(right);
  for (let i = 0; i < size; i++) {
    let sum = x[i]!;
    for (let k = 0; k < i; k++) sum -= matrix[i * size + k]! * x[k]!;
    x[i] = sum / matrix[i * size + i]!;
  }
  for (let i = size - 1; i >= 0; i--) {
    let sum = x[i]!;
    for (let k = i + 1; k < size; k++) sum -= matrix[k * size + i]! * x[k]!;
    x[i] = sum / matrix[i * size + i]!;
  }
  return x;
}
