import { beforeAll, describe, expect, it } from 'vitest';
import { makeCall } from '../../../../src/core/base/call';
import { rng } from '../../../../src/core/base/rng';
import { mlp } from '../../../../src/core/models/mlp';
import {
  penaltyBatch,
  penaltyCells,
  penaltyTerm,
  penaltyValue,
} from '../../../../src/core/models/penalties';
import { loadTf } from '../../../../src/core/models/tf-host';
import type { Scalar, Tensor, Tensor2D, Tf } from '../../../../src/core/models/tf';
import { dataset, takeRows } from '../../../../src/core/table/dataset';
import { people } from '../../../conformance/people';
import { provideInstalledWasm } from '../../../conformance/wasm';

const call = makeCall();
let tf: Tf;
beforeAll(async () => {
  provideInstalledWasm();
  tf = await loadTf();
});

describe('tfjs', () => {
  it('runs on wasm, one thread', () => {
    expect(tf.getBackend()).toBe('wasm');
    expect(tf.env().get('WASM_HAS_MULTITHREAD_SUPPORT')).toBe(false);
  });
});

describe('the network', () => {
  const random = rng('corners');
  const a = Float64Array.from({ length: 1200 }, () => random.next() - 0.5);
  const b = Float64Array.from({ length: 1200 }, () => random.next() - 0.5);
  const corners = dataset(
    'corners',
    {
      n: 1200,
      columns: new Map([
        ['a', { kind: 'number', values: a }],
        ['b', { kind: 'number', values: b }],
        [
          'same',
          {
            kind: 'category',
            levels: ['no', 'yes'],
            codes: Int32Array.from(a, (value, i) => (value * b[i]! > 0 ? 1 : 0)),
          },
        ],
      ]),
    },
    { label: 'same', favourable: 'yes', groups: [], features: ['a', 'b'] },
  );
  const accuracy = async (hidden: number[]): Promise<number> => {
    const model = await mlp.fit(mlp.params.parse({ hidden, rate: 0.02 }))(corners, {
      seed: 'x',
      call,
    });
    const p = await model.predict(corners, call);
    return p.filter((value, i) => value > 0.5 === (corners.y[i] === 1)).length / corners.n;
  };

  it('bends where a line cannot', async () => {
    expect(await accuracy([])).toBeLessThan(0.65);
    expect(await accuracy([16])).toBeGreaterThan(0.95);
    expect(await accuracy([8, 8])).toBeGreaterThan(0.9);
  });

  it('leaves no tensor behind, even when cancelled', async () => {
    const before = tf.memory().numTensors;
    const rows = people(400);
    await mlp.fit(mlp.params.parse({ epochs: 3 }))(rows, { seed: 'x', call });
    const stop = new AbortController();
    const stopping = makeCall({ signal: stop.signal, onProgress: () => stop.abort() });
    await expect(
      mlp.fit(mlp.params.parse({}))(rows, { seed: 'x', call: stopping }),
    ).rejects.toThrow('Cancelled');
    expect(tf.memory().numTensors).toBe(before);
  });

  it('stops early, with the weights of its best epoch', async () => {
    const rows = people(900);
    const model = await mlp.fit(mlp.params.parse({ epochs: 200, patience: 3 }))(rows, {
      seed: 'x',
      call,
    });
    const { tuningLoss = [], converged, iterations } = model.report;
    expect(converged).toBe(true);
    expect(iterations).toBeLessThan(200);
    expect(Math.min(...tuningLoss)).toBe(tuningLoss.at(-4));
  });

  it('shows its learning curve while it trains', async () => {
    const seen: unknown[] = [];
    const watching = makeCall({ onProgress: (progress) => seen.push(progress) });
    await mlp.fit(mlp.params.parse({ epochs: 2 }))(people(400), { seed: 'x', call: watching });
    expect(seen).toHaveLength(2);
    expect(seen[1]).toMatchObject({
      done: 2,
      of: 2,
      partial: { loss: expect.any(Number), tuningLoss: expect.any(Number) },
    });
  });

  it('trains all its epochs when there are too few rows to watch', async () => {
    const model = await mlp.fit(mlp.params.parse({ epochs: 5 }))(people(80), { seed: 'x', call });
    expect(model.report.iterations).toBe(5);
    expect(model.report.notes[0]).toMatch(/Too few rows/);
  });
});

