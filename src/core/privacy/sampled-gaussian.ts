// What training with clipped, noisy gradients promises: the privacy accountant of DP-SGD, by Rényi divergences.

import { exp, log } from '../base/math';
import { erfc, logFactorial } from '../base/statistics';
import { needsShare } from './mechanisms';

/** One training: each step looks at a random share of the rows and adds Gaussian noise to their clipped sum. */
export interface NoisyTraining {
  /** Chance of a row to be in a step, in (0, 1]. */
  readonly share: number;
  /** Standard deviation of the noise over the clipping norm. */
  readonly noise: number;
  readonly steps: number;
}

const ORDERS: readonly number[] = [
  1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5, 6, 8, 10, 12, 16, 20, 24, 32, 48, 64, 96, 128, 256,
];

/**
 * Rényi divergence of order α of the whole training: exact for whole orders (Mironov, Talwar & Zhang 2019, equation 5)
 * and by the series with its signs for others (section 3.3).
 */
export function renyi({ share, noise, steps }: NoisyTraining, order: number): number {
  if (!(share > 0 && share <= 1))
    throw new Error(`The share of rows a step lies above 0 and up to 1, not ${share}.`);
  if (!(noise > 0)) return Infinity;
  if (share === 1) return (steps * order) / (2 * noise * noise);
  const moment = Number.isInteger(order)
    ? wholeOrder(share, noise, order)
    : fractionalOrder(share, noise, order);
  return (steps * moment) / (order - 1);
}

/** The least ε at δ over the orders (Canonne, Kamath & Steinke 2020, proposition 12), and the order that gives it. */
export function trainingEpsilon(
  training: NoisyTraining,
  delta: number,
  orders: readonly number[] = ORDERS,
): { readonly epsilon: number; readonly order: number } {
  needsShare(delta);
  let best = { epsilon: Infinity, order: orders[0]! };
  for (const order of orders) {
    const spent =
      renyi(training, order) + log(1 - 1 / order) - (log(delta) + log(order)) / (order - 1);
    const epsilon = Math.max(0, spent);
    if (epsilon < best.epsilon) best = { epsilon, order };
  }
  return best;
}

/** The least noise that keeps ε at δ, to 1e-4; undefined when even a noise of 1,000 does not. */
export function noiseFor(
  { share, steps }: Omit<NoisyTraining, 'noise'>,
  { epsilon, delta }: { readonly epsilon: number; readonly delta: number },
): number | undefined {
  const spent = (noise: number): number => trainingEpsilon({ share, steps, noise }, delta).epsilon;
  let low = 0.05;
  let high = 1000;
  if (!(spent(high) <= epsilon)) return undefined;
  while (high - low > 1e-4) {
    const middle = (low + high) / 2;
    if (spent(middle) <= epsilon) high = middle;
    else low = middle;
  }
  return high;
}

function wholeOrder(q: number, sigma: number, order: number): number {
  let sum = -Infinity;
  for (let i = 0; i <= order; i++) {
    const choose = logFactorial(order) - logFactorial(i) - logFactorial(order - i);
    const term = choose + i * log(q) + (order - i) * log(1 - q) + (i * i - i) / (2 * sigma * sigma);
    sum = logSum(sum, term);
  }
  return sum;
}

/** Both halves of the integral, split where the two densities meet; terms keep the sign of the binomial. */
function fractionalOrder(q: number, sigma: number, order: number): number {
  const meet = sigma * sigma * log(1 / q - 1) + 0.5;
  let positive = -Infinity;
  let negative = -Infinity;
  let coefficient = 0; // log |binomial(order, i)|
  let sign = 1;
  for (let i = 0; i < 1000; i++) {
    const j = order - i;
    const spread = Math.SQRT2 * sigma;
    const lower =
      coefficient +
      i * log(q) +
      j * log(1 - q) +
      (i * i - i) / (2 * sigma * sigma) +
      logHalfErfc((i - meet) / spread);
    const upper =
      coefficient +
      j * log(q) +
      i * log(1 - q) +
      (j * j - j) / (2 * sigma * sigma) +
      logHalfErfc((meet - j) / spread);
    const term = logSum(lower, upper);
    if (sign > 0) positive = logSum(positive, term);
    else negative = logSum(negative, term);
    if (i > order && term < positive - 40) break;
    const factor = (order - i) / (i + 1);
    coefficient += log(Math.abs(factor));
    if (factor < 0) sign = -sign;
  }
  return positive + log(1 - exp(negative - positive));
}

function logSum(a: number, b: number): number {
  const high = Math.max(a, b);
  if (high === -Infinity) return -Infinity;
  return high + log(1 + exp(Math.min(a, b) - high));
}

/** log(erfc(x) / 2), by its asymptotic series where erfc itself is too small to write (Abramowitz & Stegun 7.1.23). */
function logHalfErfc(x: number): number {
  if (x < 20) return log(erfc(x) / 2);
  const s = 1 / (x * x);
  const series = 1 - s / 2 + (3 / 4) * s * s - (15 / 8) * s * s * s + (105 / 16) * s * s * s * s;
  return -x * x - log(x) - log(Math.PI) / 2 + log(series) - Math.LN2;
}
