// The exact distribution of Kolmogorov's D for few values, as a power of a matrix.
// Durbin (1973); Marsaglia, Tsang & Wang (2003), Journal of Statistical Software 8(18).

/** Numbers beyond this are scaled down, and the scale kept beside them. */
const LARGE = 1e140;

/** P(D < d) for n values; work grows with (n d)³ log n. */
export function durbin(d: number, n: number): number {
  const k = Math.floor(n * d) + 1;
  const size = 2 * k - 1;
  const h = k - n * d;
  const matrix = start(size, h);
  let power = identity(size);
  let powerScale = 0;
  let square = matrix;
  let squareScale = 0;
  for (let left = n; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) {
      power = product(power, square, size);
      powerScale += squareScale;
      if (power[(k - 1) * size + k - 1]! > LARGE) {
        scaleDown(power);
        powerScale++;
      }
    }
    square = product(square, square, size);
    squareScale *= 2;
    if (square[(k - 1) * size + k - 1]! > LARGE) {
      scaleDown(square);
      squareScale++;
    }
  }
  let value = power[(k - 1) * size + k - 1]!;
  for (let i = 1; i <= n; i++) {
    value = (value * i) / n;
    if (value < 1 / LARGE) {
      value *= LARGE;
      powerScale--;
    }
  }
  for (; powerScale > 0; powerScale--) value *= LARGE;
  for (; powerScale < 0; powerScale++) value /= LARGE;
  return value;
}

/** Marsaglia, Tsang & Wang's H. */
function start(size: number, h: number): Float64Array {
  const matrix = new Float64Array(size * size);
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) matrix[i * size + j] = i - j + 1 < 0 ? 0 : 1;
  let power = 1;
  for (let i = 0; i < size; i++) {
    power *= h;
    matrix[i * size]! -= power;
    matrix[(size - 1) * size + size - 1 - i]! -= power;
  }
  if (2 * h - 1 > 0) {
    let corner = 1;
    for (let i = 0; i < size; i++) corner *= 2 * h - 1;
    matrix[(size - 1) * size]! += corner;
  }
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) for (let g = 2; g <= i - j + 1; g++) matrix[i * size + j]! /= g;
  return matrix;
}

function identity(size: number): Float64Array {
  const matrix = new Float64Array(size * size);
  for (let i = 0; i < size; i++) matrix[i * size + i] = 1;
  return matrix;
}

function product(a: Float64Array, b: Float64Array, size: number): Float64Array {
  const into = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < size; k++) {
      const factor = a[i * size + k]!;
      if (factor === 0) continue;
      for (let j = 0; j < size; j++) into[i * size + j]! += factor * b[k * size + j]!;
    }
  }
  return into;
}

function scaleDown(matrix: Float64Array): void {
  for (let i = 0; i < matrix.length; i++) matrix[i]! /= LARGE;
}
