import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeCall } from '../../../../../src/core/base/call';
import { rowDistances } from '../../../../../src/core/fairness/explanations/column-distance';
import { columnOf } from '../../../../../src/core/fairness/explanations/column-rules';
import {
  actionableCounterfactuals,
  columnScales,
  flippedRows,
  flipOutcome,
  mixedRows,
  nearestUnlike,
  plausibility,
  recourseCosts,
  recourseSummary,
  ruledColumns,
  smallestStep,
  usualDistance,
  type ColumnRule,
  type Counterfactual,
  type Decider,
} from '../../../../../src/core/fairness/explanations/index';
import { dataset, takeRows, type Dataset } from '../../../../../src/core/table/dataset';
import { column } from '../../../../../src/core/table/table';
import { additiveScorer, FEATURES, people, range } from './people';

const call = makeCall();
const rows = people(200, 'what-if');
const decider: Decider = {
  async decide(asked, given) {
    const score = await additiveScorer.predict(asked, given);
    return { score, yes: Uint8Array.from(score, (p) => (p > 0.6 ? 1 : 0)) };
  },
};
const { yes } = await decider.decide(rows, call);
const refused = range(0, rows.n).filter((i) => yes[i] === 0);
const scales = columnScales(rows, FEATURES);

const numberAt = (source: Dataset, name: string, i: number): number => {
  const found = column(source.table, name);
  return found.kind === 'number'
    ? found.values[i]!
    : found.kind === 'category'
      ? found.codes[i]!
      : NaN;
};
const applied = (person: number, { changes }: Counterfactual): Dataset =>
  mixedRows(
    rows,
    Int32Array.of(person),
    new Map(
      changes.map(({ column: name, to }) => [name, columnOf(column(rows.table, name), [to])]),
    ),
  );

describe('scales and distances', () => {
  const tiny = dataset(
    'tiny',
    {
      n: 5,
      columns: new Map([
        ['even', { kind: 'number', values: Float64Array.of(0, 1, 2, 3, 10) }],
        ['spike', { kind: 'number', values: Float64Array.of(0, 0, 0, 0, 10) }],
        ['same', { kind: 'number', values: Float64Array.of(7, 7, 7, 7, 7) }],
        ['job', { kind: 'category', codes: Int32Array.of(0, 1, 0, -1, 1), levels: ['a', 'b'] }],
        ['y', { kind: 'category', codes: Int32Array.of(0, 1, 0, 1, 1), levels: ['no', 'yes'] }],
      ]),
    },
    { label: 'y', favourable: 'yes', groups: [], features: ['even', 'spike', 'same', 'job'] },
  );

  test('the median deviation; where it is nil the mean one; where that is too, 1', () => {
    // Median 2, deviations 2 1 0 1 8: median 1. Median 0, deviations 0 0 0 0 10: mean 2.
    expect(columnScales(tiny, ['even', 'spike', 'same', 'job']).map(({ unit }) => unit)).toEqual([
      1, 2, 1, 1,
    ]);
  });

  test('add up over columns; missing is one unit from a level and none from itself', () => {
    const own = columnScales(tiny, ['even', 'spike', 'job']);
    expect([...rowDistances(own, tiny.table, 3, tiny.table, Int32Array.of(3, 4, 0))]).toEqual([
      0,
      7 + 5 + 1,
      3 + 1,
    ]);
  });

  test('the nearest with the other answer is found, and nobody when all answers are the same', () => {
    const own = columnScales(tiny, ['even']);
    const answers = Uint8Array.of(1, 0, 0, 0, 1);
    expect(nearestUnlike(tiny, answers, 3, range(0, 5), own)).toEqual({ row: 0, distance: 3 });
    expect(nearestUnlike(tiny, new Uint8Array(5), 3, range(0, 5), own)).toBeUndefined();
  });

  test('a row far from all real ones is told apart from one that is there', () => {
    const own = columnScales(tiny, ['even', 'job']);
    const usual = usualDistance(tiny, range(0, 5), own, { seed: 'x' });
    const made = plausibility(takeRows(tiny, Int32Array.of(2)), 0, tiny, range(0, 5), own, usual)!;
    expect(made).toEqual({ row: 2, distance: 0, usual });
    const far = mixedRows(
      tiny,
      Int32Array.of(2),
      new Map([['even', { kind: 'number', values: Float64Array.of(90) }]]),
    );
    expect(plausibility(far, 0, tiny, range(0, 5), own, usual)!.distance).toBeGreaterThan(usual);
  });
});

