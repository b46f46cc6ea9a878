// The delta method: against the interval of a share, against drawn tables, and at counts that show no spread.

import { describe, expect, it } from 'vitest';
import { rng } from '../../../../src/core/base/rng';
import { multinomial, zOf } from '../../../../src/core/base/statistics';
import { deltaInterval, logDeltaInterval } from '../../../../src/core/fairness/delta-limits';
import { countsAt } from '../../../../src/core/fairness/count-cells';
import { metricById } from '../../../../src/core/fairness/metrics';
import type { CountMetric } from '../../../../src/core/fairness/metric';
import { peopleOf, rowsOf } from './rows';
import { countCells } from '../../../../src/core/fairness/count-cells';

const z = zOf(0.95);
const count = (id: string) => metricById(id) as CountMetric;

describe('the delta method', () => {
  it('gives a share its normal interval', () => {
    const c = { tp: 20, fp: 10, tn: 50, fn: 20 };
    const { lo, hi } = deltaInterval(count('selection-rate').of, [0, 1]).limits(c, z)!;
    const half = z * Math.sqrt((0.3 * 0.7) / 100);
    expect(lo).toBeCloseTo(0.3 - half, 6);
    expect(hi).toBeCloseTo(0.3 + half, 6);
  });

  it('of the logarithm: two counts of the same people, (b + c) / (n₁ n₂)', () => {
    // Selected over deserving: those who are one but not the other make the spread.
    const c = { tp: 20, fp: 10, tn: 50, fn: 20 };
    const error = Math.sqrt((10 + 20) / (30 * 40));
    const { lo, hi } = logDeltaInterval(count('conditional-acceptance').of).limits(c, z)!;
    expect(lo).toBeCloseTo(0.75 / Math.exp(z * error), 6);
    expect(hi).toBeCloseTo(0.75 * Math.exp(z * error), 6);
  });

  it.each([
    'g-mean',
    'lowest-class-accuracy',
    'matthews-correlation',
    'cohens-kappa',
    'lift',
    'error-ratio',
    'conditional-acceptance',
    'conditional-rejection',
  ])('the interval of %s holds the truth about 19 times in 20', (id) => {
    const metric = count(id);
    const truth = { tn: 240, fp: 60, fn: 40, tp: 60 };
    const table = Int32Array.from([truth.tn, truth.fp, truth.fn, truth.tp]);
    const drawn = new Int32Array(4);
    const random = rng(`delta/${id}`);
    const right = metric.of(truth)!;
    let held = 0;
    for (let b = 0; b < 1000; b++) {
      multinomial(table, 0, 4, drawn, random);
      const { lo, hi } = metric.interval!.limits(countsAt(drawn, 0), z)!;
      if (lo <= right && right <= hi) held++;
    }
    expect(held).toBeGreaterThan(925);
    expect(held).toBeLessThan(985);
  });

  it('five right of five do not prove that none is ever wrong', () => {
    const perfect = { tp: 5, fp: 0, tn: 5, fn: 0 };
    for (const id of ['g-mean', 'matthews-correlation', 'cohens-kappa']) {
      const { lo, hi } = count(id).interval!.limits(perfect, z)!;
      expect(lo).toBeLessThan(0.9);
      expect(hi).toBe(1);
    }
    const useless = { tp: 0, fp: 5, tn: 5, fn: 5 };
    const { lo, hi } = count('lift').interval!.limits(useless, z)!;
    expect(lo).toBe(0);
    expect(hi).toBeGreaterThan(0.5);
  });

  it('weights of 2 say no more than weights of 1', () => {
    const people = peopleOf({ a: { tp: 20, fp: 10, tn: 50, fn: 20 } });
    const limits = (weight: number) =>
      count('cohens-kappa').interval!.limits(
        countCells(rowsOf(people.map((each) => ({ ...each, weight }))), ['g']).counts[0]!,
        z,
      )!;
    expect(limits(2).lo).toBeCloseTo(limits(1).lo, 8);
    const perfect = peopleOf({ a: { tp: 5, fp: 0, tn: 5, fn: 0 } });
    const atEdge = (weight: number) =>
      count('cohens-kappa').interval!.limits(
        countCells(rowsOf(perfect.map((each) => ({ ...each, weight }))), ['g']).counts[0]!,
        z,
      )!;
    expect(atEdge(0.001).lo).toBeCloseTo(atEdge(1).lo, 6);
  });
});
