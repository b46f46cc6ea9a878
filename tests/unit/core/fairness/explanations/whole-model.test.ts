import { describe, expect, test } from 'vitest';
import { makeCall } from '../../../../../src/core/base/call';
import { positionsByCode } from '../../../../../src/core/base/positions-by-code';
import { rng } from '../../../../../src/core/base/rng';
import {
  additiveGames,
  backgroundDraws,
  exactShapley,
  gapDecomposition,
  lime,
  partialDependence,
  permutationImportance,
  stableReasons,
  valueGrid,
} from '../../../../../src/core/fairness/explanations/index';
import { groupColumn, takeRows } from '../../../../../src/core/table/dataset';
import { additive, additiveScorer, crossScorer, FEATURES, people, range } from './people';

const call = makeCall();
const rows = people(120, 'whole');
const truth = await additiveScorer.predict(rows, call);

describe('the decomposition of a gap', () => {
  test('sums to the difference of the mean scores, and leaves nothing to a column no model reads', async () => {
    const everyone = range(0, rows.n);
    const found = await exactShapley(additiveGames(additive, rows), everyone, range(0, 15), call);
    const values = FEATURES.map((_, j) => Float64Array.from(found, (each) => each.values[j]!));
    const { codes } = groupColumn(rows, 'g');
    const [a, b] = positionsByCode(codes, 2);
    const score = await additiveScorer.predict(rows, call);
    const mean = (members: Int32Array): number =>
      members.reduce((sum, i) => sum + score[i]!, 0) / members.length;
    const { gap, parts } = gapDecomposition(FEATURES, values, a!, b!);
    expect(gap).toBeCloseTo(mean(a!) - mean(b!), 12);
    expect(parts.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(gap, 14);
    // The groups differ by two hours and by nothing else.
    expect(parts[0]!.column).toBe('hours');
    expect(parts[0]!.interval!.hi).toBeLessThan(0);
    expect(parts.find(({ column }) => column === 'noise')!.value).toBe(0);
  });

  test('by hand: means 2 and 4, errors from the spread; a single unit has no interval', () => {
    const values = [Float64Array.of(1, 3, 4, 4)];
    const [one, other] = [range(0, 2), range(2, 4)];
    const { parts } = gapDecomposition(['x'], values, one, other);
    expect(parts[0]!.value).toBe(-2);
    // Variance of the first mean: 2 / 2 = 1; of the second 0.
    expect(parts[0]!.interval!.hi).toBeCloseTo(-2 + 1.959964, 5);
    const units = Int32Array.of(7, 7, 8, 9);
    expect(gapDecomposition(['x'], values, one, other, units).parts[0]!.interval).toBeUndefined();
    expect(() => gapDecomposition(['x'], values, one, new Int32Array())).toThrow(/no rows here/);
  });

  test('rows of one unit count together: doubled rows with their units leave the interval as wide', () => {
    const values = Float64Array.of(1, 3, 5, 2, 4, 4.5);
    const twice = Float64Array.from([...values].flatMap((v) => [v, v]));
    const units = Int32Array.from(twice, (_, i) => i >> 1);
    const single = gapDecomposition(['x'], [values], range(0, 3), range(3, 6)).parts[0]!;
    const double = gapDecomposition(['x'], [twice], range(0, 6), range(6, 12), units).parts[0]!;
    expect(double.interval!.hi).toBeCloseTo(single.interval!.hi, 12);
  });
});

describe('stable reasons', () => {
  const columns = ['a', 'b', 'c'];

  test('a reason that comes first in nine of ten draws is named', () => {
    const draws = Array.from({ length: 10 }, (_, i) => (i === 0 ? [-1, -2, 0] : [-2, -1, 0]));
    const { top, ranked } = stableReasons(columns, [-2, -1, 0], draws, 'down');
    expect(top).toEqual({ kind: 'stable', column: 'a', share: 0.9 });
    expect(ranked.map(({ column }) => column)).toEqual(['a', 'b', 'c']);
    expect(ranked[0]!.swaps).toBeCloseTo(0.1, 12);
  });

  test('one that does not is refused, with who swaps and how often', () => {
    const draws = Array.from({ length: 10 }, (_, i) => (i < 4 ? [-1, -2, 0] : [-2, -1, 0]));
    expect(stableReasons(columns, [-2, -1, 0], draws, 'down').top).toEqual({
      kind: 'refused',
      swaps: [
        { column: 'a', share: 0.6 },
        { column: 'b', share: 0.4 },
      ],
    });
  });

  test('what raises a score is no reason for a refusal', () => {
    const draws = [[5, 0, 1]];
    expect(stableReasons(columns, [5, 0, 1], draws, 'down').top).toEqual({ kind: 'none' });
    expect(stableReasons(columns, [5, 0, 1], draws, 'up').top).toMatchObject({
      kind: 'stable',
      column: 'a',
    });
    expect(() => stableReasons(columns, [1, 2, 3], [], 'up')).toThrow(/at least one draw/);
  });

  test('draws of the background average to the attribution, and are the same for the same seed', async () => {
    const [found] = await exactShapley(
      additiveGames(additive, rows),
      Int32Array.of(100),
      range(0, 20),
      call,
    );
    const draws = backgroundDraws(found!, 400, rng('seed'));
    FEATURES.forEach((_, j) => {
      const mean = draws.reduce((sum, draw) => sum + draw[j]!, 0) / draws.length;
      expect(mean).toBeCloseTo(found!.values[j]!, 2);
    });
    expect(backgroundDraws(found!, 3, rng('seed'))).toEqual(draws.slice(0, 3));
  });
});

describe('LIME', () => {
  const ask = { person: 100, background: range(0, 60) };

  test('finds the direction of what the model reads, nothing for what it does not, and the same for the same seed', async () => {
    const run = (seed: string): ReturnType<typeof lime> =>
      lime(additiveScorer, rows, FEATURES, ask, { runs: 8, samples: 400, seed }, call);
    const { values, runs } = await run('a');
    expect(runs).toHaveLength(8);
    expect(Math.abs(values[3]!)).toBeLessThan(0.03);
    expect((await run('a')).values).toEqual(values);
    expect((await run('b')).values).not.toEqual(values);
    const { ranked } = stableReasons(FEATURES, values, runs, 'up');
    ranked.forEach(({ lo, hi, value }) => {
      expect(lo).toBeLessThanOrEqual(value);
      expect(hi).toBeGreaterThanOrEqual(value);
    });
  });
});

describe('permutation importance', () => {
  const right = (score: Float64Array): number =>
    score.reduce((sum, p, i) => sum + (p > 0.5 === truth[i]! > 0.5 ? 1 : 0), 0) / score.length;
  const options = { columns: FEATURES, repeats: 6, seed: 'x' };

  test('a column no model reads loses nothing; of those it reads something is lost', async () => {
    const found = (await permutationImportance(additiveScorer, rows, right, options, call))!;
    expect(found.value).toBe(1);
    const by = new Map(found.columns.map((each) => [each.column, each]));
    expect([...by.get('noise')!.drops]).toEqual(new Array(6).fill(0));
    expect(by.get('hours')!.mean).toBeGreaterThan(0.1);
    const { drops, mean, sd } = by.get('hours')!;
    expect(mean).toBeCloseTo(drops.reduce((sum, d) => sum + d, 0) / 6, 12);
    expect(sd).toBeGreaterThan(0);
    expect(await permutationImportance(additiveScorer, rows, right, options, call)).toEqual(found);
  });

  test('a measure that is not defined leaves the whole undefined, never 0', async () => {
    expect(
      await permutationImportance(additiveScorer, rows, () => undefined, options, call),
    ).toBeUndefined();
  });
});

describe('partial dependence', () => {
  test('a column with few values is tried at those; the mean curve is the mean of the single ones', async () => {
    const grid = valueGrid(rows.table, 'age');
    expect(grid.kind === 'number' && [...grid.values]).toEqual([0, 1, 2, 3, 4, 5]);
    const { average, curves } = await partialDependence(crossScorer, rows, 'age', grid, call);
    for (let g = 0; g < 6; g++) {
      let sum = 0;
      for (let i = 0; i < rows.n; i++) sum += curves[i * 6 + g]!;
      expect(average[g]).toBeCloseTo(sum / rows.n, 12);
    }
    expect(average[5]!).toBeGreaterThan(average[0]!);
  });

  test('levels are those that occur; each row’s curve goes through its own score', async () => {
    const some = takeRows(rows, range(0, 30));
    const grid = valueGrid(some.table, 'job');
    expect(grid).toEqual({ kind: 'category', levels: ['clerk', 'driver', 'nurse'] });
    const { curves } = await partialDependence(additiveScorer, some, 'job', grid, call);
    const score = await additiveScorer.predict(some, call);
    const { codes } = groupColumn(some, 'job');
    codes.forEach((code, i) => expect(curves[i * 3 + code]).toBe(score[i]));
  });

  test('a column without a value is a sentence that names it', () => {
    const n = 2;
    const columns = new Map([
      ['gone', { kind: 'number', values: Float64Array.of(NaN, NaN) } as const],
    ]);
    expect(() => valueGrid({ n, columns }, 'gone')).toThrow(/"gone" has no value/);
  });
});
