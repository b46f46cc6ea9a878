// Bins, ROC curves and the area between them, against brute force and hand-worked cases.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaBetween } from '../../../../../src/core/fairness/curves/area-between';
import type { Guesses } from '../../../../../src/core/fairness/curves/guesses';
import { reliabilityCurve } from '../../../../../src/core/fairness/curves/reliability';
import {
  areaUnder,
  rocCurve,
  thinned,
  type RocCurve,
} from '../../../../../src/core/fairness/curves/roc-curve';
import { rocTracer } from '../../../../../src/core/fairness/curves/roc-tracer';
import {
  placeScores,
  quantileEdges,
  uniformEdges,
} from '../../../../../src/core/fairness/curves/score-bins';
import { metricById } from '../../../../../src/core/fairness/metrics';
import type { RowMetric } from '../../../../../src/core/fairness/metric';
import { rowsOf } from '../rows';

const guesses: fc.Arbitrary<Guesses> = fc
  .array(fc.record({ y: fc.nat(1), score: fc.nat(12) }), { minLength: 2, maxLength: 40 })
  .map((of) => ({ y: of.map(({ y }) => y), score: of.map(({ score }) => score / 12) }));

describe('bins', () => {
  it('are (lo, hi], the first with its own edge; 0.3 lies below the third edge', () => {
    const places = placeScores(
      [0, 0.1, 0.1000001, 0.3, 0.30000000000000004, 0.95, 1],
      uniformEdges(),
    );
    expect([...places]).toEqual([0, 0, 1, 2, 2, 9, 9]);
    expect(uniformEdges()[3]).toBe(0.30000000000000004);
  });

  it('of equal numbers hold equal numbers; ties leave a bin empty', () => {
    const scores = Array.from({ length: 40 }, (_, i) => i / 40);
    const counts = new Array<number>(10).fill(0);
    for (const place of placeScores(scores, quantileEdges(scores))) counts[place]!++;
    expect(counts).toEqual(new Array(10).fill(4));
    const tied = { y: [1, 0, 1], score: [0.5, 0.5, 0.5] };
    expect(reliabilityCurve(tied, quantileEdges(tied.score), 1.96)).toHaveLength(1);
  });
});

describe('the reliability curve', () => {
  it('says what was promised and kept, with Wilson’s interval', () => {
    const [bin, ...rest] = reliabilityCurve(
      { y: [1, 0, 0, 0], score: [0.2, 0.2, 0.15, 0.13] },
      uniformEdges(),
      1.96,
    );
    expect(rest).toEqual([]);
    expect(bin).toMatchObject({ n: 4, weight: 4, rate: 0.25, from: 0.1, to: 0.2 });
    expect(bin!.meanScore).toBeCloseTo(0.17, 12);
    expect(bin!.lo).toBeCloseTo(0.0456, 3);
    expect(bin!.hi).toBeCloseTo(0.6994, 3);
  });

  it('is as sure as there are people, not rows: repeated units and uneven weights widen it', () => {
    const y = [1, 1, 0, 0];
    const score = [0.15, 0.15, 0.15, 0.15];
    const width = (more: Partial<Guesses>): number => {
      const [bin] = reliabilityCurve({ y, score, ...more }, uniformEdges(), 1.96);
      return bin!.hi - bin!.lo;
    };
    expect(width({ units: [7, 7, 9, 9] })).toBeGreaterThan(width({}));
    expect(width({ units: [1, 2, 3, 4] })).toBeCloseTo(width({}), 12);
    expect(width({ weights: [3, 3, 3, 3] })).toBeCloseTo(width({}), 12);
    expect(width({ weights: [1, 9, 1, 9] })).toBeGreaterThan(width({}));
  });
});

