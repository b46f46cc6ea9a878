// A rate is looked up, never made up between two cut-offs.

import { expect, it } from 'vitest';
import { rateAt } from '../../../../src/page/charts/rate-at';

const points = [
  { cut: 0, rate: 1 },
  { cut: 0.4, rate: 0.6 },
  { cut: 0.8, rate: null },
];

it('takes the last computed rate at or below the cut-off', () => {
  expect(rateAt(points, 0)).toBe(1);
  expect(rateAt(points, 0.39)).toBe(1);
  expect(rateAt(points, 0.4)).toBe(0.6);
  expect(rateAt(points, 0.9)).toBeNull();
  expect(rateAt([], 0.5)).toBeNull();
});
