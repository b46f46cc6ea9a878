// The sums of the cover map agree with adding up the obstacles one by one.

import { expect, it } from 'vitest';
import { coverMap } from '../../../../src/page/charts/cover-map';

const frame = { x: 10, y: 20, width: 400, height: 200 };

it('adds up what a box covers', () => {
  const covers = coverMap([{ x: 50, y: 60, width: 40, height: 20, weight: 2 }], frame);
  expect(covers({ x: 50, y: 60, width: 40, height: 20 })).toBeCloseTo(1600);
  expect(covers({ x: 10, y: 20, width: 400, height: 200 })).toBeCloseTo(1600);
  expect(covers({ x: 50, y: 60, width: 20, height: 20 })).toBeCloseTo(800);
  expect(covers({ x: 200, y: 60, width: 40, height: 20 })).toBe(0);
});

it('does not lose a bar thinner than a cell', () => {
  const covers = coverMap([{ x: 50, y: 61, width: 100, height: 1, weight: 1 }], frame);
  expect(covers(frame)).toBeCloseTo(100);
});
