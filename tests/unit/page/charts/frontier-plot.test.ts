// Marks stand on their values, trivial answers under the break, and the nearest mark is found within reach only.

import { describe, expect, it } from 'vitest';
import type { FrontierPoint } from '../../../../src/page/charts/chart-data';
import { frontierPlot, nearestPoint, placePoint } from '../../../../src/page/charts/frontier-plot';

const point = (
  key: string,
  x: number,
  y: number,
  more: Partial<FrontierPoint> = {},
): FrontierPoint => ({
  key,
  label: key,
  family: 'none',
  x,
  xLo: x - 0.02,
  xHi: x + 0.02,
  y,
  yLo: y - 0.01,
  yHi: y + 0.01,
  seeds: [],
  beaten: false,
  ...more,
});
const refuse = point('refuse', 0, 0.5, {
  trivial: true,
  xLo: null,
  xHi: null,
  yLo: null,
  yHi: null,
});
const points = [point('a', 0.1, 0.76), point('b', -0.1, 0.74), refuse];
const plot = frontierPlot(points, 900, { band: 0.05, floor: null });

describe('placePoint', () => {
  it('puts better use higher and a larger gap further right', () => {
    const [a, b] = points.map((each) => placePoint(plot, each));
    expect(a!.x).toBeGreaterThan(b!.x);
    expect(a!.y).toBeLessThan(b!.y);
    expect(a!.left).toBeLessThan(a!.x);
    expect(a!.top).toBeLessThan(a!.y);
  });

  it('puts a trivial answer at the foot, inside the drawing', () => {
    const place = placePoint(plot, refuse);
    expect(place.place).toBe('below');
    expect(place.y).toBeGreaterThan(plot.bottom - plot.breakRoom);
    expect(place.y).toBeLessThan(plot.bottom);
  });

  it('carries the bars along while a mark moves', () => {
    const still = placePoint(plot, points[0]!);
    const moved = placePoint(plot, points[0]!, { x: 0.05 });
    expect(moved.right - moved.x).toBeCloseTo(still.right - still.x);
  });
});

describe('nearestPoint', () => {
  const places = points.map((each) => placePoint(plot, each));

  it('finds a mark within reach, and nothing far from all', () => {
    const { x, y } = placePoint(plot, points[1]!);
    expect(nearestPoint(places, x + 10, y - 10)).toBe('b');
    expect(nearestPoint(places, x + 80, y - 80)).toBeNull();
  });
});

it('has its own drawing for phones', () => {
  expect(frontierPlot(points, 350, { band: null, floor: null }).size).toBe('narrow');
  expect(plot.size).toBe('wide');
});
