import { expect, it } from 'vitest';
import { makeCall } from '../../../../src/core/base/call';
import { rng } from '../../../../src/core/base/rng';
import { factor, solveFactored, solveSymmetric } from '../../../../src/core/base/cholesky';

it('solves a symmetric system, reading only the lower triangle', async () => {
  const size = 40;
  const random = rng('cholesky');
  const half = Float64Array.from({ length: size * size }, () => random.next() - 0.5);
  const matrix = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      for (let k = 0; k < size; k++)
        matrix[i * size + j]! += half[i * size + k]! * half[j * size + k]!;
    }
  }
  const right = Float64Array.from({ length: size }, () => random.next());
  const lower = matrix.map((value, at) => (at % size <= Math.floor(at / size) ? value : NaN));
  const x = await solveSymmetric(lower, right, makeCall());
  for (let i = 0; i < size; i++) {
    let sum = 0;
    for (let j = 0; j < size; j++) sum += matrix[i * size + j]! * x[j]!;
    expect(sum).toBeCloseTo(right[i]!, 7);
  }
});

it('lifts a pivot that is not positive instead of giving NaN', async () => {
  const x = await solveSymmetric(
    Float64Array.from([1, 0, 1, 1]),
    Float64Array.from([1, 1]),
    makeCall(),
  );
  expect(x.every(Number.isFinite)).toBe(true);
});

it('gives the same bits whether the matrix may be overwritten or not', async () => {
  const matrix = Float64Array.from([4, 0, 0, 2, 5, 0, 1, 3, 6]);
  const right = Float64Array.from([1, 2, 3]);
  const kept = matrix.slice();
  const x = solveFactored(factor(matrix, 3), right);
  expect(matrix).toEqual(kept);
  expect(x).toEqual(await solveSymmetric(matrix, right, makeCall()));
});
