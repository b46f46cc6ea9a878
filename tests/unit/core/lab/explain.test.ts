import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inRoot } from '../../../../scripts/root.js';
import { makeCall } from '../../../../src/core/base/call';
import type { Experiment } from '../../../../src/core/lab/experiment';
import { additiveModel } from '../../../../src/core/lab/explain/additive-model';
import type { ExplainAsk, ExplainFound } from '../../../../src/core/lab/jobs/explain';
import { labJobs } from '../../../../src/core/lab/jobs/index';
import { localLab, type Env } from '../../../../src/core/lab/lab';
import { decide } from '../../../../src/core/lab/pipeline';
import { startingExperiment } from '../../../../src/core/lab/starting-experiment';
import { workshop } from '../../../../src/core/lab/workshop';
import { aboutOf } from '../../../experiments';

const ids = ['german_credit', 'compas_two_year', 'hmda_boston'];
const env: Env = {
  datasets: ids.map(aboutOf),
  datasetBytes: (id) =>
    Promise.resolve(new Uint8Array(readFileSync(inRoot(`datasets/${id}/data.parquet`)))),
  asset: (path) => Promise.reject(new Error(`no asset ${path} here`)),
  wasm: (name) => Promise.reject(new Error(`no wasm ${name} here`)),
  ownFile: () => Promise.resolve(undefined),
};
const lab = localLab(env, labJobs);
const bank = startingExperiment(aboutOf('hmda_boston'));
const [groups] = bank.roles.groups;

async function ask<M extends ExplainAsk['method']>(
  asked: Extract<ExplainAsk, { method: M }>,
  experiment: Experiment = bank,
): Promise<Extract<ExplainFound, { method: M }>> {
  return (await lab.do('explain', { experiment, ask: asked })) as Extract<
    ExplainFound,
    { method: M }
  >;
}

const below = await ask({ method: 'people', part: 'audit', who: 'below', seed: 0 });
const [somebody] = below.people;

