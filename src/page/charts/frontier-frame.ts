// The frame of the frontier: what its axes span, which points lie under the axis break, and in which order the keys walk.

import { freeAxis, roundStep, type Axis } from './axis';
import type { FrontierPoint } from './chart-data';

export interface FrontierFrame {
  x: Axis;
  y: Axis;
  /** Trivial answers too far below the others: drawn at the foot, under a break in the axis. */
  below: readonly FrontierPoint[];
}

/** Room beyond the outermost mark, so that labels have somewhere to go. */
const PAD_X = 0.015;
const PAD_Y = 0.006;
/** A trivial answer further below than this share of the others' span would flatten everything else. */
const BREAK_AT = 0.6;

const known = (values: readonly (number | null)[]): number[] =>
  values.filter((value): value is number => value !== null);

function spread(points: readonly FrontierPoint[], axis: 'x' | 'y'): { low: number; high: number } {
  const values = points.flatMap((point) => [
    ...known(axis === 'x' ? [point.x, point.xLo, point.xHi] : [point.y, point.yLo, point.yHi]),
    ...point.seeds.map((seed) => seed[axis]),
  ]);
  return { low: Math.min(...values), high: Math.max(...values) };
}

/** The axis of the signed gap: always holds 0, and a little on both sides of it where a repair overshoots. */
function gapAxis(points: readonly FrontierPoint[], band: number): Axis {
  const { low, high } = points.length > 0 ? spread(points, 'x') : { low: 0, high: 0.1 };
  const min = Math.min(low < 0 ? low - PAD_X : 0, band > 0 ? -band - PAD_X : 0);
  const max = Math.max(high > 0 ? high + PAD_X : 0, band + PAD_X, 0.05);
  const step = roundStep(max - min, 9);
  const ticks: number[] = [];
  for (let k = Math.ceil(min / step - 1e-9); k * step <= max + 1e-9; k++) {
    ticks.push(Number((k * step).toPrecision(12)));
  }
  return { min, max, ticks };
}

export function frontierFrame(
  points: readonly FrontierPoint[],
  options: { band?: number | null; floor?: number | null } = {},
): FrontierFrame {
  const real = points.filter((point) => !point.trivial);
  const { low, high } = real.length > 0 ? spread(real, 'y') : { low: 0.5, high: 0.8 };
  const floor = options.floor ?? low;
  const from = Math.min(low, floor) - PAD_Y;
  const to = Math.max(high, floor) + PAD_Y;
  const span = Math.max(to - from, 0.02);
  const below = points.filter((point) => point.trivial && point.y < from - span * BREAK_AT);
  const shown = points.filter((point) => !below.includes(point));
  const lowest = Math.min(from, ...shown.map((point) => point.y - PAD_Y));
  const y = freeAxis(lowest, to, 8);
  return {
    x: gapAxis(points, options.band ?? 0),
    // Round ticks, but no empty band above or below the marks.
    y: { min: lowest, max: to, ticks: y.ticks.filter((tick) => tick >= lowest && tick <= to) },
    below,
  };
}

/** Keys in the order in which the arrow keys walk: by gap, then upwards. */
export function walkOrder(points: readonly FrontierPoint[]): string[] {
  return [...points].sort((a, b) => a.x - b.x || a.y - b.y).map((point) => point.key);
}

/** The next key in a direction; stays at the ends. */
export function walk(order: readonly string[], from: string | null, step: 1 | -1): string | null {
  if (order.length === 0) return null;
  const at = from === null ? -1 : order.indexOf(from);
  if (at < 0) return (step > 0 ? order[0] : order.at(-1)) ?? null;
  return order[Math.max(0, Math.min(order.length - 1, at + step))] ?? null;
}
