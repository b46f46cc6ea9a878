// Several classes and predicted amounts: against the yes-or-no forms they extend, brute force, and other tools' examples.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averageAbsoluteOddsDifference } from '../../../../src/core/fairness/disparities/average-absolute-odds-difference';
import { metricById } from '../../../../src/core/fairness/metrics';
import type { CountMetric } from '../../../../src/core/fairness/metric';
import { classAverageOdds } from '../../../../src/core/fairness/multiclass/class-average-odds';
import { classFrames } from '../../../../src/core/fairness/multiclass/class-frames';
import { classStatisticalParity } from '../../../../src/core/fairness/multiclass/class-statistical-parity';
import { overPairs } from '../../../../src/core/fairness/multiclass/class-distance';
import {
  confusionTensor,
  type Confusion,
} from '../../../../src/core/fairness/multiclass/confusion';
import { oneVsRest } from '../../../../src/core/fairness/multiclass/one-vs-rest';
import { statisticalParityArea } from '../../../../src/core/fairness/regression/statistical-parity-area';
import { statisticalParityMax } from '../../../../src/core/fairness/regression/statistical-parity-max';
import { successAt } from '../../../../src/core/fairness/regression/success-at';

const two = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }));
const binary: fc.Arbitrary<Confusion> = fc.tuple(two, two);

describe('several classes', () => {
  const rows = {
    y: [0, 1, 1, 2, 0, 1, 2, 2, 0],
    yhat: [0, 1, 2, 2, 1, 1, 2, 0, 0],
    classes: 3,
    group: [0, 0, 0, 0, 1, 1, 1, 1, -1],
    groups: 3,
  };

  it('counts each group’s people by truth and answer; an empty group has no table, a row without a group is in none', () => {
    expect(confusionTensor(rows)).toEqual([
      [
        [1, 0, 0],
        [0, 1, 1],
        [0, 0, 1],
      ],
      [
        [0, 1, 0],
        [0, 1, 0],
        [1, 0, 1],
      ],
    ]);
    const heavy = confusionTensor({ ...rows, weights: new Array<number>(9).fill(2) });
    expect(heavy[0]).toEqual([
      [2, 0, 0],
      [0, 2, 2],
      [0, 0, 2],
    ]);
  });

  it('a class or a group that is not there is a sentence', () => {
    expect(() => confusionTensor({ ...rows, classes: 2 })).toThrow(/Row 3 has class 2/);
    expect(() => confusionTensor({ ...rows, groups: 1 })).toThrow(/Row 5 is in group 1/);
  });

  it('one class against the rest adds up to everybody', () => {
    const [table] = confusionTensor(rows);
    expect(oneVsRest(table!, 1)).toEqual({ tp: 1, fn: 1, fp: 0, tn: 2 });
    for (const c of [0, 1, 2]) {
      const { tp, fp, tn, fn } = oneVsRest(table!, c);
      expect(tp + fp + tn + fn).toBe(4);
    }
  });

  it('a frame of each class holds any metric of counts, compared between the groups', () => {
    const recall = metricById('true-positive-rate') as CountMetric;
    const frames = classFrames(confusionTensor(rows), recall);
    expect(frames.map(({ values }) => values)).toEqual([
      [1, 0],
      [0.5, 1],
      [1, 0.5],
    ]);
    expect(frames.map(({ between }) => between['difference'])).toEqual([1, 0.5, 0.5]);
    expect(classFrames([], recall)).toEqual([]);
  });

  it('with two classes average odds are those of yes and no', () => {
    fc.assert(
      fc.property(binary, binary, (one, other) => {
        const cells = [oneVsRest(one, 1), oneVsRest(other, 1)];
        const yesNo = averageAbsoluteOddsDifference.of({ overall: cells[0]!, cells, reference: 1 });
        expect(classAverageOdds.between(one, other)).toBeCloseTo(yesNo!.value, 12);
      }),
    );
  });

  it('statistical parity of another tool’s printed example', () => {
    // holisticai's docstring: groups A (4), B (4), C (2); the largest distance is 0.5.
    const tensor = confusionTensor({
      y: [0, 1, 1, 0, 1, 0, 2, 1, 2, 1],
      yhat: [0, 1, 2, 0, 1, 2, 0, 1, 2, 0],
      classes: 3,
      group: [0, 0, 0, 0, 1, 1, 1, 1, 2, 2],
      groups: 3,
    });
    expect(overPairs(classStatisticalParity, tensor, 'max')).toBeCloseTo(0.5, 12);
    expect(overPairs(classStatisticalParity, tensor, 'mean')).toBeCloseTo(
      (0.25 + 0.25 + 0.5) / 3,
      12,
    );
  });
});

describe('predicted amounts', () => {
  it('success at a quantile, as in another tool’s printed example', () => {
    const one = { y: new Array<number>(4).fill(0), yhat: [0.8, 0.9, 0.2, 0.1] };
    const other = { y: new Array<number>(6).fill(0), yhat: [0.7, 0.9, 0.8, 0.6, 0.3, 0.5] };
    const groups = { groups: [one, other], reference: 1 };
    expect(successAt(0.7)(one, groups)! - successAt(0.7)(other, groups)!).toBeCloseTo(1 / 6, 12);
  });

  it('the worst line is the largest distance of the two distributions', () => {
    const values = fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(values, values, (a, b) => {
        const [one, other] = [
          { y: a, yhat: a },
          { y: b, yhat: b },
        ];
        const from = (list: readonly number[], line: number) =>
          list.filter((value) => value >= line).length / list.length;
        const apart = [...a, ...b].map((line) => Math.abs(from(a, line) - from(b, line)));
        const input = { groups: [one, other], reference: 1 };
        expect(statisticalParityMax.of(input)).toBeCloseTo(Math.max(...apart), 12);
        expect(statisticalParityArea.of(input)).toBeCloseTo(
          apart.reduce((sum, value) => sum + value, 0) / apart.length,
          12,
        );
      }),
    );
  });
});
