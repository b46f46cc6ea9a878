// The hero recounts from bins: what lies left of the line is exactly who is missed.

import { describe, expect, it } from 'vitest';
import { countsAt, edgeOf, perThousandBars } from '../../../../src/page/charts/score-bins';
import type { ScoreGroup } from '../../../../src/page/charts/chart-data';

const group: ScoreGroup = {
  key: 'a',
  label: 'a',
  shape: 'diamond',
  earn: [1, 2, 3, 4],
  not: [10, 5, 1, 0],
};

describe('countsAt', () => {
  it('counts the bin that starts at the cut-off as shown', () => {
    expect(countsAt(group, 0.5)).toEqual({ missed: 3, earn: 10, shown: 8, all: 26 });
  });

  it('shows everyone at 0 and nobody at 1', () => {
    expect(countsAt(group, 0)).toMatchObject({ missed: 0, shown: 26 });
    expect(countsAt(group, 1)).toMatchObject({ missed: 10, shown: 0 });
  });
});

describe('perThousandBars', () => {
  it('adds up to 1,000, so the strong area is the number', () => {
    expect(perThousandBars(group)).toEqual([100, 200, 300, 400]);
  });

  it('is flat for a group in which nobody earns it', () => {
    expect(perThousandBars({ ...group, earn: [0, 0] })).toEqual([0, 0]);
  });
});

it('a cut-off snaps to a bin edge', () => {
  expect(edgeOf(0.501, 50)).toBe(25);
  expect(edgeOf(-1, 50)).toBe(0);
  expect(edgeOf(2, 50)).toBe(50);
});