describe('people to ask about', () => {
  test('just below the line: refused, the highest score first', () => {
    expect(below.people.every(({ yes }) => !yes)).toBe(true);
    const scores = below.people.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  test('of one group only, and a level that is not there is a sentence', async () => {
    const level = bank.roles.reference[groups!]!;
    const some = await ask({
      method: 'people',
      part: 'audit',
      who: 'random',
      seed: 1,
      group: { column: groups!, level },
    });
    const all = await ask({ method: 'people', part: 'audit', who: 'random', seed: 1 });
    expect(some.of).toBeLessThan(all.of);
    await expect(
      ask({
        method: 'people',
        part: 'audit',
        who: 'random',
        seed: 1,
        group: { column: groups!, level: 'martian' },
      }),
    ).rejects.toThrow(/no value "martian"/);
  });
});

describe('one person', () => {
  test('their reasons sum to their score less the mean of the background, and come again to the byte', async () => {
    const asked = {
      method: 'person',
      row: somebody!.row,
      background: 'everyone',
      by: 'shapley',
    } as const;
    const found = await ask(asked);
    const sum = found.reasons.ranked.reduce((total, { value }) => total + value, 0);
    expect(sum).toBeCloseTo(found.score - found.base, 10);
    expect(found.score).toBe(somebody!.score);
    expect(found.by).toBe('exact');
    const fresh = await localLab(env, labJobs).do('explain', { experiment: bank, ask: asked });
    expect(JSON.stringify(fresh)).toBe(JSON.stringify(found));
    const other = await ask({ ...asked, background: 'accepted' });
    expect(other.base).toBeGreaterThan(found.base);
  });

  test('more columns than exact values allow: sampled, and that is said', async () => {
    const german = startingExperiment(aboutOf('german_credit'));
    const { people } = await ask(
      { method: 'people', part: 'audit', who: 'below', seed: 0 },
      german,
    );
    const found = await ask(
      { method: 'person', row: people[0]!.row, background: 'everyone', by: 'shapley' },
      german,
    );
    expect(found.by).toBe('kernel');
    expect(found.draws).toBe(20);
    const sum = found.reasons.ranked.reduce((total, { value }) => total + value, 0);
    expect(sum).toBeCloseTo(found.score - found.base, 8);
  });

  test('changes keep the rules and stay with real values; a row that is not there is a sentence', async () => {
    const { columns } = await ask({ method: 'columns' });
    const rules = columns
      .filter(({ feature, kind }) => feature && kind === 'number')
      .map(({ column }) => ({ column, move: 'any' }) as const);
    const found = await ask({ method: 'changes', row: somebody!.row, rules });
    expect(found.answers.length).toBeGreaterThan(0);
    for (const { changes, cost, distance } of found.answers) {
      changes.forEach(({ column }) => expect(rules.map((rule) => rule.column)).toContain(column));
      expect(cost).toBeGreaterThan(0);
      expect(distance).toBeGreaterThanOrEqual(0);
    }
    expect(found.nearest!.differs.length).toBeGreaterThan(0);
    await expect(ask({ method: 'changes', row: 10_000_000, rules })).rejects.toThrow(
      /Pick another person/,
    );
  });
});

describe('the model as a whole', () => {
  const level = bank.roles.reference[groups!]!;

  test('the parts of a gap sum to it, on both scales', async () => {
    const { columns } = await ask({ method: 'columns' });
    const other = columns
      .find(({ column }) => column === groups)!
      .levels.find((each) => each !== level)!;
    for (const on of ['score', 'log-odds'] as const) {
      const found = await ask({
        method: 'gap',
        part: 'practice',
        column: groups!,
        group: other,
        reference: level,
        on,
      });
      expect(found.parts.reduce((total, { value }) => total + value, 0)).toBeCloseTo(found.gap, 10);
      expect(found.parts.every(({ interval }) => interval !== undefined)).toBe(true);
    }
  });

  test('a column that no model is given is said to be so, not counted as evidence', async () => {
    const { columns } = await ask({ method: 'columns' });
    const { levels } = columns.find(({ column }) => column === groups)!;
    const found = await ask({
      method: 'flip',
      part: 'audit',
      column: groups!,
      levels: [levels[0]!, levels[1]!],
      groups: groups!,
    });
    expect(found.read).toBe(bank.roles.features.includes(groups!));
    expect(found.whole.flips.of).toBe(
      found.groups.reduce((total, { outcome }) => total + outcome.flips.of, 0),
    );
  });

  test('importance, dependence and recourse answer on the same rows', async () => {
    const lost = await ask({ method: 'importance', part: 'audit', measure: 'roc-auc' });
    expect(lost.value).toBeGreaterThan(0.6);
    expect(lost.columns.map(({ column }) => column).sort()).toEqual(
      [...bank.roles.features].sort(),
    );
    const [first] = lost.columns;
    const run = await ask({ method: 'dependence', part: 'audit', column: first!.column });
    expect(run.at).toHaveLength(run.average.length);
    expect(Math.max(...run.average) - Math.min(...run.average)).toBeGreaterThan(0.01);
    const cost = await ask({ method: 'recourse', part: 'practice', column: groups!, rules: [] });
    // With nothing allowed, nobody has a way.
    cost.groups.forEach(({ summary }) =>
      expect(summary).toMatchObject({ none: summary.n, median: null }),
    );
  });
});

test('a repair that changes the rows is part of what is explained, and so is the group it reads', async () => {
  const repaired: Experiment = {
    ...bank,
    mitigations: [{ id: 'correlation-remover', params: { groups: [groups!] } }],
  };
  const about = await ask({ method: 'columns' }, repaired);
  expect(about.additive).toBe(false);
  const { people } = await ask(
    { method: 'people', part: 'audit', who: 'below', seed: 0 },
    repaired,
  );
  const found = await ask(
    { method: 'person', row: people[0]!.row, background: 'everyone', by: 'shapley' },
    repaired,
  );
  expect(found.score).toBe(people[0]!.score);
  const sum = found.reasons.ranked.reduce((total, { value }) => total + value, 0);
  expect(sum).toBeCloseTo(found.score - found.base, 10);
  const { levels } = about.columns.find(({ column }) => column === groups)!;
  const flip = await ask(
    {
      method: 'flip',
      part: 'practice',
      column: groups!,
      levels: [levels[0]!, levels[1]!],
      groups: groups!,
    },
    repaired,
  );
  expect(flip.read).toBe(true);
  expect(flip.whole.score.largest!).toBeGreaterThan(0);
});

test('the parts of an additive model make its own prediction', async () => {
  const call = makeCall();
  const { model, rows, score } = await decide(bank, workshop(env), call);
  const additive = additiveModel(model)!;
  const parts = additive.contributions(rows.all);
  for (let i = 0; i < rows.all.n; i += 97) {
    const z = parts.reduce((total, part) => total + part[i]!, additive.intercept);
    expect(1 / (1 + Math.exp(-z))).toBeCloseTo(score[i]!, 12);
  }
});

test('a given score is refused with the reason; a cancelled question ends', async () => {
  const given = startingExperiment(aboutOf('compas_two_year'));
  await expect(ask({ method: 'columns' }, given)).rejects.toThrow(/came with the rows/);
  const stop = new AbortController();
  const asked = lab.do(
    'explain',
    { experiment: bank, ask: { method: 'importance', part: 'practice', measure: 'accuracy' } },
    { signal: stop.signal },
  );
  stop.abort();
  await expect(asked).rejects.toThrow('Cancelled');
});
