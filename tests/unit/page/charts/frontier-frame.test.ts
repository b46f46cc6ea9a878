// The frontier's frame: zero is always inside, refusing everyone goes under a break, the keys walk by gap.

import { describe, expect, it } from 'vitest';
import { frontierFrame, walk, walkOrder } from '../../../../src/page/charts/frontier-frame';
import type { FrontierPoint } from '../../../../src/page/charts/chart-data';

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
  xLo: x - 0.05,
  xHi: x + 0.05,
  y,
  yLo: y - 0.01,
  yHi: y + 0.01,
  seeds: [],
  beaten: false,
  ...more,
});

describe('frontierFrame', () => {
  it('holds every whisker and 0', () => {
    const { x, y } = frontierFrame([point('a', 0.097, 0.76), point('b', -0.11, 0.74)]);
    expect(x.min).toBeLessThan(-0.16);
    expect(x.max).toBeGreaterThan(0.147);
    expect(x.ticks).toContain(0);
    expect(y.min).toBeLessThan(0.73);
    expect(y.max).toBeGreaterThan(0.77);
  });

  it('starts at 0 when nothing reaches beyond it', () => {
    expect(frontierFrame([point('a', 0.2, 0.76)]).x.min).toBe(0);
  });

  it('makes room for the band on both sides of 0', () => {
    expect(frontierFrame([point('a', 0.2, 0.76)], { band: 0.05 }).x.min).toBeLessThan(-0.05);
  });

  it('puts a far trivial answer under the break and a near one on the scale', () => {
    const refuse = point('refuse', 0, 0.5, {
      trivial: true,
      yLo: null,
      yHi: null,
      xLo: null,
      xHi: null,
    });
    expect(frontierFrame([point('a', 0.1, 0.76), refuse]).below).toEqual([refuse]);
    const near = frontierFrame([point('a', 0.1, 0.76), point('b', 0, 0.52), refuse]);
    expect(near.below).toEqual([]);
    expect(near.y.min).toBeLessThan(0.5);
  });

  it('draws an empty frame before the first point', () => {
    const { x, y } = frontierFrame([]);
    expect(x.max).toBeGreaterThan(x.min);
    expect(y.max).toBeGreaterThan(y.min);
  });
});

describe('walk', () => {
  const order = walkOrder([point('b', 0.1, 0.7), point('a', -0.1, 0.7), point('c', 0.1, 0.8)]);

  it('goes by gap, then upwards', () => {
    expect(order).toEqual(['a', 'b', 'c']);
  });

  it('starts at the near end and stays at the far one', () => {
    expect(walk(order, null, 1)).toBe('a');
    expect(walk(order, null, -1)).toBe('c');
    expect(walk(order, 'a', 1)).toBe('b');
    expect(walk(order, 'c', 1)).toBe('c');
    expect(walk([], null, 1)).toBeNull();
  });
});
