// The upper hull of a group's points: with a lottery between two thresholds every point under it can be reached.

import type { Point } from './tradeoff';

/** Points of rising x on a concave line, from the least x to the greatest. */
export type Hull = readonly Point[];

/**
 * Andrew's monotone chain (Andrew 1979), upper half; drops points on the line between two others. Of points with
 * the same x only the highest can be on it; among equals the first in the given order at the left end, else the last.
 */
export function upperHull(points: readonly Point[]): Hull {
  const sorted = points.toSorted((a, b) => a.x - b.x || a.y - b.y);
  const hull: Point[] = [];
  for (const next of sorted) {
    const last = hull.at(-1);
    if (last && last.x === next.x) {
      if (hull.length === 1 && last.y === next.y) continue;
      hull.pop();
    }
    while (hull.length >= 2) {
      const [before, middle] = [hull.at(-2)!, hull.at(-1)!];
      if ((middle.y - before.y) * (next.x - before.x) > (next.y - before.y) * (middle.x - before.x))
        break;
      hull.pop();
    }
    hull.push(next);
  }
  return hull;
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
  let low = 0;
  let high = hull.length - 1;
  // The first point with x at or beyond the one sought.
  while (low < high) {
    const middle = (low + high) >> 1;
    if (hull[middle]!.x < x) low = middle + 1;
    else high = middle;
  }
  const k = Math.max(1, low);
  const left = hull[k - 1]!;
  const right = hull[k] ?? left;
  const width = right.x - left.x;
  const leftShare = width > 0 ? Math.min(1, Math.max(0, (right.x - x) / width)) : 1;
  const rightShare = 1 - leftShare;
  return { left, right, leftShare, rightShare, y: leftShare * left.y + rightShare * right.y };
}
