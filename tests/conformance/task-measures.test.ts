// The kit every number of curves, rankings, several classes and predicted amounts must pass; a new one enters it by standing in its registry.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrationMeasures, curveMeasures } from '../../src/core/fairness/curves';
import type { Guesses } from '../../src/core/fairness/curves/guesses';
import { classDistances } from '../../src/core/fairness/multiclass';
import { overPairs } from '../../src/core/fairness/multiclass/class-distance';
import { rankingMeasures } from '../../src/core/fairness/ranking';
import type { Rankings } from '../../src/core/fairness/ranking/rankings';
import { rerankings } from '../../src/core/fairness/ranking/rerankings';
import { regressionMeasures } from '../../src/core/fairness/regression';
import type { Predicted } from '../../src/core/fairness/regression/predictions';
import { faults, inRange, same } from './task-measure-kit';

const guesses: fc.Arbitrary<Guesses> = fc
  .array(
    fc.record({
      y: fc.nat(1),
      score: fc.integer({ min: 0, max: 20 }),
      weight: fc.integer({ min: 1, max: 4 }),
    }),
    {
      maxLength: 30,
    },
  )
  .map((of) => ({
    y: of.map(({ y }) => y),
    score: of.map(({ score }) => score / 20),
    weights: of.map(({ weight }) => weight),
  }));
const turned = (given: Guesses): Guesses => ({
  y: Array.from(given.y).reverse(),
  score: Array.from(given.score).reverse(),
  weights: Array.from(given.weights!).reverse(),
});
const repeated = ({ y, score, weights }: Guesses): Guesses => {
  const rows = Array.from(y, (_, i) => i).flatMap((i) => new Array<number>(weights![i]!).fill(i));
  return { y: rows.map((i) => y[i]!), score: rows.map((i) => score[i]!) };
};
describe.each(calibrationMeasures)('calibration, $id', (measure) => {
  it('is a whole record', () => expect(faults('curves', measure)).toEqual([]));

  it('is undefined for nobody and for scores that are no chances', () => {
    expect(measure.of({ y: [], score: [] })).toBeUndefined();
    expect(measure.of({ y: [1, 0], score: [0.5, 7] })).toBeUndefined();
  });

  it('stays in its range, does not mind order, and knows whole weights from repeated rows', () => {
    fc.assert(
      fc.property(guesses, (given) => {
        const value = measure.of(given);
        inRange(value, measure.range);
        same(value, measure.of(turned(given)));
        same(value, measure.of(repeated(given)));
      }),
    );
  });
});

describe.each(curveMeasures)('curves, $id', (measure) => {
  it('is a whole record', () => expect(faults('curves', measure)).toEqual([]));

  it('stays in its range; equal groups are equal; exchanged groups are as far apart; order and whole weights change nothing', () => {
    fc.assert(
      fc.property(guesses, guesses, (group, reference) => {
        const value = measure.of({ group, reference });
        inRange(value, measure.range);
        same(value, measure.of({ group: turned(group), reference }));
        same(value, measure.of({ group: repeated(group), reference: repeated(reference) }));
        const other = measure.of({ group: reference, reference: group });
        same(value && Math.abs(value), other && Math.abs(other));
        const itself = measure.of({ group, reference: group });
        if (itself !== undefined) expect(itself).toBeCloseTo(measure.equal!, 12);
      }),
    );
  });

  it('is undefined where a group lacks a label', () => {
    const whole = { y: [1, 0], score: [0.5, 0.2] };
    for (const y of [
      [1, 1],
      [0, 0],
    ]) {
      expect(measure.of({ group: { y, score: [0.5, 0.2] }, reference: whole })).toBeUndefined();
      expect(measure.of({ group: whole, reference: { y, score: [0.5, 0.2] } })).toBeUndefined();
    }
  });
});

const rankings: fc.Arbitrary<Rankings> = fc
  .record({
    items: fc.integer({ min: 1, max: 8 }),
    seeds: fc.array(fc.nat(5000), { maxLength: 4 }),
    groups: fc.integer({ min: 1, max: 3 }),
    colour: fc.array(fc.nat(2), { minLength: 8, maxLength: 8 }),
    good: fc.array(fc.nat(3), { minLength: 8, maxLength: 8 }),
  })
  .map(({ items, seeds, groups, colour, good }) => {
    const order = (seed: number): number[] => {
      const rest = Array.from({ length: items }, (_, i) => i);
      const list: number[] = [];
      for (let left = seed; rest.length > 0 && list.length < 5; left = Math.floor(left / 3) + 1)
        list.push(...rest.splice(left % rest.length, 1));
      return list;
    };
    return {
      lists: seeds.map(order),
      group: colour.slice(0, items).map((g) => g % groups),
      groups,
      relevance: seeds.map((seed) => good.slice(0, items).map((value) => (value * (seed + 1)) % 4)),
      merit: good.slice(0, items),
    };
  });

