// Yours is always named, a set that cannot be told apart stands together, and a crowd is thinned evenly.

import { describe, expect, it } from 'vitest';
import type { FrontierPoint } from '../../../../src/page/charts/chart-data';
import { frontierLabels, setLeader, untangle } from '../../../../src/page/charts/frontier-labels';

const point = (key: string, beaten = false): FrontierPoint => ({
  key,
  label: `repair ${key}`,
  family: 'in',
  x: 0,
  xLo: null,
  xHi: null,
  y: 0,
  yLo: null,
  yHi: null,
  seeds: [],
  beaten,
});
const at = (key: string, x: number, y: number) => ({ point: point(key), x, y });

describe('frontierLabels', () => {
  it('puts yours first and leaves it out of its set', () => {
    const labels = frontierLabels(
      [at('a', 0, 0), at('b', 9, 9), at('c', 90, 90)],
      [['a', 'b', 'c']],
      'a',
      8,
    );
    expect(labels[0]!.key).toBe('a');
    expect(labels[1]!.set).toEqual(expect.arrayContaining(['b', 'c']));
    expect(labels).toHaveLength(2);
  });

  it('does not make a set of one', () => {
    const labels = frontierLabels([at('a', 0, 0), at('b', 9, 9)], [['a', 'b']], 'a', 8);
    expect(labels.map(({ set }) => set)).toEqual([null, null]);
  });

  it('thins a crowd and keeps yours', () => {
    const crowd = Array.from({ length: 40 }, (_, i) => at(`k${i}`, i * 10, i));
    const labels = frontierLabels(crowd, [], 'k7', 8);
    expect(labels.length).toBeLessThan(15);
    expect(labels[0]!.key).toBe('k7');
    expect(labels.map(({ key }) => key)).toContain('k39');
  });
});

it('orders the lines of a set so that their leaders do not cross', () => {
  const [upper, lower] = [at('u', 0, 0), at('l', 0, 60)];
  const [label] = frontierLabels([lower, upper], [['u', 'l']], null, 8);
  const box = { x: 100, y: 10, width: 200, height: 46 };
  const lines = untangle(
    label!,
    box,
    new Map([
      ['u', upper],
      ['l', lower],
    ]),
  );
  expect(lines.map(({ point: key }) => key)).toEqual(['u', 'l']);
  expect(setLeader(box, 'right', upper, 0).x2).toBeLessThan(box.x);
});
