import { describe, expect, it } from 'vitest';
import { makeCall } from '../../../../src/core/base/call';
import { rng } from '../../../../src/core/base/rng';
import { adam } from '../../../../src/core/models/adam';
import { logOdds, mlpModel, mlpState } from '../../../../src/core/models/mlp-model';
import { startingLayers } from '../../../../src/core/models/mlp-start';
import { trainable } from '../../../../src/core/models/trainable';
import { tuningSlice } from '../../../../src/core/models/tuning-slice';
import { takeRows } from '../../../../src/core/table/dataset';
import { design, encoder } from '../../../../src/core/table/encode';
import { people } from '../../../conformance/people';

describe('Adam', () => {
  it('moves each weight by the step size at first, against its gradient', () => {
    const weights = Float32Array.from([1, 1, 1]);
    adam([weights], 0.1).step([[5, -0.01, 0]]);
    expect(weights[0]).toBeCloseTo(0.9, 6);
    expect(weights[1]).toBeCloseTo(1.1, 6);
    expect(weights[2]).toBe(1);
  });
});

describe('a network’s start', () => {
  it('predicts the base rate when it is linear', () => {
    const layers = startingLayers(5, [], 0.2, rng('start'));
    expect(layers).toHaveLength(1);
    expect(layers[0]!.weights.every((value) => value === 0)).toBe(true);
    expect(layers[0]!.bias[0]).toBeCloseTo(Math.log(0.25), 6);
  });

  it('keeps random weights within their limit, and is seeded', () => {
    const [one, two] = [
      startingLayers(24, [8, 4], 0.5, rng('a')),
      startingLayers(24, [8, 4], 0.5, rng('a')),
    ];
    expect(one).toEqual(two);
    expect(one.map(({ bias }) => bias.length)).toEqual([8, 4, 1]);
    expect(one[0]!.weights.every((value) => Math.abs(value) <= 0.5)).toBe(true);
  });
});

describe('a network’s state', () => {
  it('gives back every 32-bit weight exactly, in nine digits', async () => {
    const rows = people(50);
    const state = encoder(rows);
    const layers = startingLayers(state.width, [6], 0.4, rng('nine'));
    const report = {
      loss: [],
      iterations: 0,
      converged: true,
      backend: 'wasm',
      notes: [],
    } as const;
    const plain = JSON.parse(JSON.stringify(mlpState(state, layers)));
    const z = await logOdds(layers, design(state, rows), makeCall());
    const p = await mlpModel(plain, report).predict(rows, makeCall());
    p.forEach((value, i) => expect(value).toBeCloseTo(1 / (1 + Math.exp(-z[i]!)), 14));
    plain.layers.forEach((layer: { weights: number[] }, k: number) =>
      expect(Float32Array.from(layer.weights)).toEqual(layers[k]!.weights),
    );
  });
});

describe('the watched slice', () => {
  it('keeps the copies of a row on one side', () => {
    const rows = takeRows(
      people(300),
      Int32Array.from({ length: 900 }, (_, k) => k % 300),
    );
    const { learn, watch } = tuningSlice(rows, 0.2, 'seed');
    expect(learn.length + watch.length).toBe(900);
    const watched = new Set(Array.from(watch, (at) => rows.rows[at]));
    expect(Array.from(learn).some((at) => watched.has(rows.rows[at]))).toBe(false);
    expect(watch.length / 900).toBeGreaterThan(0.1);
    expect(watch.length / 900).toBeLessThan(0.3);
  });

  it('is empty where it would say nothing', () => {
    expect(tuningSlice(people(60), 0.1, 'seed').watch).toHaveLength(0);
  });
});

it('says which column has too many levels to learn from', () => {
  const rows = people(100);
  const levels = Array.from({ length: 3000 }, (_, i) => `id ${i}`);
  const columns = new Map(rows.table.columns).set('place', {
    kind: 'category',
    levels,
    codes: new Int32Array(100),
  });
  expect(trainable({ ...rows, table: { n: 100, columns } })).toMatch(
    /"place" alone has 3000 levels/,
  );
});
