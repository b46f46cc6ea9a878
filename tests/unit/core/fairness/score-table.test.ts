// The table of scores against counting above each threshold.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreTable } from '../../../../src/core/fairness/score-table';
import { rowsOf } from './rows';

describe('scoreTable', () => {
  it('holds at each distinct score what lies at or above it', () => {
    const person = fc.record({
      y: fc.nat(1),
      yhat: fc.nat(1),
      groups: fc.constant({ g: 'a' }),
      score: fc.integer({ min: 0, max: 8 }).map((x) => x / 8),
      weight: fc.integer({ min: 1, max: 4 }),
    });
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 50 }), (people) => {
        const table = scoreTable(rowsOf(people))!;
        expect([...table.scores]).toEqual(
          [...new Set(people.map(({ score }) => score))].sort((a, b) => b - a),
        );
        table.scores.forEach((score, i) => {
          const weightOf = (y: number) =>
            people
              .filter((each) => each.y === y && each.score >= score)
              .reduce((sum, { weight }) => sum + weight, 0);
          expect([table.tp[i], table.fp[i]]).toEqual([weightOf(1), weightOf(0)]);
        });
      }),
    );
  });

  it('needs scores', () => {
    expect(scoreTable(rowsOf([{ y: 1, yhat: 1, groups: {} }]))).toBeUndefined();
  });
});
