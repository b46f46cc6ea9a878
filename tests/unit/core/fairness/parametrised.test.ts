// Disparities with a parameter: any α is one family, its limits at 0 and 1 included.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addCounts } from '../../../../src/core/fairness/counts';
import { disparityById } from '../../../../src/core/fairness/disparities';
import type { Counts } from '../../../../src/core/fairness/scored';
import { forty, twoGroups, unequalLabels } from '../../../../src/core/fairness/worked-table';

const cells: Counts[] = Object.values(twoGroups.groups);
const tally = { overall: addCounts(cells), cells, reference: 0 };
const value = (id: string, of = tally) => disparityById(id).of(of)?.value;

describe('a parameter in the id', () => {
  it.each([
    ['generalized-entropy-index/alpha=2', 'generalized-entropy-index'],
    ['generalized-entropy-index/alpha=1', 'theil-index'],
    ['between-group-entropy/alpha=1', 'between-group-theil-index'],
    ['differential-fairness/concentration=1', 'differential-fairness'],
    ['bias-amplification/concentration=1', 'bias-amplification'],
    ['label-lp-distance/p=2', 'label-lp-distance'],
  ])('%s is %s', (one, other) => expect(value(one)).toBeCloseTo(value(other)!, 12));

  it('α = 0 is the mean log deviation, undefined where somebody has no benefit', () => {
    const spared = { ...forty, fn: 0 };
    const of = { overall: spared, cells: [spared, spared], reference: 0 };
    expect(value('generalized-entropy-index/alpha=0', of)).toBeCloseTo(
      value('mean-log-deviation', of)!,
      12,
    );
    expect(value('generalized-entropy-index/alpha=0')).toBeUndefined();
  });

  it.each([0, 1])('the index near α = %d is the index at it', (alpha) => {
    const count = fc.integer({ min: 1, max: 30 });
    fc.assert(
      fc.property(count, count, count, (tp, fp, tn) => {
        const c = { tp, fp, tn, fn: 0 };
        const of = { overall: c, cells: [c, c], reference: 0 };
        const at = (a: number) => value(`generalized-entropy-index/alpha=${a}`, of)!;
        expect(at(alpha + 1e-4)).toBeCloseTo(at(alpha), 4);
      }),
    );
  });

  it('more prior people pull groups together', () => {
    expect(value('differential-fairness/concentration=40')!).toBeLessThan(
      value('differential-fairness')!,
    );
  });

  it('L1 of two labels is twice the total variation', () => {
    const labels = Object.values(unequalLabels.groups);
    const of = { overall: addCounts(labels), cells: labels, reference: 0 };
    expect(value('label-lp-distance/p=1', of)).toBeCloseTo(0.5, 12);
    expect(value('label-total-variation', of)).toBe(0.25);
  });

  it('says what it may be', () => {
    expect(disparityById('generalized-entropy-index/alpha=0.5').name).toBe(
      'Generalized entropy index (α = 0.5)',
    );
    expect(() => disparityById('generalized-entropy-index/alpha=99')).toThrow(
      '"generalized-entropy-index/alpha=99": alpha must be a number from -10 to 10.',
    );
    expect(() => disparityById('generalized-entropy-index/alpha=much')).toThrow(/must be a number/);
    expect(() => disparityById('theil-index/alpha=1')).toThrow(
      /no disparity "theil-index\/alpha=1"/,
    );
  });
});
