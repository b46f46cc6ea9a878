// The frontier's finding and reading are composed from the runs; the gap carries the sign of harm.

import { describe, expect, it } from 'vitest';
import type { FrontierPoint } from '../../../../src/core/lab/frontier';
import { apartSets } from '../../../../src/page/instruments/frontier/apart';
import { peopleChanges, takenFrom } from '../../../../src/page/instruments/frontier/chosen-point';
import {
  frontierShown,
  growingFrontier,
  harmGap,
  withPoint,
} from '../../../../src/page/instruments/frontier/frontier-shown';
import { groupNames } from '../../../../src/page/instruments/groups';
import { caseWords } from '../../../../src/page/words/instruments-cases';
import { metricPhrase } from '../../../../src/page/words/instruments-metrics';

const card = {
  groups: [
    { column: 'sex', title: 'sex', levels: { Female: 'women', Male: 'men' }, reference: 'Male' },
  ],
};
const names = groupNames(['sex'], card);
const phrase = metricPhrase('false-negative-rate', caseWords('adult'));
const gap = { metric: 'false-negative-rate', column: 'sex', group: 'Female', reference: 'Male' };

function point(id: string, x: number, y: number, more: Partial<FrontierPoint> = {}): FrontierPoint {
  const around = (value: number, half: number) => ({ value, lo: value - half, hi: value + half });
  return {
    id,
    label: id,
    family: 'post',
    gap: around(x, 0.03),
    balancedAccuracy: around(y, 0.01),
    accuracy: around(0.84, 0.003),
    seeds: [-1, 0, 1].map((turn) => ({ gap: x + turn * 0.01, balancedAccuracy: y + turn * 0.002 })),
    moved: [
      {
        group: 'Male',
        n: 2000,
        gained: { deserving: 0, other: 0 },
        lost: { deserving: 12, other: 8 },
      },
      {
        group: 'Female',
        n: 1000,
        gained: { deserving: 22, other: 38 },
        lost: { deserving: 0, other: 0 },
      },
    ],
    needsGroups: false,
    beatenBy: [],
    ...more,
  };
}

const points = [
  point('base', 0.1, 0.75, { family: 'none', label: 'as inherited' }),
  point('refuse', 0, 0.5, { family: 'none', label: 'refuse everyone' }),
  point('per-group', -0.01, 0.78),
  point('odds', -0.012, 0.781),
  point('weights', -0.12, 0.74, { beatenBy: ['per-group', 'odds'], family: 'pre' }),
];
const frontier = { points, n: 3000, part: 'practice' as const, gap, baseline: 'base', band: 0.03 };
const frame = { names, phrase, trivial: ['refuse'], seeds: 3, floor: 0.03, awaited: 0 };

describe('the frontier', () => {
  it('says how many stand and how many overshoot', () => {
    const shown = frontierShown(frontier, frame);
    expect(shown.title).toBe(
      'Two of three repairs stand unbeaten; one overshoots: now men are missed more',
    );
    expect([shown.left, shown.right]).toEqual(['men are missed more', 'women are missed more']);
    expect(shown.floor).toEqual({ y: 0.72, label: 'your floor, −3 points' });
    expect(shown.points.find(({ key }) => key === 'refuse')?.trivial).toBe(true);
  });

  it('reads out what cannot be told apart and what is beaten', () => {
    expect(frontierShown(frontier, frame).reading).toEqual([
      'Two repairs end inside the band where these rows cannot tell the gap from none.',
      'On three draws per-group cannot be told apart from odds.',
      'Weights is beaten on both by per-group and odds.',
    ]);
  });

  it('turns the sign where less is the harm', () => {
    const selection = metricPhrase('selection-rate', caseWords('adult'));
    expect(harmGap({ value: -0.18, lo: -0.2, hi: -0.16 }, selection)).toEqual({
      value: 0.18,
      lo: 0.16,
      hi: 0.2,
    });
    expect(harmGap({ value: 0.12, lo: 0.1, hi: 0.14 }, phrase).value).toBe(0.12);
  });

  it('says what is still to come while it grows, and keeps the newest of a point sent twice', () => {
    const arrived = withPoint(withPoint([points[0]!], points[2]!), {
      ...points[2]!,
      label: 'again',
    });
    expect(arrived.map(({ label }) => label)).toEqual(['as inherited', 'again']);
    const growing = growingFrontier(arrived, { part: 'practice', gap, baseline: 'base' });
    expect(growing.n).toBe(3000);
    expect(growing.band).toBeCloseTo(0.03);
    expect(frontierShown(growing, { ...frame, awaited: 2 }).title).toBe(
      'Two repairs are still being run',
    );
  });

  it('leaves out a point that failed and says why', () => {
    const nowhere = { value: null, lo: null, hi: null };
    const broken = point('broken', 0, 0, {
      gap: nowhere,
      balancedAccuracy: nowhere,
      seeds: [],
      failed: 'No column.',
    });
    const shown = frontierShown({ ...frontier, points: [...points, broken] }, frame);
    expect(shown.points.some(({ key }) => key === 'broken')).toBe(false);
    expect(shown.reading.at(-1)).toBe('Broken could not be run. No column.');
  });
});

describe('points that cannot be told apart', () => {
  it('overlap in every pair, on both axes', () => {
    const seeds = (gaps: number[], heights: number[]) =>
      gaps.map((value, at) => ({ gap: value, balancedAccuracy: heights[at]! }));
    const sets = apartSets([
      { id: 'a', seeds: seeds([0, 0.02], [0.75, 0.76]) },
      { id: 'b', seeds: seeds([0.01, 0.03], [0.755, 0.765]) },
      { id: 'c', seeds: seeds([0.025, 0.05], [0.757, 0.77]) },
      { id: 'd', seeds: seeds([0, 0.02], [0.8, 0.81]) },
    ]);
    expect(sets).toEqual([['a', 'b']]);
  });
});

describe('in people', () => {
  it('counts of 1,000 of each group, in the card’s order', () => {
    expect(peopleChanges(points[2]!, names)).toEqual([
      {
        key: 'Female',
        label: 'women',
        shape: 'diamond',
        gained: { all: 60, earn: 22 },
        lost: { all: 0, earn: 0 },
      },
      {
        key: 'Male',
        label: 'men',
        shape: 'triangle',
        gained: { all: 0, earn: 0 },
        lost: { all: 10, earn: 6 },
      },
    ]);
  });

  it('says what was taken from the group that was better off', () => {
    expect(takenFrom(points[0]!, points[2]!, 'Male', phrase)).toBe(12);
    expect(takenFrom(points[0]!, points[4]!, 'Male', phrase)).toBe(0);
  });
});