describe.each(rankingMeasures)('rankings, $id', (measure) => {
  it('is a whole record', () => expect(faults('ranking', measure)).toEqual([]));

  it('stays in its range and does not mind the order of lists or the numbers of groups', () => {
    fc.assert(
      fc.property(rankings, (given) => {
        const value = measure.of(given);
        inRange(value, measure.range);
        expect(Number.isNaN(value)).toBe(false);
        same(
          value,
          measure.of({
            ...given,
            lists: [...given.lists].reverse(),
            relevance: [...given.relevance!].reverse(),
            group: Array.from(given.group, (g) => given.groups - 1 - g),
          }),
        );
      }),
    );
  });

  it('is undefined without lists, unless it counts items that nobody sees', () => {
    const value = measure.of({ lists: [], group: [0, 1], groups: 2, relevance: [], merit: [1, 1] });
    const zero = ['catalogue-coverage', 'exposure-difference'];
    expect(value).toBe(zero.includes(measure.id) ? 0 : undefined);
  });

  it('refuses an item that is not there, or is shown twice', () => {
    for (const list of [
      [0, 4],
      [0, 0],
    ])
      expect(() =>
        measure.of({ lists: [list], group: [0, 1], groups: 2, relevance: [[1, 1]] }),
      ).toThrow(/There is no item|there is no item 4|item 0 twice/);
  });
});

const predicted: fc.Arbitrary<Predicted> = fc
  .array(fc.record({ y: fc.integer({ min: 0, max: 9 }), yhat: fc.integer({ min: 0, max: 9 }) }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((of) => ({ y: of.map(({ y }) => y), yhat: of.map(({ yhat }) => yhat) }));

describe.each(regressionMeasures)('predicted amounts, $id', (measure) => {
  it('is a whole record', () => expect(faults('regression', measure)).toEqual([]));

  it('stays in its range, is never NaN, does not mind order, and is "no difference" for equal groups', () => {
    fc.assert(
      fc.property(predicted, predicted, (one, other) => {
        const value = measure.of({ groups: [one, other], reference: 1 });
        inRange(value, measure.range);
        expect(Number.isNaN(value)).toBe(false);
        const back = (rows: Predicted): Predicted => ({
          y: Array.from(rows.y).reverse(),
          yhat: Array.from(rows.yhat).reverse(),
        });
        same(value, measure.of({ groups: [back(one), back(other)], reference: 1 }));
        const equal = measure.of({ groups: [one, back(one)], reference: 1 });
        if (measure.equal !== undefined && equal !== undefined)
          expect(equal).toBeCloseTo(measure.equal, 10);
      }),
    );
  });

  it('is undefined when a group is empty', () => {
    const groups = [
      { y: [], yhat: [] },
      { y: [1, 2], yhat: [1, 3] },
    ];
    expect(measure.of({ groups, reference: 1 })).toBeUndefined();
  });
});

const table = fc.array(fc.array(fc.nat(6), { minLength: 3, maxLength: 3 }), {
  minLength: 3,
  maxLength: 3,
});

describe.each(classDistances)('several classes, $id', (distance) => {
  it('is a whole record', () => {
    const { id, example } = distance;
    expect(
      faults('multiclass', {
        ...distance,
        better: 'low',
        example: { input: example.tables, value: example.value, inWords: example.inWords },
        of: ([one, other]) => distance.between(one, other),
      }),
      id,
    ).toEqual([]);
  });

  it('is symmetric, in its range, 0 for equal tables and blind to their size; the largest pair is no less than the mean', () => {
    fc.assert(
      fc.property(table, table, table, (one, other, third) => {
        const value = distance.between(one, other);
        inRange(value, distance.range);
        same(value, distance.between(other, one));
        same(
          value,
          distance.between(
            one.map((row) => row.map((count) => 3 * count)),
            other,
          ),
        );
        const itself = distance.between(one, one);
        if (itself !== undefined) expect(itself).toBe(0);
        const [mean, max] = [
          overPairs(distance, [one, other, third], 'mean'),
          overPairs(distance, [one, other, third], 'max'),
        ];
        if (mean === undefined) expect(max).toBeUndefined();
        else expect(max).toBeGreaterThanOrEqual(mean - 1e-12);
      }),
    );
  });

  it('is undefined with one group, and where nobody is of a class it looks at', () => {
    expect(overPairs(distance, [distance.example.tables[0]], 'mean')).toBeUndefined();
    const hole = [
      [4, 1, 0],
      [0, 0, 0],
      [1, 0, 3],
    ];
    const value = distance.between(hole, distance.example.tables[0]);
    if (distance.id === 'class-statistical-parity') expect(value).toBeGreaterThan(0);
    else expect(value).toBeUndefined();
  });
});

it('every rule of re-ranking says what it does and what it cannot', () => {
  for (const { name, plain, source, cannot } of rerankings)
    for (const text of [plain, cannot, `${name} (${source}).`]) expect(text).toMatch(/^[A-Z].*\.$/);
});

describe('the kit can fail', () => {
  const [measure] = calibrationMeasures;
  it.each([
    ['a wrong example', { example: { ...measure!.example, value: 0.3 } }, /comes to 0\.2/],
    ['a wrong file', { id: 'unheard-of' }, /no file/],
    ['no sentence', { plain: 'an error' }, /sentence/],
    [
      'a wrong sum in words',
      { example: { ...measure!.example, inWords: 'it is 0.4' } },
      /something else/,
    ],
  ])('%s', (_, change, fault) => {
    expect(faults('curves', { ...measure!, ...change }).join()).toMatch(fault);
  });
});
