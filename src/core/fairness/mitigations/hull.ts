// The upper hull of a group's points: with a lottery between two thresholds every point under it can be reached.

import { firstPlace } from '../../base/first-place';
import { risingOrder } from '../../base/rising-order';
import type { Cut } from './threshold-rule';

export interface Point {
  readonly x: number;
  readonly y: number;
  readonly cut: Cut;
}

/** Points of rising x on a concave line, from the least x to the greatest. */
export type Hull = readonly Point[];

/** Points in any order, column by column: a scan of many scores has too many to make an object of each. */
export interface Plane {
  readonly x: Float64Array;
  readonly y: Float64Array;
  cut(point: number): Cut;
}

/**
 * Andrew's monotone chain (Andrew 1979), upper half; drops points on the line between two others. Of points with
 * the same x only the highest can be on it; among equals the first in the given order at the left end, else the last.
 */
export function upperHull({ x, y, cut }: Plane): Hull {
  const order = rising(x, y);
  const hull = new Int32Array(order.length);
  let top = -1;
  for (let k = 0; k < order.length; k++) {
    const next = order[k]!;
    if (top >= 0 && x[hull[top]!] === x[next]) {
      if (top === 0 && y[hull[0]!] === y[next]) continue;
      top--;
    }
    while (top >= 1) {
      const [before, middle] = [hull[top - 1]!, hull[top]!];
      if (
        (y[middle]! - y[before]!) * (x[next]! - x[before]!) >
        (y[next]! - y[before]!) * (x[middle]! - x[before]!)
      )
        break;
      top--;
    }
    hull[++top] = next;
  }
  return Array.from(hull.subarray(0, top + 1), (i) => ({ x: x[i]!, y: y[i]!, cut: cut(i) }));
}

/** Points by x, then by y, equal ones in the order given. Many scans come so already. */
function rising(x: Float64Array, y: Float64Array): Int32Array {
  const order = isRising(x) ? upTo(x.length) : risingOrder(x);
  for (let from = 0, to = 1; from < order.length; from = to, to++) {
    let sorted = true;
    while (to < order.length && x[order[to]!] === x[order[from]!]) {
      sorted &&= y[order[to]!]! >= y[order[to - 1]!]!;
      to++;
    }
    if (!sorted) order.subarray(from, to).sort((a, b) => y[a]! - y[b]! || a - b);
  }
  return order;
}

function upTo(n: number): Int32Array {
  const order = new Int32Array(n);
  for (let i = 0; i < n; i++) order[i] = i;
  return order;
}

function isRising(x: Float64Array): boolean {
  for (let i = 1; i < x.length; i++) if (x[i]! < x[i - 1]!) return false;
  return true;
}

/** A place on the hull: between two of its points, with the share of each. */
export interface Place {
  readonly left: Point;
  readonly right: Point;
  readonly leftShare: number;
  readonly rightShare: number;
  readonly y: number;
}

/** The place at x, on the segment left of a corner. x is kept within the hull's ends. */
export function at(hull: Hull, x: number): Place {
  // The first point with x at or beyond the one sought, or the last.
  const k = Math.max(
    1,
    firstPlace(hull.length - 1, (i) => hull[i]!.x >= x),
  );
  const left = hull[k - 1]!;
  const right = hull[k] ?? left;
  const width = right.x - left.x;
  const leftShare = width > 0 ? Math.min(1, Math.max(0, (right.x - x) / width)) : 1;
  const rightShare = 1 - leftShare;
  return { left, right, leftShare, rightShare, y: leftShare * left.y + rightShare * right.y };
}