describe('actionable counterfactuals', () => {
  const rules: readonly ColumnRule[] = [
    { column: 'age', move: 'up' },
    { column: 'hours', move: 'any', most: 6 },
    { column: 'job', move: 'any', levels: ['clerk', 'driver'] },
    { column: 'noise', move: 'fixed' },
  ];
  const search = { columns: ruledColumns(rows, rules), scales };

  test('each one turns the answer, keeps every rule, uses values that occur, and says its true cost and score', async () => {
    for (const person of refused.slice(0, 40)) {
      for (const found of await actionableCounterfactuals(decider, rows, person, search, call)) {
        const made = applied(person, found);
        const again = await decider.decide(made, call);
        expect(again.yes[0]).toBe(1);
        expect(found.score).toBe(again.score[0]);
        expect(found.changes.length).toBeLessThanOrEqual(3);
        const [cost] = rowDistances(scales, made.table, 0, rows.table, Int32Array.of(person));
        expect(found.cost).toBeCloseTo(cost!, 12);
        for (const { column: name, to } of found.changes) {
          expect(name).not.toBe('noise');
          if (name === 'age') expect(to).toBeGreaterThan(numberAt(rows, 'age', person));
          if (name === 'hours') expect(to).toBeLessThanOrEqual(6);
          if (name === 'job') expect([0, 1]).toContain(to);
          expect(range(0, rows.n).some((i) => numberAt(rows, name, i) === to)).toBe(true);
        }
      }
    }
  });

  test('the cheapest is the cheapest of all there are, by brute force', async () => {
    for (const person of refused.slice(0, 25)) {
      const own = (name: string): number => numberAt(rows, name, person);
      let best = Infinity;
      const ages = [0, 1, 2, 3, 4, 5].filter((age) => age >= own('age'));
      const hours = [0, 1, 2, 3, 4, 5, 6].filter((h) => h <= 6 || h === own('hours'));
      for (const age of ages)
        for (const hour of [...hours, own('hours')])
          for (const job of [0, 1, own('job')]) {
            const changes = [
              { column: 'age', to: age },
              { column: 'hours', to: hour },
              { column: 'job', to: job },
            ];
            const made = applied(person, { changes, cost: 0, score: 0 });
            if ((await decider.decide(made, call)).yes[0] !== 1) continue;
            const [cost] = rowDistances(scales, made.table, 0, rows.table, Int32Array.of(person));
            best = Math.min(best, cost!);
          }
      const [found] = await actionableCounterfactuals(decider, rows, person, search, call);
      expect(found?.cost ?? Infinity).toBeCloseTo(best, 12);
    }
  });

  test('with everything fixed there is none; a direction on a category names the column', async () => {
    const fixed = ruledColumns(
      rows,
      FEATURES.map((name) => ({ column: name, move: 'fixed' })),
    );
    expect(
      await actionableCounterfactuals(decider, rows, refused[0]!, { columns: fixed, scales }, call),
    ).toEqual([]);
    expect(() => ruledColumns(rows, [{ column: 'job', move: 'up' }])).toThrow(
      /"job" have no order/,
    );
  });

  test('a yes is turned into a no, and the same question gives the same bytes', async () => {
    const accepted = range(0, rows.n).find((i) => yes[i] === 1)!;
    const free = {
      columns: ruledColumns(
        rows,
        FEATURES.map((name) => ({ column: name, move: 'any' })),
      ),
      scales,
    };
    const found = await actionableCounterfactuals(decider, rows, accepted, free, call);
    expect((await decider.decide(applied(accepted, found[0]!), call)).yes[0]).toBe(0);
    expect(await actionableCounterfactuals(decider, rows, accepted, free, call)).toEqual(found);
  });

  test('recourse: more freedom is never dearer; those without a way are counted, not averaged', async () => {
    const some = refused.slice(0, 20);
    const tight = { columns: ruledColumns(rows, [{ column: 'age', move: 'up' }]), scales };
    const [dear, cheap] = [
      await recourseCosts(decider, rows, some, tight, call),
      await recourseCosts(decider, rows, some, search, call),
    ];
    cheap.forEach((cost, i) => expect(cost).toBeLessThanOrEqual(dear[i]!));
    const summary = recourseSummary(dear, 'seed');
    expect(summary.none).toBe(dear.filter((cost) => cost === Infinity).length);
    expect(recourseSummary(Float64Array.of(1, Infinity, Infinity), 'seed')).toMatchObject({
      n: 3,
      none: 2,
      median: null,
    });
    expect(recourseSummary(Float64Array.of(1, 2, 4), 'seed').median).toBe(2);
    // Two of three can: the middle one's cost is known, whatever comes after it.
    expect(recourseSummary(Float64Array.of(1, 2, Infinity), 'seed').median).toBe(2);
    expect(recourseSummary(new Float64Array(), 'seed')).toMatchObject({
      n: 0,
      none: 0,
      median: null,
    });
  });
});

