// Rankings and re-rankings against brute force, and the promises the rules of re-ranking make.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gini } from '../../../../src/core/fairness/ranking/exposure-gini';
import { dcg, gainsByScore } from '../../../../src/core/fairness/ranking/ndcg';
import { ndklOfList } from '../../../../src/core/fairness/ranking/ndkl';
import { rerank, type Pool, type Reranking } from '../../../../src/core/fairness/ranking/rerank';

/** Every order of 0 .. n − 1. */
function orders(n: number): number[][] {
  if (n === 0) return [[]];
  return orders(n - 1).flatMap((rest) =>
    Array.from({ length: n }, (_, at) => [...rest.slice(0, at), n - 1, ...rest.slice(at)]),
  );
}

describe('numbers of lists', () => {
  it('Gini is half the mean difference of pairs over the mean', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { minLength: 1, maxLength: 8 }), (values) => {
        const sum = values.reduce((all, value) => all + value, 0);
        const apart = values
          .flatMap((a) => values.map((b) => Math.abs(a - b)))
          .reduce((all, value) => all + value, 0);
        const got = gini(values);
        if (sum === 0) expect(got).toBeUndefined();
        else expect(got).toBeCloseTo(apart / (2 * values.length * sum), 12);
      }),
    );
  });

  it('tied scores gain what they gain on average over all orders of the tied', () => {
    const [relevance, score] = [
      [3, 0, 1, 2],
      [0.5, 0.5, 0.9, 0.5],
    ];
    const each = orders(3).map((order) => dcg([1, ...order.map((at) => [3, 0, 2][at]!)], 3));
    expect(dcg(gainsByScore(relevance, score), 3)).toBeCloseTo(
      each.reduce((a, b) => a + b, 0) / each.length,
      12,
    );
  });

  it('NDKL is 0 only where every prefix has the catalogue’s make-up', () => {
    expect(ndklOfList([0, 0, 0], [1, 0])).toBe(0);
    expect(ndklOfList([0, 1], [0.5, 0.5])).toBeGreaterThan(0);
    expect(ndklOfList([], [0.5, 0.5])).toBeUndefined();
  });
});

const pool = fc
  .record({
    people: fc.array(fc.record({ score: fc.nat(20), group: fc.nat(2) }), {
      minLength: 6,
      maxLength: 40,
    }),
    cuts: fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 })),
    groups: fc.integer({ min: 2, max: 3 }),
  })
  .map(({ people, cuts, groups }): Pool => {
    const parts =
      groups === 2 ? [cuts[0], 10 - cuts[0]] : [cuts[0], cuts[1], 20 - cuts[0] - cuts[1]];
    const all = parts.reduce((sum, part) => sum + part, 0);
    return {
      score: people.map(({ score }) => score / 20),
      group: people.map(({ group }) => group % groups),
      shares: parts.map((part) => part / all),
    };
  });
const kinds: readonly Reranking[] = ['greedy', 'conservative', 'relaxed', 'constrained'];

/** Longest length at which no group runs out. */
function enough({ group, shares }: Pool): number {
  const sizes = shares.map((_, g) => Array.from(group).filter((code) => code === g).length);
  return Math.min(
    ...shares.map((share, g) => Math.floor((sizes[g]! - 1) / share)),
    Array.from(group).length,
  );
}
const floorsMissed = ({ group, shares }: Pool, list: ArrayLike<number>): string[] =>
  Array.from(list, (_, i) => i + 1).flatMap((k) =>
    shares.flatMap((share, g) => {
      const have = Array.from(list)
        .slice(0, k)
        .filter((row) => group[row] === g).length;
      return have < Math.floor(k * share + 1e-9) ? [`first ${k}: ${have} of group ${g}`] : [];
    }),
  );

describe('re-ranking', () => {
  it.each(kinds)('%s shows nobody twice, and the better of two of one group first', (kind) => {
    fc.assert(
      fc.property(pool, (given) => {
        const list = [...rerank(given, kind, 30)];
        expect(new Set(list).size).toBe(list.length);
        expect(list.length).toBe(Math.min(30, given.score.length));
        for (const [at, row] of list.entries())
          for (const later of list.slice(at + 1))
            if (given.group[row] === given.group[later])
              expect(given.score[row]).toBeGreaterThanOrEqual(given.score[later]!);
      }),
    );
  });

  it('keeps every floor: the constrained sort with any groups, the greedy rules with two', () => {
    fc.assert(
      fc.property(pool, (given) => {
        const length = enough(given);
        if (length < 1) return;
        for (const kind of kinds)
          if (kind === 'constrained' || given.shares.length === 2)
            expect(floorsMissed(given, rerank(given, kind, length)), kind).toEqual([]);
      }),
    );
  });

  it('by hand: a floor of half brings the best of the lower group up, and no further', () => {
    const given = {
      score: [0.9, 0.8, 0.7, 0.3, 0.2, 0.1],
      group: [0, 0, 0, 1, 1, 1],
      shares: [0.5, 0.5],
    };
    for (const kind of kinds) expect([...rerank(given, kind, 6)]).toEqual([0, 3, 1, 4, 2, 5]);
    const lenient = { ...given, shares: [0.75, 0.25] };
    expect([...rerank(lenient, 'constrained', 4)]).toEqual([0, 1, 2, 3]);
  });

  it('goes on with those who are left when a group has run out', () => {
    const given = { score: [0.9, 0.8, 0.7, 0.6], group: [0, 1, 1, 1], shares: [0.5, 0.5] };
    for (const kind of kinds) expect([...rerank(given, kind, 4)].sort()).toEqual([0, 1, 2, 3]);
  });

  it('a group wanted at no place comes last', () => {
    const given = { score: [0.1, 0.9, 0.8], group: [0, 1, 1], shares: [1, 0] };
    for (const kind of kinds) expect([...rerank(given, kind, 3)]).toEqual([0, 1, 2]);
  });

  it('refuses shares that are no shares', () => {
    expect(() => rerank({ score: [1], group: [0], shares: [0.5, 0.4] }, 'greedy', 1)).toThrow(
      /add up to 0\.9/,
    );
  });

  it('the check of floors can fail', () => {
    const given = { score: [0.9, 0.8, 0.3], group: [0, 0, 1], shares: [0.5, 0.5] };
    expect(floorsMissed(given, [0, 1, 2])).toEqual(['first 2: 0 of group 1']);
  });
});
