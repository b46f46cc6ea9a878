// Bootstrap intervals: against the closed form where there is one, and the reason why they decide nothing.

import { describe, expect, it } from 'vitest';
import { newcombe, zOf } from '../../../../src/core/base/statistics';
import { bootstrapDisparities } from '../../../../src/core/fairness/bootstrap-disparities';
import { nullBands } from '../../../../src/core/fairness/null-bands';
import { drawn, peopleOf, rowsOf } from './rows';

const spec = { metrics: [], groups: ['g'], reference: { g: 'a' } };
const a = { tp: 60, fn: 40, fp: 30, tn: 270 };
const b = { tp: 40, fn: 60, fp: 90, tn: 240 };

describe('bootstrapDisparities', () => {
  it.each([
    ['plain rows', {}],
    ['rows with weights', { weight: 1 }],
  ])('of a signed difference are Newcombe’s, nearly: %s', (_, more) => {
    const rows = rowsOf(peopleOf({ a, b }).map((each) => ({ ...each, ...more })));
    const id = 'statistical-parity-difference';
    const { lo, hi, method } = bootstrapDisparities(rows, spec, [id])[id]!;
    const closed = newcombe(130, 430, 90, 400, zOf(0.95));
    expect(method).toBe('bootstrap percentile');
    expect(lo).toBeCloseTo(closed.lo, 1);
    expect(hi).toBeCloseTo(closed.hi, 1);
    expect(Math.abs((hi - lo) / (closed.hi - closed.lo) - 1)).toBeLessThan(0.1);
  });

  it('of a gap leave out 0 even where chance made it all: the null band tells', () => {
    const rows = rowsOf(drawn(400, 'equal', { base: [0.4, 0.4], tpr: 0.6, fpr: 0.2 }));
    const id = 'equalized-odds-difference';
    expect(bootstrapDisparities(rows, spec, [id])[id]!.lo).toBeGreaterThan(0);
    expect(nullBands(rows, spec, [id])[id]!.hi).toBeGreaterThan(0.1);
  });

  it('draw whole units, and say null where a draw often has nobody', () => {
    const doubled = peopleOf({ a, b }).flatMap((each, unit) => [
      { ...each, unit },
      { ...each, unit },
    ]);
    const id = 'statistical-parity-difference';
    const whole = bootstrapDisparities(rowsOf(doubled), spec, [id])[id]!;
    const once = bootstrapDisparities(rowsOf(peopleOf({ a, b })), spec, [id])[id]!;
    expect(Math.abs((whole.hi - whole.lo) / (once.hi - once.lo) - 1)).toBeLessThan(0.15);
    const rare = rowsOf(peopleOf({ a, b: { tp: 1, fn: 0, fp: 5, tn: 50 } }));
    expect(bootstrapDisparities(rare, spec, ['equal-opportunity-difference'])).toEqual({
      'equal-opportunity-difference': null,
    });
  });

  it('are not for disparities of scores', () => {
    const ids = ['generalized-equalized-odds-difference'];
    expect(() => bootstrapDisparities(rowsOf(peopleOf({ a, b })), spec, ids)).toThrow(
      /made of scores/,
    );
  });
});
