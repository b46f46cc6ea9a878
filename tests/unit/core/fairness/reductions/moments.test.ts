import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelledGroups } from '../../../../../src/core/fairness/reductions/labelled-groups';
import { lossMoment, losses } from '../../../../../src/core/fairness/reductions/loss-moment';
import { worstOf, type Moment } from '../../../../../src/core/fairness/reductions/moment';
import { parities, parityMoment } from '../../../../../src/core/fairness/reductions/parity-moment';
import { DECISIONS, GROUPS, LABELS, peopleOf } from './rows';

const hand = labelledGroups(peopleOf(LABELS, GROUPS), ['group'], undefined);
const difference = { bound: 0.01, ratio: 1 };
const close = (got: Iterable<number>, wanted: readonly number[]): void => {
  const values = [...got];
  expect(values).toHaveLength(wanted.length);
  values.forEach((value, j) => expect(value).toBeCloseTo(wanted[j]!, 12));
};

describe('parity moments, worked by hand', () => {
  it.each([
    [
      'demographic-parity',
      ['+|all|A', '+|all|B', '-|all|A', '-|all|B'],
      [1, -1, -1, 1].map((v) => v / 4),
    ],
    [
      'error-rate-parity',
      ['+|all|A', '+|all|B', '-|all|A', '-|all|B'],
      [1, -1, -1, 1].map((v) => v / 8),
    ],
    [
      'true-positive-rate-parity',
      ['+|label=1|A', '+|label=1|B', '-|label=1|A', '-|label=1|B'],
      [0, 0, 0, 0],
    ],
    [
      'false-positive-rate-parity',
      ['+|label=0|A', '+|label=0|B', '-|label=0|A', '-|label=0|B'],
      [0.3, -0.2, -0.3, 0.2],
    ],
    [
      'equalized-odds',
      [
        '+|label=0|A',
        '+|label=0|B',
        '+|label=1|A',
        '+|label=1|B',
        '-|label=0|A',
        '-|label=0|B',
        '-|label=1|A',
        '-|label=1|B',
      ],
      [0.3, -0.2, 0, 0, -0.3, 0.2, 0, 0],
    ],
  ] as const)('%s', (parity, index, gamma) => {
    const moment = parityMoment(hand, parity, difference);
    expect(moment.index).toEqual(index);
    const judged = moment.judge(DECISIONS);
    expect(judged.error).toBeCloseTo(1 / 8, 12);
    close(judged.gamma, gamma);
  });

  it('as a ratio: 0.8 of a rate against the other', () => {
    const { gamma } = parityMoment(hand, 'demographic-parity', { bound: 0, ratio: 0.8 }).judge(
      DECISIONS,
    );
    close(gamma, [0.8 * 0.75 - 0.5, 0.8 * 0.25 - 0.5, 0.8 * 0.5 - 0.75, 0.8 * 0.5 - 0.25]);
  });

  it('a multiplier on "A too high" makes a yes in A worth 2 less and in B as much as 1 more', () => {
    const { y, weights } = parityMoment(hand, 'demographic-parity', difference).relabel(
      Float64Array.of(1, 0, 0, 0),
      'objective',
    );
    close(weights, [0, 0, 2, 2, 2, 0, 0, 0]);
    expect([...y]).toEqual([0, 0, 0, 0, 1, 0, 0, 0]);
  });

  it('a group without rows of a label is not asked, and the report says so', () => {
    const none = labelledGroups(peopleOf([1, 0, 0, 0], ['A', 'A', 'B', 'B']), ['group'], undefined);
    const moment = parityMoment(none, 'true-positive-rate-parity', difference);
    expect(moment.index).toEqual(['+|label=1|A', '-|label=1|A']);
    expect(moment.notes.join()).toMatch(/"B" has no training rows with the favourable label/);
    expect(moment.judge([1, 0, 0, 0]).gamma.every(Number.isFinite)).toBe(true);
  });

  it('rows of unknown group count in the error alone', () => {
    const some = labelledGroups(
      peopleOf([...LABELS, 0, 0], [...GROUPS, '', '']),
      ['group'],
      undefined,
    );
    const { error, gamma } = parityMoment(some, 'demographic-parity', difference).judge([
      ...DECISIONS,
      1,
      0,
    ]);
    expect(error).toBeCloseTo(2 / 10, 12);
    close(gamma, [0.25, -0.25, -0.25, 0.25]);
  });
});

describe('bounded group loss, worked by hand', () => {
  it.each([
    ['zero-one', DECISIONS, [1 / 4, 0]],
    ['square', [0.5, 0.5, 0.5, 0.5, 1, 0, 0, 0], [1 / 4, 0]],
    ['absolute', [0.5, 0.5, 0.5, 0.5, 1, 0, 0, 0], [1 / 2, 0]],
    ['log-loss', [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5], [Math.LN2, Math.LN2]],
  ] as const)('%s', (loss, score, gamma) => {
    const moment = lossMoment(hand, { loss, most: 0.1, objective: 'mean-loss' });
    const judged = moment.judge(score);
    close(judged.gamma, gamma);
    expect(judged.error).toBeCloseTo((gamma[0] + gamma[1]) / 2, 12);
    expect(moment.index).toEqual(['A', 'B']);
  });

  it('weighs the rows of a group by 1 + λ / its share, or by λ / its share alone', () => {
    const moment = lossMoment(hand, { loss: 'log-loss', most: 0.1, objective: 'mean-loss' });
    close(moment.relabel(Float64Array.of(1, 0), 'objective').weights, [3, 3, 3, 3, 1, 1, 1, 1]);
    close(moment.relabel(Float64Array.of(0.5, 0), 'nothing').weights, [1, 1, 1, 1, 0, 0, 0, 0]);
    expect([...moment.relabel(Float64Array.of(1, 0), 'objective').y]).toEqual(LABELS);
  });
});

