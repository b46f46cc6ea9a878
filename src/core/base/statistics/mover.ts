// Intervals put together from intervals: the limits of a difference, a mean or a ratio from the limits of its two parts.
// MOVER, the method of variance estimates recovery: Zou & Donner (2008), Statistics in Medicine 27; ratios and
// correlated parts: Donner & Zou (2012), Statistical Methods in Medical Research 21.

import type { Limits, Spread } from './limits';

/** √ of a quantity that is ≥ 0 but for rounding. */
function root(square: number): number {
  return Math.sqrt(Math.max(0, square));
}

/**
 * Limits of a − b. With Wilson limits on both sides this is Newcombe's interval.
 * `correlation` of the two estimates: 0 for separate people, from a bootstrap where units are shared.
 */
export function differenceLimits(a: Spread, b: Spread, z: number, correlation = 0): Limits {
  const d = a.value - b.value;
  const { lo: aLo, hi: aHi } = a.limits(z);
  const { lo: bLo, hi: bHi } = b.limits(z);
  const down = [a.value - aLo, bHi - b.value] as const;
  const up = [aHi - a.value, b.value - bLo] as const;
  return { lo: d - norm(down, correlation), hi: d + norm(up, correlation) };
}

function norm([x, y]: readonly [number, number], correlation: number): number {
  return root(x * x + y * y - 2 * correlation * x * y);
}

/** Limits of the mean of quantities measured on separate people. */
export function meanOf(parts: readonly Spread[], z: number): Limits {
  let value = 0;
  let down = 0;
  let up = 0;
  for (const part of parts) {
    const { lo, hi } = part.limits(z);
    value += part.value;
    down += (part.value - lo) * (part.value - lo);
    up += (hi - part.value) * (hi - part.value);
  }
  const n = parts.length;
  return { lo: (value - Math.sqrt(down)) / n, hi: (value + Math.sqrt(up)) / n };
}

/** Limits of a / b for a, b ≥ 0. Undefined where b is 0: then no upper limit exists. */
export function moverRatio(a: Spread, b: Spread, z: number, correlation = 0): Limits | undefined {
  if (!(b.value > 0)) return undefined;
  const { lo: aLo, hi: aHi } = a.limits(z);
  const { lo: bLo, hi: bHi } = b.limits(z);
  if (!(bLo > 0)) return undefined;
  // The ratios R at which the MOVER limit of a − R b is just 0: roots of  square R² − 2 cross R + constant.
  const down = a.value * b.value - correlation * (a.value - aLo) * (bHi - b.value);
  const downRoot = root(down * down - aLo * (2 * a.value - aLo) * bHi * (2 * b.value - bHi));
  const up = a.value * b.value - correlation * (aHi - a.value) * (b.value - bLo);
  const upRoot = root(up * up - aHi * (2 * a.value - aHi) * bLo * (2 * b.value - bLo));
  const lo = aLo > 0 ? (aLo * (2 * a.value - aLo)) / (down + downRoot) : 0;
  return { lo, hi: (up + upRoot) / (bLo * (2 * b.value - bLo)) };
}
