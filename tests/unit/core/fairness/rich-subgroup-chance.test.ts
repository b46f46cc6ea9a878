// What chance gives for the largest subgroup unfairness: about the largest of many dealt by hand, and more for more looks.

import { describe, expect, it } from 'vitest';
import { makeCall } from '../../../../src/core/base/call';
import { permutation, rng } from '../../../../src/core/base/rng';
import { quantile, sorted } from '../../../../src/core/base/statistics';
import { richSubgroups } from '../../../../src/core/fairness/rich-subgroups';
import { subgroupChance } from '../../../../src/core/fairness/rich-subgroup-chance';
import { rowsOf, type Person } from './rows';

const call = makeCall();
const random = rng('subgroups');
const people = Array.from({ length: 400 }, (_, i): Person => {
  const y = random.next() < 0.4 ? 1 : 0;
  return {
    y,
    yhat: random.next() < (y ? 0.7 : 0.2) ? 1 : 0,
    groups: { a: 'mf'[i % 2]!, b: i % 50 === 0 ? null : 'xyz'[random.int(3)]! },
  };
});
const rows = rowsOf(people);
const columns = ['a', 'b'];

describe('the chance of a subgroup', () => {
  it.each(['false-positive', 'false-negative'] as const)(
    'of %s is what dealing the errors by hand gives',
    async (kind) => {
      const label = kind === 'false-positive' ? 0 : 1;
      const own = people.flatMap(({ y }, i) => (y === label ? [i] : []));
      const largest = Array.from({ length: 400 }, () => {
        const order = permutation(own.length, random);
        const dealt = people.map((person) => ({ ...person }));
        own.forEach(
          (at, i) => (dealt[at] = { ...dealt[at]!, yhat: people[own[order[i]!]!]!.yhat }),
        );
        return richSubgroups(rowsOf(dealt), columns, kind)!.value;
      });
      const byHand = quantile(sorted(largest), 0.95);
      const found = (await subgroupChance(rows, columns, kind, call))!;
      expect(found / byHand).toBeGreaterThan(0.85);
      expect(found / byHand).toBeLessThan(1.15);
    },
  );

  it('grows with what is looked at, and is the same for the same rows', async () => {
    const one = (await subgroupChance(rows, ['a'], 'false-positive', call))!;
    const both = (await subgroupChance(rows, columns, 'false-positive', call))!;
    expect(both).toBeGreaterThan(one);
    expect(await subgroupChance(rows, columns, 'false-positive', call)).toBe(both);
  });

  it('weights of one change nothing, and of nobody there is none', async () => {
    const weighted = rowsOf(people.map((person) => ({ ...person, weight: 1 })));
    expect(await subgroupChance(weighted, columns, 'false-negative', call)).toBe(
      await subgroupChance(rows, columns, 'false-negative', call),
    );
    const good = rowsOf(people.filter(({ y }) => y === 1));
    expect(await subgroupChance(good, columns, 'false-positive', call)).toBeUndefined();
  });
});
