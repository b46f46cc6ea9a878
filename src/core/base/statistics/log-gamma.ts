// The logarithm of the gamma function: factorials of numbers that need not be whole.
// Stirling's series with its correction terms, Abramowitz & Stegun (1964), 6.1.40.

import { log } from '../math';

const HALF_LOG_TWO_PI = 0.918938533204672741780329736406;
/** From here on seven terms of the series are exact to the last bits. */
const LARGE = 16;
const SERIES = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156];

/** log Γ(x) for x > 0; Γ(n + 1) = n!. */
export function logGamma(x: number): number {
  let shifted = x;
  let product = 1;
  while (shifted < LARGE) product *= shifted++;
  const inverse = 1 / shifted;
  const square = inverse * inverse;
  let sum = 0;
  for (let i = SERIES.length - 1; i >= 0; i--) sum = sum * square + SERIES[i]!;
  const stirling = (shifted - 0.5) * log(shifted) - shifted + HALF_LOG_TWO_PI + sum * inverse;
  return stirling - log(product);
}