describe('the flip test', () => {
  const pair = ['clerk', 'nurse'] as const;

  test('flips those with one of the two values and leaves all else; twice is as before', () => {
    const { positions, before, after } = flippedRows(rows, 'job', pair);
    positions.forEach((i, k) => {
      expect(numberAt(before, 'job', k)).toBe(numberAt(rows, 'job', i));
      expect(numberAt(before, 'job', k) + numberAt(after, 'job', k)).toBe(2);
      expect(numberAt(after, 'age', k)).toBe(numberAt(rows, 'age', i));
    });
    expect(positions.length).toBe(
      range(0, rows.n).filter((i) => numberAt(rows, 'job', i) !== 1).length,
    );
    const back = flippedRows(after, 'job', pair).after;
    expect(
      [...range(0, back.n)].every((k) => numberAt(back, 'job', k) === numberAt(before, 'job', k)),
    ).toBe(true);
  });

  test('two numbers change places as well, and a value that is not there is a sentence', () => {
    const { before, after } = flippedRows(rows, 'age', ['0', '5']);
    for (let k = 0; k < before.n; k++)
      expect(numberAt(before, 'age', k) + numberAt(after, 'age', k)).toBe(5);
    expect(() => flippedRows(rows, 'job', ['clerk', 'pilot'])).toThrow(
      /"job" has no value "pilot"/,
    );
    expect(() => flippedRows(rows, 'job', ['clerk', 'clerk'])).toThrow(/two different values/);
  });

  test('a model that is not given the column changes nothing', async () => {
    const { before, after } = flippedRows(rows, 'g', ['a', 'b']);
    const [one, other] = [await decider.decide(before, call), await decider.decide(after, call)];
    expect(
      flipOutcome({
        before: one.score,
        after: other.score,
        yesBefore: one.yes,
        yesAfter: other.yes,
      }),
    ).toMatchObject({ flips: { part: 0, value: 0 }, score: { largest: 0 } });
  });

  test.each([
    [50, 0.058],
    [100, 0.03],
    [150, 0.02],
    [300, 0.01],
  ])('no flip in %i pairs leaves at most %f', (pairs, upper) => {
    const nil = {
      before: new Float64Array(pairs),
      after: new Float64Array(pairs),
      yesBefore: new Uint8Array(pairs),
      yesAfter: new Uint8Array(pairs),
    };
    expect(flipOutcome(nil).flips.upper).toBeCloseTo(upper, 3);
  });

  test('counts by hand: of four, one gains and one loses', () => {
    const result = flipOutcome({
      before: Float64Array.of(0.4, 0.6, 0.2, 0.8),
      after: Float64Array.of(0.6, 0.4, 0.3, 0.8),
      yesBefore: Uint8Array.of(0, 1, 0, 1),
      yesAfter: Uint8Array.of(1, 0, 0, 1),
    });
    expect(result.flips).toMatchObject({ part: 2, of: 4, value: 0.5 });
    expect(result.gained).toMatchObject({ part: 1, of: 2 });
    expect(result.lost).toMatchObject({ part: 1, of: 2 });
    expect(result.score.mean).toBeCloseTo(0.025, 12);
    expect(result.score.meanSize).toBeCloseTo(0.125, 12);
    expect(result.score.largest).toBeCloseTo(0.2, 12);
    expect(
      flipOutcome({
        before: new Float64Array(),
        after: new Float64Array(),
        yesBefore: new Uint8Array(),
        yesAfter: new Uint8Array(),
      }),
    ).toMatchObject({ flips: { of: 0, value: null, upper: 1 }, score: { mean: null } });
  });
});

test('the smallest step reaches the target, and no shorter step does', () => {
  const number = fc.integer({ min: -50, max: 50 }).map((tenths) => tenths / 10);
  fc.assert(
    fc.property(
      fc.array(number, { minLength: 1, maxLength: 5 }),
      number,
      number,
      fc.array(number, { minLength: 5, maxLength: 5 }),
      (weights, score, target, other) => {
        fc.pre(weights.some((w) => Math.abs(w) > 0.01));
        const found = smallestStep(weights, score, target)!;
        const moved = (step: readonly number[]): number =>
          score + step.reduce((sum, s, j) => sum + s * weights[j]!, 0);
        expect(moved(found.step)).toBeCloseTo(target, 8);
        // Any other step brought to the target by scaling is at least as long.
        const reach = moved(other.slice(0, weights.length)) - score;
        fc.pre(Math.abs(reach) > 1e-6);
        const scaled = other.slice(0, weights.length).map((s) => (s * (target - score)) / reach);
        expect(Math.sqrt(scaled.reduce((sum, s) => sum + s * s, 0))).toBeGreaterThanOrEqual(
          found.length - 1e-8,
        );
      },
    ),
  );
  expect(smallestStep([0, 0], 1, 2)).toBeUndefined();
  expect(smallestStep([0, 2], 0, 1)!.alone).toEqual([Infinity, 0.5]);
});
