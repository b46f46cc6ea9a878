// The smallest gap that rows can show, read off a frame: whose denominators, which reference, and what refuses.

import { describe, expect, it } from 'vitest';
import { detectableGap } from '../../../../src/core/base/statistics';
import { detectableGaps } from '../../../../src/core/fairness/detectable-gaps';
import { frame } from '../../../../src/core/fairness/frame';
import { peopleOf, rowsOf } from './rows';

const groups = {
  a: { tp: 60, fn: 40, fp: 30, tn: 270 },
  b: { tp: 5, fn: 15, fp: 2, tn: 38 },
  c: { tp: 0, fn: 0, fp: 9, tn: 41 },
};
const spec = {
  metrics: ['selection-rate', 'true-positive-rate', 'f1'],
  groups: ['g'],
  reference: { g: 'a' },
};
const rows = rowsOf(peopleOf(groups));

describe('detectableGaps', () => {
  it('takes the denominators of the metric and the rate of the reference', () => {
    const found = detectableGaps(frame(rows, spec), 'true-positive-rate');
    const { below, above } = detectableGap(0.6, 20, 100, { level: 0.95, power: 0.8 });
    // c has no positives: there is nothing a gap could be seen in.
    expect(found).toEqual({
      b: { people: 20, referencePeople: 100, referenceRate: 0.6, below, above: above ?? null },
    });
    expect(Object.keys(detectableGaps(frame(rows, spec), 'selection-rate'))).toEqual(['b', 'c']);
  });

  it('a family sees less', () => {
    const alone = detectableGaps(frame(rows, spec), 'selection-rate')['c']!;
    const many = detectableGaps(frame(rows, spec), 'selection-rate', { family: 20 })['c']!;
    expect(many.above).toBeGreaterThan(alone.above!);
  });

  it('weighted rows count for what they are worth', () => {
    const weighted = rowsOf(
      peopleOf(groups).map((each, i) => ({ ...each, weight: i % 2 === 0 ? 1 : 5 })),
    );
    const found = detectableGaps(frame(weighted, spec), 'selection-rate')['b']!;
    expect(found.people).toBeLessThan(60);
    expect(found.above).toBeGreaterThan(
      detectableGaps(frame(rows, spec), 'selection-rate')['b']!.above!,
    );
  });

  it('compares within a level of the control', () => {
    const two = rowsOf(
      peopleOf(groups).map((each, i) => ({
        ...each,
        groups: { ...each.groups, place: i % 3 === 0 ? 'north' : 'south' },
      })),
    );
    const found = detectableGaps(frame(two, { ...spec, control: ['place'] }), 'selection-rate');
    expect(Object.keys(found)).toEqual(['north|b', 'north|c', 'south|b', 'south|c']);
    expect(found['north|b']!.referencePeople + found['south|b']!.referencePeople).toBe(400);
  });

  it('is empty without a reference, and refuses what is no share', () => {
    const { metrics, groups: names } = spec;
    expect(detectableGaps(frame(rows, { metrics, groups: names }), 'selection-rate')).toEqual({});
    expect(() => detectableGaps(frame(rows, spec), 'f1')).toThrow(/no plain share/);
  });
});
