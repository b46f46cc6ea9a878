// The distribution of Kolmogorov's D for many values: its limit with three corrections for the number of values.
// Pelz & Good (1976), JRSS B 38; in the form for Jacobi's theta functions.

import { exp } from '../math';

const PI2 = Math.PI * Math.PI;
const PI4 = PI2 * PI2;
const PI6 = PI4 * PI2;
const ROOT = Math.sqrt(2 * Math.PI);

/** P(D < d) for n values, n above a hundred. */
export function pelzGood(d: number, n: number): number {
  const z = Math.sqrt(n) * d;
  const z2 = z * z;
  const z4 = z2 * z2;
  const z6 = z4 * z2;
  const rounds = Math.ceil((16 * z) / Math.PI) + 1;
  let limit = 0;
  let first = 0;
  let second = 0;
  let third = 0;
  for (let k = 1; k <= rounds; k++) {
    // Odd multiples of π/2.
    const m2 = (2 * k - 1) * (2 * k - 1);
    const odd = exp((-PI2 * m2) / (8 * z2));
    limit += odd;
    first += ((PI2 / 4) * m2 - z2) * odd;
    second +=
      (6 * z6 +
        2 * z4 +
        ((PI2 * (2 * z4 - 5 * z2)) / 4) * m2 +
        ((PI4 * (1 - 2 * z2)) / 16) * m2 * m2) *
      odd;
    third +=
      (-30 * z6 -
        90 * z4 * z4 +
        ((PI2 * (135 * z4 - 96 * z6)) / 4) * m2 +
        ((PI4 * (212 * z4 - 60 * z2)) / 16) * m2 * m2 +
        ((PI6 * (5 - 30 * z2)) / 64) * m2 * m2 * m2) *
      odd;
  }
  let secondMore = 0;
  let thirdMore = 0;
  for (let k = 1; k <= rounds; k++) {
    const k2 = k * k;
    const whole = k2 * exp((-PI2 * k2) / (2 * z2));
    secondMore += whole;
    thirdMore += (3 * z2 - PI2 * k2) * whole;
  }
  const root = Math.sqrt(n);
  return (
    ROOT * (limit / z + first / (6 * z4 * root) + second / (72 * z6 * z * n)) +
    (ROOT * third) / (6480 * z6 * z4 * n * root) -
    (ROOT * PI2 * secondMore) / (36 * z2 * z * n) +
    (ROOT * PI2 * thirdMore) / (216 * z6 * n * root)
  );
}
