// Fairlearn's zero rules, cell by cell, beside ours: 0 where we say undefined, NaN where nobody is.

import { describe, expect, it } from 'vitest';
import { frame } from '../../../../src/core/fairness/frame';
import { fairlearnAggregates, fairlearnFrame } from '../../../../src/core/peers/fairlearn';
import { peopleOf, rowsOf } from '../fairness/rows';

const some = { tp: 2, fn: 2, fp: 1, tn: 3 };
const noPositives = { tp: 0, fn: 0, fp: 1, tn: 3 };
const rows = rowsOf(peopleOf({ a: some, b: noPositives }));

describe('Fairlearn’s forms', () => {
  it('print 0 for the rate of nobody, ours is undefined', () => {
    expect(fairlearnFrame(rows, 'tpr', ['g']).byGroup).toEqual({ a: 0.5, b: 0 });
    const ours = frame(rows, { metrics: ['true-positive-rate'], groups: ['g'] });
    expect(ours.cells[1]!.values['true-positive-rate']!.value).toBeNull();
    expect(fairlearnAggregates(rows, ['g'], 'between_groups')['equal_opportunity_difference']).toBe(
      0.5,
    );
    expect(ours.disparities['equal-opportunity-difference']!.value).toBeNull();
  });

  it.each([
    ['precision', { a: 2 / 3, b: 0 }],
    ['f1', { a: 4 / 7, b: 0 }],
    ['balanced_accuracy', { a: 0.625, b: 0.75 }],
  ])('%s by scikit-learn’s rules', (name, expected) => {
    const { byGroup } = fairlearnFrame(rows, name, ['g']);
    for (const [key, value] of Object.entries(expected))
      expect(byGroup[key]).toBeCloseTo(value, 12);
  });

  it('an AUC of one class and an empty cell are NaN and are skipped', () => {
    const people = [...peopleOf({ a: some }), ...peopleOf({ b: noPositives })].map((each, i) => ({
      ...each,
      groups: { g: each.groups['g']!, h: each.groups['g'] === 'a' && i % 2 ? 'x' : 'y' },
      score: (i % 5) / 4,
    }));
    const auc = fairlearnFrame(rowsOf(people), 'roc_auc', ['g', 'h']);
    expect(auc.byGroup['b|x']).toBeNaN();
    expect(auc.byGroup['b|y']).toBeNaN();
    expect(auc.groupMin['']).not.toBeNaN();
    expect(fairlearnFrame(rowsOf(people), 'count', ['g', 'h']).byGroup['b|x']).toBeNaN();
  });

  it('fold ratios to the whole: nobody selected anywhere is 0/0, in the whole only is impossible', () => {
    const nobody = rowsOf(
      peopleOf({ a: { tp: 0, fn: 2, fp: 0, tn: 2 }, b: { tp: 0, fn: 1, fp: 0, tn: 2 } }),
    );
    const selection = fairlearnFrame(nobody, 'selection_rate', ['g']);
    expect([selection.ratio.between_groups[''], selection.ratio.to_overall['']]).toEqual([
      NaN,
      NaN,
    ]);
    expect(selection.difference.between_groups['']).toBe(0);
  });

  it('equalized odds with one of two ratios missing depends on which: ours is undefined', () => {
    const worst = (groups: Parameters<typeof peopleOf>[0]) =>
      fairlearnAggregates(rowsOf(peopleOf(groups)), ['g'], 'between_groups')[
        'equalized_odds_ratio_worst_case'
      ];
    const noFalsePositives = {
      a: { tp: 2, fn: 2, fp: 0, tn: 2 },
      b: { tp: 1, fn: 1, fp: 0, tn: 2 },
    };
    expect(worst(noFalsePositives)).toBe(1);
    expect(
      worst({ a: { tp: 0, fn: 2, fp: 1, tn: 2 }, b: { tp: 0, fn: 1, fp: 1, tn: 2 } }),
    ).toBeNaN();
    const { disparities } = frame(rowsOf(peopleOf(noFalsePositives)), {
      metrics: [],
      groups: ['g'],
    });
    expect(disparities['equalized-odds-ratio']!.value).toBeNull();
  });

  it('names what it does not know', () => {
    expect(() => fairlearnFrame(rows, 'recall_at_5', ['g'])).toThrow(
      /"recall_at_5" is not known.*selection_rate/,
    );
  });
});
