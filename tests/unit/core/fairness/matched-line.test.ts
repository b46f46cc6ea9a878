// The comparable line, on a table worked by hand and against trying every line.

import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { matchedLine, type MatchSpec } from '../../../../src/core/fairness/matched-line';
import type { Scored } from '../../../../src/core/fairness/scored';

function table(
  people: readonly { group: 0 | 1; y: 0 | 1; score: number; weight?: number }[],
): Scored {
  return {
    n: people.length,
    y: Uint8Array.from(people, ({ y }) => y),
    yhat: new Uint8Array(people.length),
    score: Float64Array.from(people, ({ score }) => score),
    rows: Int32Array.from(people, (_, i) => i),
    groups: [
      { name: 'g', codes: Int32Array.from(people, ({ group }) => group), levels: ['a', 'b'] },
    ],
    ...(people.some(({ weight }) => weight !== undefined)
      ? { weights: Float64Array.from(people, ({ weight }) => weight ?? 1) }
      : {}),
  };
}

const gap = { metric: 'true-positive-rate', column: 'g', group: 'a', reference: 'b' };
/** From the top: b yes, b no, a yes, b yes, a no, a yes. */
const six = table([
  { group: 1, y: 1, score: 0.9 },
  { group: 1, y: 0, score: 0.8 },
  { group: 0, y: 1, score: 0.7 },
  { group: 1, y: 1, score: 0.6 },
  { group: 0, y: 0, score: 0.5 },
  { group: 0, y: 1, score: 0.4 },
]);

describe('the comparable line', () => {
  it('selects as many as the repair: strictly above it', () => {
    expect(matchedLine(six, { by: 'selection-rate', wanted: 0, gap })).toBe(0.9);
    expect(matchedLine(six, { by: 'selection-rate', wanted: 3 / 6, gap })).toBe(0.6);
    expect(matchedLine(six, { by: 'selection-rate', wanted: 0.6, gap })).toBe(0.5);
  });
  it('takes, among lines that are right often enough, the one with the smallest gap', () => {
    // Right at 0.9: 2 of 6; at 0.8: 3; at 0.7: 2; at 0.6: 3, gap 1/2 to 1/2; at 0.5: 4, 1/2 to 1; at 0.4: 3.
    expect(matchedLine(six, { by: 'accuracy', wanted: 3 / 6, gap })).toBe(0.6);
    expect(matchedLine(six, { by: 'accuracy', wanted: 4 / 6, gap })).toBe(0.5);
  });
  it('takes the most accurate line where none is accurate enough', () => {
    expect(matchedLine(six, { by: 'accuracy', wanted: 1, gap })).toBe(0.5);
  });
  it('never cuts through equal scores', () => {
    const tied = table([
      { group: 0, y: 1, score: 0.5 },
      { group: 1, y: 0, score: 0.5 },
      { group: 1, y: 1, score: 0.2 },
    ]);
    // One of three cannot be had: none is nearer to it than two are, or as near.
    expect([0.5, 0.2]).toContain(matchedLine(tied, { by: 'selection-rate', wanted: 1 / 3, gap }));
  });
  it('says what is missing', () => {
    const { score: _score, ...bare } = six;
    expect(() => matchedLine(bare, { by: 'accuracy', wanted: 1, gap })).toThrow(/no score/);
    const auc = { ...gap, metric: 'roc-auc' };
    expect(() => matchedLine(six, { by: 'accuracy', wanted: 1, gap: auc })).toThrow(/"roc-auc"/);
  });

  it('is as good as the best of all lines that could be tried', () => {
    const person = fc.record({
      group: fc.constantFrom(0 as const, 1 as const),
      y: fc.constantFrom(0 as const, 1 as const),
      score: fc.integer({ min: 0, max: 9 }).map((tenths) => tenths / 10),
      weight: fc.integer({ min: 1, max: 3 }),
    });
    fc.assert(
      fc.property(
        fc.array(person, { minLength: 1, maxLength: 14 }),
        fc.constantFrom<MatchSpec['by']>('selection-rate', 'accuracy'),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (people, by, wanted) => {
          const made = (line: number): { value: number; apart: number } => {
            const sum = (some: typeof people): number => some.reduce((s, p) => s + p.weight, 0);
            const picked = people.filter(({ score }) => score > line);
            const right = people.filter(({ score, y }) => (score > line ? 1 : 0) === y);
            const found = (group: 0 | 1): number => {
              const yes = people.filter((p) => p.group === group && p.y === 1);
              return sum(yes.filter(({ score }) => score > line)) / sum(yes);
            };
            const apart = Math.abs(found(0) - found(1));
            return {
              value: sum(by === 'accuracy' ? right : picked) / sum(people),
              apart: Number.isNaN(apart) ? Infinity : apart,
            };
          };
          const tried = [...new Set(people.map(({ score }) => score))].map(made);
          const miss = ({ value }: { value: number }): number =>
            by === 'accuracy' ? Math.max(0, wanted - value) : Math.abs(wanted - value);
          const least = Math.min(...tried.map(miss));
          const found = made(matchedLine(table(people), { by, wanted, gap }));
          expect(miss(found)).toBeLessThanOrEqual(least + 1e-9);
          if (by === 'accuracy') {
            const level = tried.filter((each) => miss(each) <= least + 1e-9);
            expect(found.apart).toBeLessThanOrEqual(
              Math.min(...level.map(({ apart }) => apart)) + 1e-9,
            );
          }
        },
      ),
      { numRuns: 300, seed: 7 },
    );
  });
});
