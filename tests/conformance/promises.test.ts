// What every post-processing repair promises on its tuning rows, held against every rule of one line a group; and what it
// does with rows that no rule was made for.

import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { makeCall } from '../../src/core/base/call';
import { permutation, rng } from '../../src/core/base/rng';
import { mitigations } from '../../src/core/fairness/mitigations/index';
import type { PostMitigation } from '../../src/core/fairness/mitigations/mitigation';
import type { Reach } from '../../src/core/fairness/mitigations/reach';
import type { ThresholdState } from '../../src/core/fairness/mitigations/threshold-rule';
import type { Scored } from '../../src/core/fairness/scored';
import { people, roughScore, scoredPeople } from './people';

type Tune = Omit<Scored, 'yhat'>;
const call = makeCall();
const post = mitigations.filter(
  (mitigation): mitigation is PostMitigation<unknown> => mitigation.family === 'post',
);

/** Every combination of the choices a repair's parameters offer, each with its usual numbers. */
function variants({ params }: PostMitigation<unknown>): unknown[] {
  const { properties = {} } = z.toJSONSchema(params, { io: 'input', unrepresentable: 'any' }) as {
    properties?: Record<string, { enum?: string[] }>;
  };
  const choices = Object.entries(properties).filter(
    ([name, { enum: values }]) => values && name !== 'search',
  );
  return choices
    .reduce<object[]>(
      (all, [name, { enum: values }]) =>
        all.flatMap((held) => values!.map((value) => ({ ...held, [name]: value }))),
      [{}],
    )
    .map((held) => params.parse(held));
}

/** A small table: `groups` groups, few distinct scores, both labels in every group. */
function table(seed: string, groups: number): Tune {
  const random = rng(seed);
  const n = 14 * groups;
  const codes = Int32Array.from({ length: n }, (_, i) => i % groups);
  return {
    n,
    y: Uint8Array.from({ length: n }, (_, i) => {
      const round = Math.floor(i / groups);
      return round < 2 ? round : random.int(2);
    }),
    score: Float64Array.from({ length: n }, () => (1 + random.int(5)) / 6),
    groups: [{ name: 'group', codes, levels: Array.from({ length: groups }, (_, k) => `g${k}`) }],
    rows: Int32Array.from({ length: n }, (_, i) => i),
    ...(seed.endsWith('w')
      ? { weights: Float64Array.from({ length: n }, () => 1 + random.int(3)) }
      : {}),
  };
}

/** Expected counts of every group that has rows. */
function reached(tune: Tune, chances: ArrayLike<number>): Reach[] {
  const { codes, levels } = tune.groups[0]!;
  const cells = levels.map(() => ({ tp: 0, fp: 0, positives: 0, negatives: 0 }));
  for (let i = 0; i < tune.n; i++) {
    const cell = cells[codes[i]!];
    if (!cell) continue;
    const w = tune.weights?.[i] ?? 1;
    cell[tune.y[i] === 1 ? 'tp' : 'fp'] += w * chances[i]!;
    cell[tune.y[i] === 1 ? 'positives' : 'negatives'] += w;
  }
  return cells.filter(({ positives, negatives }) => positives + negatives > 0);
}

/** What every rule of one line a group reaches. */
function everyRule(tune: Tune): Reach[][] {
  const lines = [-1, ...new Set(tune.score)].sort((a, b) => a - b);
  return tune.groups[0]!.levels.reduce<Reach[][]>(
    (all, _, code) => {
      const own = lines.map((line) => {
        const chances = tune.score!.map((score) => (score > line ? 1 : 0));
        return reached(tune, chances)[code]!;
      });
      return all.flatMap((before) => own.map((reach) => [...before, reach]));
    },
    [[]],
  );
}

const had = (tune: Tune): Reach[] =>
  reached(
    tune,
    tune.score!.map((score) => (score > 0.5 ? 1 : 0)),
  );

const seeds = ['a', 'b', 'c', 'd', 'e', 'f', 'aw', 'bw', 'cw'];
const tables = seeds.map((seed, k) => table(seed, k % 3 === 2 ? 3 : 2));
const rules = tables.map(everyRule);

it('the tables would show a rule that keeps no promise', () => {
  const thresholds = post.find(({ id }) => id === 'group-thresholds')!;
  const { disparity, objective } = thresholds.promises(thresholds.params.parse({}), []);
  const apart = tables.map((tune) => disparity!(had(tune)));
  expect(Math.max(...apart)).toBeGreaterThan(0.1);
  const better = tables.filter((tune, k) =>
    rules[k]!.some((other) => objective!(other) > objective!(had(tune)) + 1e-9),
  );
  expect(better.length).toBeGreaterThan(tables.length / 2);
});