const tables = fc
  .array(
    fc.record({
      label: fc.nat(1),
      group: fc.constantFrom('A', 'B', 'C', ''),
      weight: fc.integer({ min: 1, max: 4 }),
      chosen: fc.nat(1),
    }),
    { minLength: 8, maxLength: 40 },
  )
  .filter((rows) => new Set(rows.map(({ group }) => group).filter(Boolean)).size > 1);
const momentsOf = (rows: Parameters<typeof lossMoment>[0]): Moment[] => [
  ...parities.flatMap((parity) =>
    [1, 0.7].map((ratio) => parityMoment(rows, parity, { bound: 0, ratio })),
  ),
  lossMoment(rows, { loss: 'zero-one', most: 0, objective: 'mean-loss' }),
];

describe('every moment', () => {
  it('poses the problem whose weighted errors are error + λ γ, up to a constant', () => {
    fc.assert(
      fc.property(tables, fc.integer({ min: 0, max: 1e6 }), (people, seed) => {
        const data = peopleOf(
          people.map(({ label }) => label),
          people.map(({ group }) => group),
        );
        const rows = labelledGroups(
          data,
          ['group'],
          Float64Array.from(people, ({ weight }) => weight),
        );
        for (const moment of momentsOf(rows)) {
          const multipliers = Float64Array.from(
            moment.index,
            (_, j) => ((seed * (j + 7)) % 13) / 5,
          );
          const { y, weights } = moment.relabel(multipliers, 'objective');
          const value = (chosen: ArrayLike<number>): number => {
            const { error, gamma } = moment.judge(chosen);
            return gamma.reduce((sum, own, j) => sum + multipliers[j]! * own, error) * rows.total;
          };
          const wrong = (chosen: ArrayLike<number>): number =>
            y.reduce((sum, label, i) => sum + (label === chosen[i] ? 0 : weights[i]!), 0);
          const chosen = people.map(({ chosen: own }) => own);
          const nobody = people.map(() => 0);
          expect(value(chosen) - value(nobody)).toBeCloseTo(wrong(chosen) - wrong(nobody), 8);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('projects multipliers to a sum no larger that is worth the same', () => {
    fc.assert(
      fc.property(tables, fc.integer({ min: 1, max: 1e6 }), (people, seed) => {
        const data = peopleOf(
          people.map(({ label }) => label),
          people.map(({ group }) => group),
        );
        const rows = labelledGroups(data, ['group'], undefined);
        const chosen = people.map(({ chosen: own }) => own);
        for (const moment of momentsOf(rows)) {
          const given = Float64Array.from(moment.index, (_, j) => ((seed * (j + 3)) % 11) / 3);
          const lean = moment.project(given);
          const { gamma } = moment.judge(chosen);
          const worth = (of: Float64Array): number =>
            of.reduce((sum, v, j) => sum + v * gamma[j]!, 0);
          const sum = (of: Float64Array): number => of.reduce((all, v) => all + v, 0);
          expect(worth(lean)).toBeCloseTo(worth(given), 9);
          expect(sum(lean)).toBeLessThanOrEqual(sum(given) + 1e-9);
          expect(lean.every((value) => value >= 0)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('takes a weight of two as the row twice', () => {
    const twice = labelledGroups(peopleOf([...LABELS, 1], [...GROUPS, 'B']), ['group'], undefined);
    const weighed = labelledGroups(
      peopleOf(LABELS, GROUPS),
      ['group'],
      Float64Array.of(1, 1, 1, 1, 2, 1, 1, 1),
    );
    momentsOf(twice).forEach((moment, k) => {
      const [one, two] = [moment.judge([...DECISIONS, 1]), momentsOf(weighed)[k]!.judge(DECISIONS)];
      expect(one.error).toBeCloseTo(two.error, 12);
      close(one.gamma, [...two.gamma]);
    });
  });
});

it('says in a sentence what rows it cannot work with', () => {
  const alone = peopleOf([1, 0], ['A', 'A']);
  expect(() => labelledGroups(alone, ['group'], undefined)).toThrow(
    /Fewer than two groups of group/,
  );
  const people = peopleOf(LABELS, GROUPS);
  expect(() => labelledGroups(people, ['group'], new Float64Array(8))).toThrow(/rows that count/);
  expect(() => labelledGroups(people, ['group'], new Float64Array(8).fill(-1))).toThrow(
    /0 or more/,
  );
  expect(losses).toContain('zero-one');
  expect(worstOf(Float64Array.of(-1, 0.25))).toBe(0.25);
});