describe('the ROC curve', () => {
  it('holds the area that the metric holds, and keeps it when corners are thinned to none', () => {
    const auc = metricById('roc-auc') as RowMetric;
    fc.assert(
      fc.property(guesses, (given) => {
        const curve = rocCurve(given);
        const people = Array.from(given.y, (y, i) => ({
          y,
          yhat: 0,
          groups: {},
          score: given.score[i]!,
        }));
        const value = auc.of(rowsOf(people));
        if (!curve) {
          expect(value).toBeUndefined();
          return;
        }
        expect(areaUnder(curve)).toBeCloseTo(value!, 12);
        expect(thinned(curve, 0).length).toBe(curve.length);
        const coarse = thinned(curve, 0.2);
        expect([coarse.fpr[0], coarse.tpr[0], coarse.fpr.at(-1), coarse.tpr.at(-1)]).toEqual([
          0, 0, 1, 1,
        ]);
      }),
    );
  });

  it('is the same when all groups are traced in one pass over rows in falling order', () => {
    const row = fc.record({
      y: fc.nat(1),
      score: fc.nat(6),
      code: fc.integer({ min: -1, max: 2 }),
      weight: fc.integer({ min: 1, max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), (given) => {
        const of = [...given].sort((a, b) => b.score - a.score);
        const rows = rowsOf(
          of.map(({ y, score, weight }) => ({ y, yhat: 0, groups: {}, score, weight })),
        );
        const trace = rocTracer(rows, 3);
        trace(Int32Array.from(of, () => 0)); // what an earlier draw left behind must not be seen
        const curves = trace(Int32Array.from(of, ({ code }) => code));
        curves.forEach((curve, g) => {
          const own = of.filter(({ code }) => code === g);
          const alone = rocCurve({
            y: own.map(({ y }) => y),
            score: own.map(({ score }) => score),
            weights: own.map(({ weight }) => weight),
          });
          expect(
            curve && [...curve.fpr.slice(0, curve.length), ...curve.tpr.slice(0, curve.length)],
          ).toEqual(
            alone && [...alone.fpr.slice(0, alone.length), ...alone.tpr.slice(0, alone.length)],
          );
        });
      }),
    );
  });
});

/** Height of a curve at x, between its corners. */
function heightAt({ fpr, tpr, length }: RocCurve, x: number): number {
  for (let i = 1; i < length; i++) {
    if (fpr[i]! < x) continue;
    const width = fpr[i]! - fpr[i - 1]!;
    return width > 0
      ? tpr[i - 1]! + ((tpr[i]! - tpr[i - 1]!) * (x - fpr[i - 1]!)) / width
      : tpr[i]!;
  }
  return 1;
}

describe('the area between two curves', () => {
  it('is what a fine sum comes to', () => {
    const STEPS = 20_000;
    fc.assert(
      fc.property(guesses, guesses, (one, other) => {
        const [a, b] = [rocCurve(one), rocCurve(other)];
        if (!a || !b) return;
        let sum = 0;
        for (let i = 0; i < STEPS; i++) {
          const x = (i + 0.5) / STEPS;
          sum += Math.abs(heightAt(a, x) - heightAt(b, x)) / STEPS;
        }
        const exact = areaBetween(a, b);
        expect(exact).toBeCloseTo(sum, 3);
        expect(exact).toBeGreaterThanOrEqual(Math.abs(areaUnder(a) - areaUnder(b)) - 1e-12);
      }),
      { numRuns: 40 },
    );
  });

  it('sees curves that cross, where the areas under them are equal and say nothing', () => {
    const flat = rocCurve({ y: [1, 0, 1], score: [0.9, 0.5, 0.1] })!;
    const diagonal = rocCurve({ y: [1, 0], score: [0.5, 0.5] })!;
    expect(areaUnder(flat)).toBe(areaUnder(diagonal));
    expect(areaBetween(flat, diagonal)).toBe(0.25);
  });

  it('of a perfect and a perverse ranking is everything', () => {
    const best = rocCurve({ y: [1, 0], score: [0.9, 0.1] })!;
    const worst = rocCurve({ y: [0, 1], score: [0.9, 0.1] })!;
    expect(areaBetween(best, worst)).toBe(1);
  });
});
