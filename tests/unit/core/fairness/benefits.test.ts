// Who gained and who lost, and the word for taking from one group without giving to the other.

import { describe, expect, it } from 'vitest';
import { benefits } from '../../../../src/core/fairness/benefits';
import { levellingDown } from '../../../../src/core/fairness/levelling-down';
import { rowsOf, type Person } from './rows';

/** `n` people of a group and label with a decision before and after. */
const people = (g: string, n: number, y: number, before: number, after: number) =>
  Array.from({ length: n }, () => ({ g, y, before, after }));
type Twice = ReturnType<typeof people>[number];
const runs = (all: readonly Twice[]) => {
  const run = (when: 'before' | 'after') =>
    rowsOf(all.map((each): Person => ({ y: each.y, yhat: each[when], groups: { g: each.g } })));
  return [run('before'), run('after')] as const;
};

const everybody = [
  ...people('a', 300, 1, 1, 1),
  ...people('a', 100, 1, 0, 0),
  ...people('a', 50, 1, 1, 0),
  ...people('a', 20, 0, 1, 0),
  ...people('b', 150, 1, 1, 1),
  ...people('b', 200, 1, 0, 0),
  ...people('b', 30, 1, 0, 1),
  ...people('b', 10, 0, 0, 1),
];

describe('benefits', () => {
  it('are counted in people of each group and truth', () => {
    const { groups, overall } = benefits(...runs(everybody), { groups: ['g'] });
    const [a, b] = groups;
    expect(a).toMatchObject({
      key: 'a',
      n: 470,
      deserving: { n: 450, gained: 0, lost: 50, unchanged: 400 },
      others: { n: 20, gained: 0, lost: 20, unchanged: 0 },
      before: 370 / 470,
      after: 300 / 470,
    });
    expect(b).toMatchObject({ deserving: { gained: 30, lost: 0 }, others: { gained: 10 } });
    expect(overall.difference).toBeCloseTo((40 - 70) / 860, 12);
    expect(b!.interval!.lo).toBeGreaterThan(0);
  });

  it('where the favourable label is the harm, the other decision is the benefit', () => {
    const { groups } = benefits(...runs(everybody), { groups: ['g'], benefit: 0 });
    expect(groups[0]).toMatchObject({
      deserving: { n: 20, gained: 20, lost: 0 },
      others: { n: 450, gained: 50, lost: 0 },
    });
  });

  it('of no groups are everybody’s', () => {
    const { groups, overall } = benefits(...runs(everybody), { groups: [] });
    expect(groups).toHaveLength(1);
    expect(groups[0]).toEqual(overall);
  });
});

describe('levelling down', () => {
  const spec = { metric: 'true-positive-rate', column: 'g', group: 'b', reference: 'a' };
  const taken = [
    ...people('a', 1500, 1, 1, 1),
    ...people('a', 500, 1, 1, 0),
    ...people('a', 500, 1, 0, 0),
    ...people('b', 1000, 1, 1, 1),
    ...people('b', 1500, 1, 0, 0),
  ];

  it('is taking from one group and giving nothing to the other', () => {
    const verdict = levellingDown(...runs(taken), spec);
    expect(verdict).toMatchObject({ worseOff: 'b', levelledDown: true, swaps: 0 });
    expect(verdict.gap.difference).toBeCloseTo(-0.2, 12);
    expect(verdict.benefit.difference).toBe(0);
  });

  it('is not said when the worse-off group gained', () => {
    const given = [...taken, ...people('b', 200, 1, 0, 1)];
    expect(levellingDown(...runs(given), spec)).toMatchObject({
      worseOff: 'b',
      levelledDown: false,
      swaps: 200,
    });
  });

  it('is not said when the gap grew, nor of few people, nor of a fixed number of places', () => {
    const grown = [
      ...people('a', 2000, 1, 1, 1),
      ...people('b', 1000, 1, 1, 1),
      ...people('b', 1000, 1, 1, 0),
    ];
    expect(levellingDown(...runs(grown), spec).levelledDown).toBe(false);
    const few = taken.filter((_, i) => i % 50 === 0);
    expect(levellingDown(...runs(few), spec).levelledDown).toBe(false);
    expect(levellingDown(...runs(taken), { ...spec, places: 'fixed' }).levelledDown).toBeNull();
  });

  it('looks at the benefit among those the metric compares', () => {
    const verdict = levellingDown(...runs(taken), { ...spec, metric: 'selection-rate' });
    expect(verdict.benefit.before).toBe(0.4);
    const nobody = levellingDown(...runs(taken), { ...spec, metric: 'false-positive-rate' });
    expect(nobody.levelledDown).toBeNull();
  });
});