describe.each(['demographic-parity', 'equal-opportunity'] as const)('the %s penalty', (kind) => {
  const rows = people(300);
  const weights = Float64Array.from({ length: 300 }, (_, i) => 0.5 + (i % 3) / 2);
  const random = rng('scores');
  const scores = Float32Array.from({ length: 300 }, () => random.next());
  const all = Int32Array.from({ length: 300 }, (_, i) => i);

  it.each([[['group']], [['group', 'place']]])(
    'has one value and one gradient, over %s',
    (groups) => {
      const batch = penaltyBatch(
        penaltyCells({ kind, groups, strength: 1 }, rows, weights),
        all,
        weights,
      );
      const [value, gradient] = tf.tidy(() => {
        const term = (...scored: Tensor[]): Scalar => penaltyTerm(tf, batch, scored[0] as Tensor2D);
        const result = tf.valueAndGrads(term)([tf.tensor2d(scores, [300, 1])]);
        return [result.value.dataSync()[0]!, result.grads[0]!.dataSync()] as const;
      });
      expect(value).toBeCloseTo(penaltyValue(batch, scores), 6);
      for (const i of [0, 17, 101]) {
        const moved = (by: number): number =>
          penaltyValue(
            batch,
            Float64Array.from(scores, (score, k) => score + (k === i ? by : 0)),
          );
        expect(gradient[i]).toBeCloseTo((moved(1e-4) - moved(-1e-4)) / 2e-4, 6);
      }
    },
  );

  it('is the squared gap of two groups, less its sampling noise', () => {
    const even = new Float64Array(300).fill(1);
    const cells = penaltyCells({ kind, groups: ['group'], strength: 1 }, rows, even);
    const value = penaltyValue(penaltyBatch(cells, all, even), scores);
    const side = (code: number): { mean: number; noise: number } => {
      const own = [...all].filter((i) => cells.codes[i] === code).map((i) => scores[i]!);
      const mean = own.reduce((sum, score) => sum + score, 0) / own.length;
      const noise =
        own.reduce((sum, score) => sum + (score - mean) ** 2, 0) / own.length / (own.length - 1);
      return { mean, noise };
    };
    const [one, two] = [side(0), side(1)];
    expect(value).toBeCloseTo((one.mean - two.mean) ** 2 - one.noise - two.noise, 6);
    if (kind === 'equal-opportunity')
      expect([...all].some((i) => cells.codes[i]! >= 0 && rows.y[i] === 0)).toBe(false);
  });

  it('is right on average over small batches, where the plain square would be far too large', () => {
    const even = new Float64Array(300).fill(1);
    const cells = penaltyCells({ kind, groups: ['group'], strength: 1 }, rows, even);
    const mean = (code: number): number => {
      const own = [...all].filter((i) => cells.codes[i] === code);
      return own.reduce((sum, i) => sum + scores[i]!, 0) / own.length;
    };
    const whole = (mean(0) - mean(1)) ** 2;
    const draws = rng('batches');
    let sum = 0;
    for (let draw = 0; draw < 4000; draw++) {
      const some = Int32Array.from({ length: 60 }, () => draws.int(300));
      sum += penaltyValue(
        penaltyBatch(cells, some, even),
        Float64Array.from(some, (at) => scores[at]!),
      );
    }
    expect(Math.abs(sum / 4000 - whole)).toBeLessThan(0.002);
  });

  it('asks for two groups', () => {
    const one = takeRows(
      rows,
      all.filter((i) => (rows.table.columns.get('group') as { codes: Int32Array }).codes[i] === 0),
    );
    expect(() => penaltyCells({ kind, groups: ['group'], strength: 1 }, one, weights)).toThrow(
      /fewer than two/,
    );
  });
});