describe.each(post.map((each) => [each.id, each] as const))('%s', (_, mitigation) => {
  const asked = variants(mitigation);

  it('brings the groups as near as it promises, on its tuning rows', async () => {
    for (const params of asked) {
      for (const tune of tables) {
        const { disparity, within, exempt } = mitigation.promises(params, had(tune));
        if (!disparity) {
          expect(exempt).toMatch(/\w+ \w+.*\.$/);
          continue;
        }
        const rule = await mitigation.fit(params, tune, call);
        const apart = disparity(reached(tune, rule.probabilities(tune)));
        const short = ((rule.state as ThresholdState).notes ?? []).length > 0;
        expect(apart).toBeLessThanOrEqual((short ? disparity(had(tune)) : within) + 1e-9);
      }
    }
  });

  it('reaches as much as any rule of one line a group that keeps to the same', async () => {
    for (const params of asked) {
      for (const [k, tune] of tables.entries()) {
        const { disparity, within, objective, exempt } = mitigation.promises(params, had(tune));
        if (!objective) {
          expect(exempt).toMatch(/\w+ \w+.*\.$/);
          continue;
        }
        const rule = await mitigation.fit(params, tune, call);
        if (((rule.state as ThresholdState).notes ?? []).length > 0) continue;
        const own = objective(reached(tune, rule.probabilities(tune)));
        for (const other of rules[k]!) {
          if (disparity && !(disparity(other) <= within + 1e-12)) continue;
          expect(own).toBeGreaterThanOrEqual(objective(other) - 1e-9);
        }
      }
    }
  });

  const rows = people(400);
  const noise = rng('noise');
  const score = roughScore(rows).map((value) => (2 * value + noise.next()) / 3);
  const tune = scoredPeople(rows, score);
  const usual = mitigation.params.parse({});

  it('does not ask in what order the rows come', async () => {
    const order = permutation(tune.n, rng('order'));
    const shuffled: Tune = {
      ...tune,
      y: Uint8Array.from(order, (i) => tune.y[i]!),
      score: Float64Array.from(order, (i) => tune.score![i]!),
      rows: Int32Array.from(order, (i) => tune.rows[i]!),
      groups: tune.groups.map((group) => ({
        ...group,
        codes: Int32Array.from(order, (i) => group.codes[i]!),
      })),
    };
    expect((await mitigation.fit(usual, shuffled, call)).state).toEqual(
      (await mitigation.fit(usual, tune, call)).state,
    );
  });

  it('does not ask what the groups are called, nor in what order', async () => {
    const renamed: Tune = {
      ...tune,
      groups: tune.groups.map(({ name, codes, levels }) => ({
        name,
        codes: codes.map((code) => (code < 0 ? -1 : levels.length - 1 - code)),
        levels: levels.map((level) => `the ${level}`).reverse(),
      })),
    };
    const [one, two] = [
      (await mitigation.fit(usual, tune, call)).probabilities(tune),
      (await mitigation.fit(usual, renamed, call)).probabilities(renamed),
    ];
    one.forEach((value, i) => expect(two[i]).toBeCloseTo(value, 9));
  });

  it('takes rows of weight 1 for rows without a weight', async () => {
    const weighed = { ...tune, weights: new Float64Array(tune.n).fill(1) };
    expect((await mitigation.fit(usual, weighed, call)).state).toEqual(
      (await mitigation.fit(usual, tune, call)).state,
    );
  });

  const [group] = tune.groups;
  const grouped = (codes: Int32Array, levels: readonly string[]): Tune => ({
    ...tune,
    groups: [{ name: 'group', codes, levels }],
  });
  const bad: Readonly<Record<string, Tune>> = {
    'scores outside 0 to 1': { ...tune, score: tune.score!.map((score) => 10 * score - 3) },
    'a score that is no number': {
      ...tune,
      score: tune.score!.map((score, i) => (i === 7 ? NaN : score)),
    },
    'one group': grouped(new Int32Array(tune.n), ['A']),
    'a group without rows': grouped(group!.codes, [...group!.levels, 'nobody']),
    '300 groups': grouped(
      tune.y.reduce((codes, _label, i) => codes.fill(i % 300, i, i + 1), new Int32Array(tune.n)),
      Array.from({ length: 300 }, (_none, k) => `g${k}`),
    ),
    'only the favourable label': { ...tune, y: new Uint8Array(tune.n).fill(1) },
    'only the other label': { ...tune, y: new Uint8Array(tune.n) },
    'the same score for all': { ...tune, score: new Float64Array(tune.n).fill(0.5) },
    'no weight at all': { ...tune, weights: new Float64Array(tune.n) },
    'a negative weight': {
      ...tune,
      weights: Float64Array.from({ length: tune.n }, (_none, i) => (i === 3 ? -1 : 1)),
    },
    'no rows': {
      n: 0,
      y: new Uint8Array(0),
      score: new Float64Array(0),
      rows: new Int32Array(0),
      groups: [{ name: 'group', codes: new Int32Array(0), levels: ['A', 'B'] }],
    },
  };

  it.each(Object.entries(bad))(
    'answers %s with a sentence or a chance for everybody',
    async (what, given) => {
      for (const params of [usual, ...asked]) {
        let chances: Float64Array;
        try {
          chances = (await mitigation.fit(params, given, call)).probabilities(given);
        } catch (error) {
          expect((error as Error).message).toMatch(/^["“A-Z].* .*[.?]$/s);
          continue;
        }
        expect(what).not.toBe('a score that is no number');
        expect(chances.every((value) => value >= -1e-12 && value <= 1 + 1e-12)).toBe(true);
      }
    },
  );
});
