// The score interval of a ratio of two shares: the ratios a χ² test would not reject; it holds with few or no cases.
// Koopman (1984), Biometrics 40; the restricted estimate in closed form as in Nam (1995), Biometrics 51.

import type { Limits } from './limits';

const STEPS = 80;

/** χ² of the ratio θ for x1 of n1 over x2 of n2. */
function chiSquare(theta: number, x1: number, n1: number, x2: number, n2: number): number {
  const n = n1 + n2;
  const middle = theta * (n1 + x2) + x1 + n2;
  // The smaller root in the form that does not cancel for small shares.
  const p1 =
    (2 * theta * (x1 + x2)) /
    (middle + Math.sqrt(Math.max(0, middle * middle - 4 * theta * n * (x1 + x2))));
  // Rounding must not lift a share above 1.
  return term(x1, n1, Math.min(1, p1)) + term(x2, n2, Math.min(1, p1 / theta));
}

function term(x: number, n: number, p: number): number {
  const gap = x - n * p;
  const variance = n * p * (1 - p);
  return gap === 0 ? 0 : variance > 0 ? (gap * gap) / variance : Infinity;
}

/**
 * Limits of (x1/n1) / (x2/n2) at z. n1, n2 > 0. Undefined where x2 is 0: no upper limit exists.
 * With x1 = 0 the lower limit is 0.
 */
export function koopman(
  x1: number,
  n1: number,
  x2: number,
  n2: number,
  z: number,
): Limits | undefined {
  if (!(x2 > 0)) return undefined;
  const bound = z * z;
  const within = (theta: number): boolean => chiSquare(theta, x1, n1, x2, n2) <= bound;
  // A ratio that is never rejected: the estimate, or one so small that no case was to be expected.
  const inner = x1 > 0 ? x1 / n1 / (x2 / n2) : 1e-12;
  let beyond = Math.max(inner, 1e-6) * 2;
  while (within(beyond)) beyond *= 2;
  const hi = edge(inner, beyond, within);
  if (!(x1 > 0)) return { lo: 0, hi };
  let below = inner / 2;
  while (within(below)) below /= 2;
  return { lo: edge(inner, below, within), hi };
}

/** Halves the way between a point inside and one outside, on the logarithmic scale. */
function edge(inside: number, outside: number, within: (theta: number) => boolean): number {
  let a = inside;
  let b = outside;
  for (let i = 0; i < STEPS && Math.abs(a - b) > 1e-14 * a; i++) {
    const middle = Math.sqrt(a * b);
    if (within(middle)) a = middle;
    else b = middle;
  }
  return a;
}
