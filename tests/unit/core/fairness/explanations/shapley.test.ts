import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeCall } from '../../../../../src/core/base/call';
import { log } from '../../../../../src/core/base/math';
import { shapleyOfGame } from '../../../../../src/core/fairness/explanations/exact-shapley';
import {
  additiveGames,
  exactShapley,
  kernelShap,
  linearShap,
  modelGames,
  type Scorer,
} from '../../../../../src/core/fairness/explanations/index';
import { dataset, takeRows, type Dataset } from '../../../../../src/core/table/dataset';
import type { Column } from '../../../../../src/core/table/table';
import { additive, additiveScorer, crossScorer, FEATURES, people, range } from './people';

const call = makeCall();
const rows = people(60);
const [background, explained] = [range(0, 20), range(40, 48)];

describe('Shapley values of a game', () => {
  test('the glove game: the one right glove is worth four times each of two left ones', () => {
    // Players 0 and 1 hold a left glove, 2 the right one; a pair is worth 1.
    const worth = Float64Array.of(0, 0, 0, 0, 0, 1, 1, 1);
    const [a, b, c] = shapleyOfGame(worth, 3);
    expect(a).toBeCloseTo(1 / 6, 12);
    expect(b).toBeCloseTo(1 / 6, 12);
    expect(c).toBeCloseTo(4 / 6, 12);
  });

  test('equal the mean over every order, for any game', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 16, maxLength: 16 }),
        (list) => {
          const worth = Float64Array.from(list);
          const shares = new Float64Array(4);
          let orders = 0;
          const walk = (left: number[], mask: number): void => {
            if (left.length === 0) orders++;
            for (const i of left) {
              const after = mask | (1 << i);
              const rest = left.filter((j) => j !== i);
              const ways = [1, 1, 2, 6][rest.length]!;
              shares[i]! += ways * (worth[after]! - worth[mask]!);
              walk(rest, after);
            }
          };
          walk([0, 1, 2, 3], 0);
          expect(orders).toBe(24);
          shapleyOfGame(worth, 4).forEach((share, i) =>
            expect(share).toBeCloseTo(shares[i]! / 24, 10),
          );
        },
      ),
    );
  });
});

describe.each([
  ['a sum', additiveScorer],
  ['a cross term', crossScorer],
])('exact Shapley of %s', (_, scorer) => {
  test('efficiency: they sum to the score less the mean of the background', async () => {
    const scores = await scorer.predict(rows, call);
    const mean = background.reduce((sum, b) => sum + scores[b]!, 0) / background.length;
    const found = await exactShapley(
      modelGames(scorer, rows, FEATURES),
      explained,
      background,
      call,
    );
    found.forEach(({ base, value, values }, i) => {
      expect(base).toBeCloseTo(mean, 12);
      expect(value).toBeCloseTo(scores[explained[i]!]!, 12);
      expect(values.reduce((sum, part) => sum + part, 0)).toBeCloseTo(value - base, 12);
    });
  });

  test('dummy: a column the model does not read gets nothing', async () => {
    const found = await exactShapley(
      modelGames(scorer, rows, FEATURES),
      explained,
      background,
      call,
    );
    found.forEach(({ values }) => expect(values[3]).toBeCloseTo(0, 14));
  });

  test('kernel SHAP over all coalitions gives the same', async () => {
    const games = modelGames(scorer, rows, FEATURES);
    const exact = await exactShapley(games, explained, background, call);
    const kernel = await kernelShap(games, explained, background, { seed: 'x' }, call);
    kernel.forEach(({ values, errors }, i) => {
      expect(errors).toBeUndefined();
      values.forEach((value, j) => expect(value).toBeCloseTo(exact[i]!.values[j]!, 10));
    });
  });

  test('the order of the background rows does not matter, nor does its being given twice', async () => {
    const games = modelGames(scorer, rows, FEATURES);
    const [one] = await exactShapley(games, explained.slice(0, 1), background, call);
    const twice = Int32Array.from([...background].reverse().flatMap((b) => [b, b]));
    const [other] = await exactShapley(games, explained.slice(0, 1), twice, call);
    one!.values.forEach((value, j) => expect(other!.values[j]).toBeCloseTo(value, 12));
  });

  test('same input, same bytes', async () => {
    const run = async (): Promise<string> =>
      JSON.stringify(
        await exactShapley(modelGames(scorer, rows, FEATURES), explained, background, call),
      );
    expect(await run()).toBe(await run());
  });
});

describe('where the log-odds are a sum', () => {
  test('its own games are those of the model, coalition by coalition', async () => {
    const [fast, slow] = [
      additiveGames(additive, rows),
      modelGames(additiveScorer, rows, FEATURES),
    ];
    const masks = range(0, 16);
    const [a, b] = [
      await fast.coalitions(40, background, masks, call),
      await slow.coalitions(40, background, masks, call),
    ];
    a.forEach((value, i) => expect(value).toBeCloseTo(b[i]!, 13));
    const one = await exactShapley(fast, explained, background, call);
    const other = await exactShapley(slow, explained, background, call);
    one.forEach(({ values }, i) =>
      values.forEach((value, j) => expect(value).toBeCloseTo(other[i]!.values[j]!, 13)),
    );
  });

  test('columns that are no players stay the person’s own in both', async () => {
    const some = ['age', 'job'];
    const [one] = await exactShapley(
      additiveGames(additive, rows, some),
      Int32Array.of(41),
      background,
      call,
    );
    const [other] = await exactShapley(
      modelGames(additiveScorer, rows, some),
      Int32Array.of(41),
      background,
      call,
    );
    one!.values.forEach((value, j) => expect(value).toBeCloseTo(other!.values[j]!, 13));
    expect(one!.value - one!.base).toBeCloseTo(one!.values[0]! + one!.values[1]!, 13);
  });

  test('linear SHAP is exact Shapley of the log-odds', async () => {
    // The log-odds, squeezed into a score that is linear in them.
    const logit: Scorer = {
      predict: async (asked, given) =>
        (await additiveScorer.predict(asked, given)).map((p) => 0.5 + 0.01 * log(p / (1 - p))),
    };
    const exact = await exactShapley(
      modelGames(logit, rows, FEATURES),
      explained,
      background,
      call,
    );
    const linear = linearShap(additive, takeRows(rows, explained), takeRows(rows, background));
    exact.forEach(({ values, base }, i) => {
      expect((base - 0.5) / 0.01).toBeCloseTo(linear.base, 9);
      values.forEach((value, j) => expect(value / 0.01).toBeCloseTo(linear.values[j]![i]!, 9));
    });
  });
});

