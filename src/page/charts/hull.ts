// The rounded outline of a seed cloud: the hull of its dots, drawn with a thick round stroke.

import { polygonHull } from 'd3';

type Spot = readonly [number, number];

const round = (value: number): number => Math.round(value * 10) / 10;

/** SVG path through the outermost dots; one or two dots give a point or a line, which a round stroke makes a pill. */
export function hullPath(spots: readonly Spot[]): string {
  const [first] = spots;
  if (!first) return '';
  const hull = polygonHull(spots.map(([x, y]) => [x, y])) ?? spots;
  const path = hull.map(([x, y]) => `${round(x)} ${round(y)}`).join('L');
  return hull.length === 1 ? `M${path}h0.01` : `M${path}Z`;
}
