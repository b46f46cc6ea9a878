// Percentile intervals of any metric of counts: against Wilson's where there is one, and where draws are not defined.

import { describe, expect, it } from 'vitest';
import { rng } from '../../../../src/core/base/rng';
import { wilson, zOf } from '../../../../src/core/base/statistics';
import { bootstrapMetrics } from '../../../../src/core/fairness/bootstrap-metrics';
import { peopleOf, rowsOf } from './rows';

const a = { tp: 600, fn: 400, fp: 300, tn: 2700 };
const b = { tp: 40, fn: 60, fp: 90, tn: 240 };
const spec = { metrics: ['count', 'selection-rate', 'true-positive-rate', 'f1'], groups: ['g'] };

describe('bootstrapMetrics', () => {
  it('of a share are Wilson’s, nearly; the number of people of a group stays', () => {
    const found = bootstrapMetrics(rowsOf(peopleOf({ a, b })), spec, 4000);
    for (const [key, part, of] of [
      ['a', 900, 4000],
      ['b', 130, 430],
    ] as const) {
      const { lo, hi, method } = found[key]!['selection-rate']!;
      const closed = wilson(part, of, zOf(0.95));
      expect(method).toBe('bootstrap percentile');
      expect(Math.abs((hi - lo) / (closed.hi - closed.lo) - 1)).toBeLessThan(0.08);
      expect(found[key]!['count']).toMatchObject({ lo: of, hi: of });
      expect(found[key]!['f1']!.lo).toBeLessThan(found[key]!['f1']!.hi);
    }
  });

  it('a family is wider, and the same stream gives the same', () => {
    const rows = rowsOf(peopleOf({ a, b }));
    const one = bootstrapMetrics(rows, spec, 1000, rng('x'))['b']!['f1']!;
    expect(bootstrapMetrics(rows, spec, 1000, rng('x'))['b']!['f1']).toEqual(one);
    const wide = bootstrapMetrics(rows, { ...spec, family: 20 }, 1000, rng('x'))['b']!['f1']!;
    expect(wide.hi - wide.lo).toBeGreaterThan(one.hi - one.lo);
    expect(wide.level).toBeCloseTo(0.9975, 12);
  });

  it('null where draws often have nobody; metrics of scores are refused', () => {
    const rare = rowsOf(peopleOf({ a, b: { tp: 1, fn: 0, fp: 5, tn: 50 } }));
    expect(bootstrapMetrics(rare, spec)['b']!['true-positive-rate']).toBeNull();
    expect(() => bootstrapMetrics(rare, { ...spec, metrics: ['roc-auc'] })).toThrow(
      /made of scores/,
    );
  });
});
