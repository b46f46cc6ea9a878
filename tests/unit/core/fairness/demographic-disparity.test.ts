// Demographic disparity within a control: the mean over its levels by size, which can turn what the whole seems to say.

import { describe, expect, it } from 'vitest';
import { bootstrapDisparities } from '../../../../src/core/fairness/bootstrap-disparities';
import { frame } from '../../../../src/core/fairness/frame';
import { nullBands } from '../../../../src/core/fairness/null-bands';
import { rowsOf, type Person } from './rows';

const ID = 'demographic-disparity';

/** People of a department: so many of each group selected and rejected. */
function department(d: string, of: Readonly<Record<string, readonly [number, number]>>): Person[] {
  return Object.entries(of).flatMap(([g, [selected, rejected]]) => [
    ...Array.from({ length: selected }, (): Person => ({ y: 1, yhat: 1, groups: { g, d } })),
    ...Array.from({ length: rejected }, (): Person => ({ y: 1, yhat: 0, groups: { g, d } })),
  ]);
}

// In each department women are selected at the rate of men; they apply where fewer are taken.
const people = [
  ...department('easy', { men: [40, 10], women: [8, 2] }),
  ...department('hard', { men: [2, 8], women: [12, 48] }),
];
const spec = { metrics: ['selection-rate'], groups: ['g'], reference: { g: 'men' } };

describe('demographic disparity', () => {
  it('of everybody: women are 50 of 68 rejected and 20 of 62 selected', () => {
    const { value, cells } = frame(rowsOf(people), spec).disparities[ID]!;
    expect(value).toBeCloseTo(50 / 68 - 20 / 62, 12);
    expect(cells).toEqual(['women', 'men']);
  });

  it('within departments there is none, and no cell speaks for the mean', () => {
    const { value, cells, byControl } = frame(rowsOf(people), { ...spec, control: ['d'] })
      .disparities[ID]!;
    expect(value).toBeCloseTo(0, 12);
    expect(cells).toBeUndefined();
    expect(byControl!['easy']).toBeCloseTo(0, 12);
  });

  it('weighs the levels by their people', () => {
    const uneven = [
      ...department('one', { men: [6, 4], women: [4, 6] }),
      ...department('two', { men: [10, 10], women: [10, 10] }),
    ];
    const { value, byControl } = frame(rowsOf(uneven), { ...spec, control: ['d'] }).disparities[
      ID
    ]!;
    expect(byControl).toEqual({ one: expect.closeTo(0.2, 12) as number, two: 0 });
    expect(value).toBeCloseTo((20 * 0.2 + 40 * 0) / 60, 12);
  });

  it('follows a group through the levels, also where another is missing', () => {
    const three = [
      ...department('one', { men: [5, 5], others: [1, 9], women: [5, 5] }),
      ...department('two', { men: [5, 5], women: [5, 5] }),
    ];
    const { value } = frame(rowsOf(three), { ...spec, control: ['d'] }).disparities[ID]!;
    expect(value).toBeCloseTo((30 * (9 / 19 - 1 / 11)) / 50, 12);
  });

  it('is undefined as soon as a level rejects nobody', () => {
    const all = [...people, ...department('open', { men: [5, 0], women: [5, 0] })];
    const { value } = frame(rowsOf(all), { ...spec, control: ['d'] }).disparities[ID]!;
    expect(value).toBeNull();
  });

  it('has a null band and a bootstrap of the pooled value', () => {
    const rows = rowsOf(people);
    const within = { ...spec, control: ['d'] };
    const band = nullBands(rows, within, [ID], 200)[ID]!;
    expect(band.lo).toBeLessThan(0);
    expect(band.hi).toBeGreaterThan(0);
    expect(frame(rows, spec).disparities[ID]!.value).toBeGreaterThan(band.hi);
    const interval = bootstrapDisparities(rows, within, [ID], 200)[ID]!;
    expect(interval.lo).toBeLessThan(0);
    expect(interval.hi).toBeGreaterThan(0);
  });
});

describe('the makeup of the rows', () => {
  it('has an interval, and no null band: nothing moves it', () => {
    const rows = rowsOf(people);
    const found = frame(rows, spec).disparities['class-imbalance']!;
    expect(found.value).toBeCloseTo((70 - 60) / 130, 12);
    expect(found.interval!.lo).toBeLessThan(0.077);
    expect(found.interval!.hi).toBeGreaterThan(0.077);
    expect(nullBands(rows, spec, ['class-imbalance'], 50)).toEqual({ 'class-imbalance': null });
  });
});
