// The kit every learner must pass; a new learner enters it by standing in the registry.

import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { inRoot } from '../../scripts/root.js';
import { Cancelled, makeCall } from '../../src/core/base/call';
import { learnerById, learners, modelFromState } from '../../src/core/models/index';
import { takeRows, withWeights, type Dataset } from '../../src/core/table/dataset';
import type { FitOptions, Model } from '../../src/core/table/learning';
import { people } from './people';
import { provideInstalledWasm } from './wasm';

const call = makeCall();
const train = people(900);
const later = people(300, 'later');

beforeAll(provideInstalledWasm);

describe.each(learners)('$id', (learner) => {
  const params = learner.params.parse({});
  const fit = (rows: Dataset, options: Partial<FitOptions> = {}): Promise<Model> =>
    learner.fit(params)(rows, { seed: 'seed', call, ...options });

  it('is named after its file and says what it is', () => {
    expect(existsSync(inRoot(`src/core/models/${learner.id}.ts`))).toBe(true);
    for (const text of [learner.name, learner.plain, learner.source]) expect(text).not.toBe('');
    expect(learnerById(learner.id)).toBe(learner);
  });

  it('refuses a parameter it does not know', () => {
    expect(() => learner.params.parse({ misspelt: 1 })).toThrow(/misspelt/);
  });

  it('fits ordinary rows, and says in a sentence why it cannot fit others', () => {
    expect(learner.fits(train)).toBe(true);
    expect(learner.fits({ ...train, roles: { ...train.roles, features: [] } })).toMatch(/feature/);
    expect(learner.fits({ ...train, y: new Uint8Array(train.n) })).toMatch(/nothing to tell apart/);
  });

  it('gives a probability for every row, better than chance', async () => {
    const probability = await (await fit(train)).predict(later, call);
    expect(probability).toHaveLength(later.n);
    expect(probability.every((value) => value >= 0 && value <= 1)).toBe(true);
    const right = probability.filter((value, i) => value > 0.5 === (later.y[i] === 1)).length;
    expect(right / later.n).toBeGreaterThan(0.7);
  });

  it('gives the same bytes for the same seed', async () => {
    const [one, two] = [await fit(train), await fit(train)];
    expect(JSON.stringify(one.state)).toBe(JSON.stringify(two.state));
    expect(await one.predict(later, call)).toEqual(await two.predict(later, call));
  });

  it('predicts the same from its state in plain JSON', async () => {
    const model = await fit(train);
    const again = modelFromState(learner.id, JSON.parse(JSON.stringify(model.state)));
    expect(await again.predict(later, call)).toEqual(await model.predict(later, call));
  });

  it('predicts a row the same in whatever company', async () => {
    const model = await fit(train);
    const all = await model.predict(later, call);
    const some = Int32Array.from([7, 3, 250]);
    expect(await model.predict(takeRows(later, some), call)).toEqual(
      Float64Array.from(some, (at) => all[at]!),
    );
  });

  it('honours weights, those of the fit before those of the rows', async () => {
    const weights = Float64Array.from(train.y, (label) => (label === 1 ? 4 : 1));
    const mean = (values: Float64Array): number =>
      values.reduce((sum, value) => sum + value, 0) / values.length;
    const plain = mean(await (await fit(train)).predict(later, call));
    const given = await (await fit(train, { weights })).predict(later, call);
    expect(mean(given)).toBeGreaterThan(plain + 0.1);
    expect(await (await fit(withWeights(train, weights))).predict(later, call)).toEqual(given);
    const ones = new Float64Array(train.n).fill(1);
    const back = mean(
      await (await fit(withWeights(train, weights), { weights: ones })).predict(later, call),
    );
    expect(back).toBeCloseTo(plain, 10);
    await expect(fit(train, { weights: ones.subarray(1) })).rejects.toThrow(/one weight a row/);
  });

  it('reports its loss, which falls', async () => {
    const { loss, iterations } = (await fit(train)).report;
    expect(iterations).toBeGreaterThan(1);
    expect(loss.at(-1)).toBeLessThan(loss[0]!);
  });

  it('stops when it is cancelled, before and during', async () => {
    const before = new AbortController();
    before.abort();
    await expect(fit(train, { call: makeCall({ signal: before.signal }) })).rejects.toBeInstanceOf(
      Cancelled,
    );
    const during = new AbortController();
    const stopping = makeCall({ signal: during.signal, onProgress: () => during.abort() });
    await expect(fit(train, { call: stopping })).rejects.toBeInstanceOf(Cancelled);
  });

  it('faces an adversary and says what a fresh probe still reads, or refuses it naming the fix', async () => {
    const adversary = { kind: 'demographic-parity', groups: ['group'], strength: 1 } as const;
    if (!learner.adversaries) {
      await expect(fit(train, { adversary })).rejects.toThrow(/neural network/);
      return;
    }
    const [one, two] = [await fit(train, { adversary }), await fit(train, { adversary })];
    expect(JSON.stringify(one.state)).toBe(JSON.stringify(two.state));
    expect(JSON.stringify(one.report)).toBe(JSON.stringify(two.report));
    expect(one.report.probes!.map(({ from }) => from)).toEqual(['representation', 'facts']);
    expect(one.report.notes.join()).toMatch(/fresh probe/);
    const zero = await fit(train, { adversary: { ...adversary, strength: 0 } });
    expect(JSON.stringify(zero.state)).toBe(JSON.stringify((await fit(train)).state));
  });

  it('closes the gap under a penalty, or refuses it naming the fix', async () => {
    const penalty = { kind: 'demographic-parity', groups: ['group'], strength: 30 } as const;
    if (!learner.penalties) {
      await expect(fit(train, { penalty })).rejects.toThrow(/no hidden units/);
      return;
    }
    const gap = async (model: Model): Promise<number> => {
      const values = await model.predict(train, call);
      const codes = train.table.columns.get('group') as { codes: Int32Array };
      const of = (code: number): number => {
        const own = values.filter((_, i) => codes.codes[i] === code);
        return own.reduce((sum, value) => sum + value, 0) / own.length;
      };
      return Math.abs(of(0) - of(1));
    };
    const without = await gap(await fit(train));
    expect(without).toBeGreaterThan(0.1);
    expect(await gap(await fit(train, { penalty }))).toBeLessThan(without / 3);
    const zero = await fit(train, { penalty: { ...penalty, strength: 0 } });
    expect(JSON.stringify(zero.state)).toBe(JSON.stringify((await fit(train)).state));
  });
});

it('names the learners there are when asked for another', () => {
  expect(() => learnerById('oracle')).toThrow(/logistic, mlp/);
  expect(() => modelFromState('oracle', {})).toThrow(/There are: /);
  expect(() => modelFromState('logistic', {})).toThrow(/encoder/);
});
