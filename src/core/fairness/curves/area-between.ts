// The area between two ROC curves, exactly: both are straight between their corners, so each strip is a trapezium,
// or two triangles where they cross.

import type { RocCurve } from './roc-curve';

/** ∫ |one − other| over the false positive rate from 0 to 1. Where a curve rises straight up, its value does not matter. */
export function areaBetween(one: RocCurve, other: RocCurve): number {
  let area = 0;
  let x = 0;
  let i = after(one, 0, 0);
  let j = after(other, 0, 0);
  while (x < 1) {
    const next = Math.min(one.fpr[i + 1]!, other.fpr[j + 1]!);
    const before = valueAt(one, i, x) - valueAt(other, j, x);
    const behind = valueAt(one, i, next) - valueAt(other, j, next);
    area += (next - x) * strip(before, behind);
    x = next;
    i = after(one, i, x);
    j = after(other, j, x);
  }
  return area;
}

/** The last corner at or left of x; its piece to the next corner has a width. */
function after({ fpr, length }: RocCurve, from: number, x: number): number {
  let i = from;
  while (i + 2 < length && fpr[i + 1]! <= x) i++;
  return i;
}

function valueAt({ fpr, tpr }: RocCurve, i: number, x: number): number {
  const width = fpr[i + 1]! - fpr[i]!;
  if (x === fpr[i + 1]!) return tpr[i + 1]!;
  return tpr[i]! + ((tpr[i + 1]! - tpr[i]!) * (x - fpr[i]!)) / width;
}

/** Mean of |d| while d goes straight from a to b. */
function strip(a: number, b: number): number {
  const sum = Math.abs(a) + Math.abs(b);
  if (sum === 0) return 0;
  return a * b >= 0 ? sum / 2 : (a * a + b * b) / (2 * sum);
}
