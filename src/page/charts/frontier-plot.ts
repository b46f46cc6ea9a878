// The measures of a frontier's drawing: margins, scales, where each mark stands. Plain functions of the points and the width.

import { scaleLinear, type ScaleLinear } from 'd3';
import type { FrontierPoint } from './chart-data';
import { frontierFrame, type FrontierFrame } from './frontier-frame';

type Scale = ScaleLinear<number, number>;

export interface FrontierPlot {
  width: number;
  size: 'wide' | 'narrow';
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Room under the scale for answers below an axis break; 0 without one. */
  breakRoom: number;
  /** Half size of a mark. */
  radius: number;
  frame: FrontierFrame;
  x: Scale;
  y: Scale;
}

const FRONTIER_NARROW = 620;
const BREAK_ROOM = 54;
/** Height above the axis line of a mark under the break. */
const BELOW = 18;

export function frontierPlot(
  points: readonly FrontierPoint[],
  width: number,
  options: { band: number | null; floor: number | null },
): FrontierPlot {
  const size = width < FRONTIER_NARROW ? 'narrow' : 'wide';
  const wide = size === 'wide';
  const frame = frontierFrame(points, options);
  const breakRoom = frame.below.length > 0 ? BREAK_ROOM : 0;
  const [left, right, top] = [wide ? 58 : 34, width - (wide ? 12 : 6), 44];
  const bottom = top + (wide ? Math.round(Math.max(400, Math.min(520, width * 0.56))) : 330);
  return {
    width,
    size,
    left,
    right,
    top,
    bottom,
    breakRoom,
    radius: wide ? 8.5 : 7,
    frame,
    x: scaleLinear([frame.x.min, frame.x.max], [left, right]),
    y: scaleLinear([frame.y.min, frame.y.max], [bottom - breakRoom, top]),
  };
}

/** Where a mark stands, and how far its bars reach. */
export interface PlacedPoint {
  point: FrontierPoint;
  /** Drawn at the foot, under the axis break. */
  place: 'on-scale' | 'below';
  x: number;
  y: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** @param now Where the point is while it moves; its own values if absent. */
export function placePoint(
  plot: FrontierPlot,
  point: FrontierPoint,
  now: { x?: number | undefined; y?: number | undefined } = {},
): PlacedPoint {
  const below = plot.frame.below.includes(point);
  const x = plot.x(now.x ?? point.x);
  const y = below ? plot.bottom - BELOW : plot.y(now.y ?? point.y);
  const [dx, dy] = [x - plot.x(point.x), y - plot.y(point.y)];
  return {
    point,
    place: below ? 'below' : 'on-scale',
    x,
    y,
    left: plot.x(point.xLo ?? point.x) + dx,
    right: plot.x(point.xHi ?? point.x) + dx,
    top: plot.y(point.yHi ?? point.y) + dy,
    bottom: plot.y(point.yLo ?? point.y) + dy,
  };
}

/** The mark nearest to a spot, if one is within reach. */
export function nearestPoint(
  places: readonly PlacedPoint[],
  x: number,
  y: number,
  reach = 34,
): string | null {
  let best: string | null = null;
  let least = reach;
  for (const place of places) {
    const away = Math.hypot(place.x - x, place.y - y);
    if (away < least) [best, least] = [place.point.key, away];
  }
  return best;
}
