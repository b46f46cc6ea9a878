// The radix sort against the plain one, on numbers of every kind and of every length where it changes its way.

import { describe, expect, it } from 'vitest';
import { risingOrder } from '../../../../src/core/base/rising-order';
import { rng } from '../../../../src/core/base/rng';

const plainOrder = (values: Float64Array): number[] =>
  Array.from(values, (_, i) => i).sort((a, b) => {
    const [x, y] = [values[a]!, values[b]!];
    if (Number.isNaN(x) || Number.isNaN(y))
      return Number(Number.isNaN(x)) - Number(Number.isNaN(y)) || a - b;
    return x < y ? -1 : x > y ? 1 : a - b;
  });

describe('a rising order', () => {
  const random = rng('order');
  const kinds: Readonly<Record<string, () => number>> = {
    shares: () => random.next(),
    ties: () => random.int(7) / 6,
    'both signs, all sizes': () => (random.next() - 0.5) * [1e-300, 1e-9, 1, 1e300][random.int(4)]!,
    'zeros, infinities, NaN': () => [0, -0, Infinity, -Infinity, NaN, 1, -1][random.int(7)]!,
    'one value': () => 0.25,
  };

  it.each(Object.entries(kinds))('of %s is the plain one', (_, draw) => {
    for (const n of [0, 1, 10, 4095, 4096, 9000]) {
      const values = Float64Array.from({ length: n }, draw);
      expect([...risingOrder(values)]).toEqual(plainOrder(values));
    }
  });
});
