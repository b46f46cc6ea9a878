// Numbers are written the same way on every page.

import { describe, expect, it } from 'vitest';
import {
  count,
  decimal,
  percent,
  percentDigits,
  perThousand,
  plain,
  points,
  range,
} from '../../../../src/page/words/format';

describe('format', () => {
  it('groups thousands', () => {
    expect(count(48842)).toBe('48,842');
    expect(count(999)).toBe('999');
    expect(count(1234567)).toBe('1,234,567');
  });

  it('writes percentages with a space that does not break', () => {
    expect(percent(0.521)).toBe('52.1\u00a0%');
    expect(percent(0.521, 0)).toBe('52\u00a0%');
  });

  it('uses one decimal only where every row has 400 people', () => {
    expect(percentDigits([{ n: 438 }, { n: 2490 }])).toBe(1);
    expect(percentDigits([{ n: 399 }, { n: 2490 }])).toBe(0);
    expect(percentDigits([])).toBe(0);
  });

  it('uses a real minus, and none before a zero', () => {
    expect(points(-0.0204)).toBe('\u22122.0');
    expect(points(-0.0001)).toBe('0.0');
  });

  it('drops the zero before the point of a score', () => {
    expect(decimal(0.38)).toBe('.38');
    expect(decimal(0.5)).toBe('.50');
    expect(decimal(1)).toBe('1');
    expect(decimal(0)).toBe('0');
    expect(decimal(-0.05)).toBe('\u2212.05');
  });

  it('joins two positive ends by a dash and says "to" beside a minus', () => {
    expect(range(0.474, 0.567, points)).toBe('47.4\u201356.7');
    expect(range(-0.063, 0.027, points)).toBe('\u22126.3 to 2.7');
  });

  it('counts people of a thousand', () => {
    expect(perThousand(0.5178)).toBe('518');
  });

  it('writes only the decimals that say something', () => {
    expect(plain(3)).toBe('3');
    expect(plain(2.5)).toBe('2.5');
    expect(plain(100)).toBe('100');
    expect(plain(0.12345)).toBe('0.123');
  });
});