test('symmetry: two columns that count alike and hold the same get the same', async () => {
  // A background in which age and hours are the same numbers, and a person with 4 in both.
  const numbers = Float64Array.of(0, 1, 2, 3, 4);
  const twin: Dataset = (() => {
    const columns = new Map<string, Column>([
      ['age', { kind: 'number', values: numbers }],
      ['hours', { kind: 'number', values: numbers }],
      ['y', { kind: 'category', codes: Int32Array.of(0, 1, 0, 1, 1), levels: ['no', 'yes'] }],
    ]);
    return dataset(
      'twin',
      { n: 5, columns },
      { label: 'y', favourable: 'yes', groups: [], features: ['age', 'hours'] },
    );
  })();
  const [found] = await exactShapley(
    modelGames(crossScorer, twin, ['age', 'hours']),
    Int32Array.of(4),
    range(0, 4),
    call,
  );
  expect(found!.values[0]).toBeCloseTo(found!.values[1]!, 14);
  expect(found!.values[0]).toBeGreaterThan(0.1);
});

describe('more columns than all coalitions allow', () => {
  const many = 16;
  const random = people(30, 'many');
  const names = Array.from({ length: many }, (_, j) => `c${j}`);
  const wide = ((): Dataset => {
    const columns = new Map<string, Column>(
      names.map((name, j) => [
        name,
        {
          kind: 'number',
          values: Float64Array.from({ length: 30 }, (_, i) => ((i * (j + 3)) % 7) / 7),
        },
      ]),
    );
    columns.set('y', random.table.columns.get('y')!);
    return dataset(
      'wide',
      { n: 30, columns },
      { label: 'y', favourable: 'yes', groups: [], features: names },
    );
  })();
  const sum: Scorer = {
    predict: (asked) =>
      Promise.resolve(
        Float64Array.from({ length: asked.n }, (_, i) =>
          names.reduce((total, name, j) => {
            const source = asked.table.columns.get(name)!;
            return total + (source.kind === 'number' ? source.values[i]! * (j + 1) : 0) / 200;
          }, 0),
        ),
      ),
  };
  const games = modelGames(sum, wide, names);

  test('exact refuses, in a sentence that names the way out', async () => {
    await expect(exactShapley(games, range(0, 1), range(1, 9), call)).rejects.toThrow(
      /16\. Use kernel SHAP/,
    );
  });

  test('kernel SHAP samples; a sum is found exactly, its errors are nil, and the parts sum up', async () => {
    const [found] = await kernelShap(
      games,
      range(0, 1),
      range(1, 9),
      { seed: 'a', coalitions: 200 },
      call,
    );
    expect(found!.coalitions).toBeGreaterThan(100);
    expect(found!.values.reduce((total, part) => total + part, 0)).toBeCloseTo(
      found!.value - found!.base,
      10,
    );
    found!.errors!.forEach((error) => expect(error).toBeLessThan(1e-9));
  });

  test('with threefold cross terms (pairs of opposites undo twofold ones) the error says how far the values of two seeds lie apart', async () => {
    const cross: Scorer = {
      predict: async (asked, given) => (await sum.predict(asked, given)).map((p) => p * p * p),
    };
    const run = async (seed: string): Promise<{ values: Float64Array; errors: Float64Array }> => {
      const [found] = await kernelShap(
        modelGames(cross, wide, names),
        range(0, 1),
        range(1, 9),
        { seed, coalitions: 400 },
        call,
      );
      return { values: found!.values, errors: found!.errors! };
    };
    const runs = await Promise.all(Array.from({ length: 40 }, (_, seed) => run(String(seed))));
    // The spread over seeds is what the errors claim, within a factor of two.
    for (const j of [0, 7, 15]) {
      const drawn = runs.map(({ values }) => values[j]!);
      const mean = drawn.reduce((total, value) => total + value, 0) / drawn.length;
      const sd = Math.sqrt(
        drawn.reduce((total, value) => total + (value - mean) ** 2, 0) / (drawn.length - 1),
      );
      const claimed = runs.reduce((total, { errors }) => total + errors[j]!, 0) / runs.length;
      expect(claimed / sd).toBeGreaterThan(0.5);
      expect(claimed / sd).toBeLessThan(2);
    }
    expect(await run('same')).toEqual(await run('same'));
  });
});

test('no background is a sentence', async () => {
  await expect(
    exactShapley(additiveGames(additive, rows), explained, new Int32Array(), call),
  ).rejects.toThrow(/no background row/);
});
