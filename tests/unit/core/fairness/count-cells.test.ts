// Counting once: against counting one by one, with crossings, missing groups, weights and scores.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countCells, softCounts } from '../../../../src/core/fairness/count-cells';
import { crossing } from '../../../../src/core/fairness/crossing';
import { rowsOf, type Person } from './rows';

const level = (levels: string) => fc.option(fc.constantFrom(...levels), { nil: null });
const person: fc.Arbitrary<Person> = fc.record({
  y: fc.nat(1),
  yhat: fc.nat(1),
  groups: fc.record({ sex: level('fm'), race: level('xyz'), age: level('oy') }),
  weight: fc.integer({ min: 1, max: 9 }),
  score: fc.double({ min: 0, max: 1, noNaN: true }),
});
const some = fc.array(person, { minLength: 1, maxLength: 60 });

describe('countCells', () => {
  it('counts what one by one would count', () => {
    fc.assert(
      fc.property(some, (people) => {
        const rows = rowsOf(people);
        const names = ['age', 'sex', 'race'];
        const { keys, counts, overall, missing } = countCells(rows, ['sex', 'race'], ['age']);
        const keyOf = ({ groups }: Person) => names.map((name) => groups[name]).join('|');
        const whole = people.filter(({ groups }) => names.every((name) => groups[name] !== null));
        keys.forEach((key, k) => {
          const own = whole.filter((each) => keyOf(each) === key);
          const of = (y: number, yhat: number) =>
            own.filter((each) => each.y === y && each.yhat === yhat);
          const sum = (list: readonly Person[], power: number) =>
            list.reduce((s, { weight }) => s + weight! ** power, 0);
          const table = (power: number) => ({
            tp: sum(of(1, 1), power),
            fp: sum(of(0, 1), power),
            tn: sum(of(0, 0), power),
            fn: sum(of(1, 0), power),
          });
          expect(counts[k]).toEqual({ ...table(1), rows: table(0), squares: table(2) });
        });
        expect(missing).toBe(people.length - whole.length);
        const { tp, fp, tn, fn } = overall.rows!;
        expect(tp + fp + tn + fn).toBe(people.length);
      }),
    );
  });

  it('without weights the counts are people', () => {
    const people = [1, 0, 1].map((y) => ({ y, yhat: 1, groups: { g: 'a' } }));
    expect(countCells(rowsOf(people), ['g']).counts).toEqual([{ tp: 2, fp: 1, tn: 0, fn: 0 }]);
  });

  it('a row of weight 0 counts as if it were not there', () => {
    fc.assert(
      fc.property(some, fc.array(person, { maxLength: 20 }), (people, nobodies) => {
        const weightless = nobodies.map((each) => ({ ...each, weight: 0 }));
        const counted = (list: readonly Person[]) => {
          const { keys, counts, overall, missing } = countCells(rowsOf(list), ['sex', 'race']);
          const there = keys.map((key, k) => [key, counts[k]!] as const);
          const filled = there.filter(([, { rows }]) => Object.values(rows!).some((n) => n > 0));
          return { filled, overall, missing };
        };
        expect(counted([...people, ...weightless])).toEqual(counted(people));
      }),
    );
  });

  it('score-weighted counts keep the weight of every label', () => {
    fc.assert(
      fc.property(some, (people) => {
        const rows = rowsOf(people);
        const counted = countCells(rows, ['sex']);
        softCounts(rows, counted)!.forEach((soft, k) => {
          const hard = counted.counts[k]!;
          expect(soft.tp + soft.fn).toBeCloseTo(hard.tp + hard.fn, 9);
          expect(soft.fp + soft.tn).toBeCloseTo(hard.fp + hard.tn, 9);
        });
        const { score: _, ...unscored } = rows;
        expect(softCounts(unscored, counted)).toBeUndefined();
      }),
    );
  });
});

describe('crossing', () => {
  const rows = rowsOf([
    { y: 1, yhat: 1, groups: { sex: 'f', race: 'x' } },
    { y: 1, yhat: 1, groups: { sex: 'm', race: null } },
  ]);

  it('has every combination, the last fastest; a missing level puts the row nowhere', () => {
    const { levels, codes } = crossing(rows, ['race', 'sex']);
    expect(levels).toEqual(['x|f', 'x|m']);
    expect([...codes]).toEqual([0, -1]);
    expect(crossing(rows, []).levels).toEqual(['']);
  });

  it('says which groupings there are, and when there are too many cells', () => {
    expect(() => crossing(rows, ['age'])).toThrow(
      'The rows are not grouped by "age". Groupings: sex, race.',
    );
    const zip = {
      name: 'zip',
      codes: new Int32Array(2),
      levels: Array.from({ length: 20_000 }, (_, i) => String(i)),
    };
    expect(() => crossing({ ...rows, groups: [zip] }, ['zip'])).toThrow(
      /"zip" has 20000 levels.*Pick fewer columns/,
    );
  });
});
