import { beforeAll, describe, expect, it } from 'vitest';
import { makeCall } from '../../../../src/core/base/call';
import { rng } from '../../../../src/core/base/rng';
import { dpSgd } from '../../../../src/core/models/dp-sgd';
import { clippedSum, trainPrivately } from '../../../../src/core/models/dp-sgd-train';
import { loadTf } from '../../../../src/core/models/tf-host';
import type { Design } from '../../../../src/core/table/encode';
import { people } from '../../../conformance/people';
import { provideInstalledWasm } from '../../../conformance/wasm';

const call = makeCall();
beforeAll(provideInstalledWasm);

/** One number column with these values, and labels. */
function rowsOf(values: readonly number[], labels: readonly number[]) {
  const design: Design = {
    n: values.length,
    numeric: [Float64Array.from(values)],
    codes: [],
    width: 1,
  };
  return { design, y: Uint8Array.from(labels), weights: undefined };
}

describe('a step of private training', () => {
  const layers = [
    { weights: Float32Array.from([0.5, -0.3]), bias: Float32Array.from([0.1, 0.2]) },
    { weights: Float32Array.from([0.4, 0.7]), bias: Float32Array.from([-0.2]) },
  ];
  /** The log-loss of one row under the two layers, moved by a small step in one of the seven weights. */
  function loss(x: number, label: number, at = -1, by = 0): number {
    const w = [...layers.flatMap(({ weights, bias }) => [...weights, ...bias])];
    if (at >= 0) w[at]! += by;
    const [w1, w2, b1, b2, v1, v2, c] = w as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    const z = Math.max(0, x * w1 + b1) * v1 + Math.max(0, x * w2 + b2) * v2 + c;
    return Math.log(1 + Math.exp(z)) - label * z;
  }

  it('sums the gradients of the rows, each cut to the norm', async () => {
    const tf = await loadTf();
    const [values, labels] = [
      [2, -1, 0.5, 3],
      [1, 0, 0, 1],
    ];
    const clip = 0.8;
    const wanted = new Float64Array(7);
    let cutRows = 0;
    for (const [i, x] of values.entries()) {
      const own = wanted.map(
        (_, at) => (loss(x, labels[i]!, at, 1e-5) - loss(x, labels[i]!, at, -1e-5)) / 2e-5,
      );
      const length = Math.hypot(...own);
      if (length > clip) cutRows++;
      own.forEach((value, at) => (wanted[at]! += value * Math.min(1, clip / length)));
    }
    expect(cutRows).toBeGreaterThan(0);
    expect(cutRows).toBeLessThan(4);
    const { gradients, total } = clippedSum(
      tf,
      layers,
      rowsOf(values, labels),
      Int32Array.from([0, 1, 2, 3]),
      Float32Array.from(values),
      clip,
    );
    gradients
      .flatMap((gradient) => [...gradient])
      .forEach((value, at) => expect(value).toBeCloseTo(wanted[at]!, 4));
    expect(total).toBeCloseTo(
      values.reduce((sum, x, i) => sum + loss(x, labels[i]!), 0),
      4,
    );
    expect(tf.memory().numTensors).toBe(0);
  });

  it('lets no row that shouts drown the others', async () => {
    const tf = await loadTf();
    const start = [{ weights: new Float32Array(1), bias: new Float32Array(1) }];
    const quiet = Array.from({ length: 10 }, () => 1);
    await trainPrivately(
      tf,
      start,
      rowsOf([1e6, ...quiet], [1, ...quiet.map(() => 0)]),
      { share: 1, steps: 1, clip: 0.5, noise: 0, rate: 0.1 },
      rng('x'),
      call,
    );
    expect(start[0]!.weights[0]).toBeLessThan(0);
  });
});

describe('private training', () => {
  it('says what it keeps, and pays for privacy with its fit', async () => {
    const train = people(900);
    const lossAt = async (epsilon: number): Promise<number> => {
      const params = dpSgd.params.parse({ epsilon });
      const model = await dpSgd.fit(params)(train, { seed: 'seed', call });
      const [first] = model.report.notes;
      const kept = Number(/ε = ([\d.]+)/.exec(first!)![1]);
      expect(kept).toBeLessThanOrEqual(epsilon + 0.005);
      const probability = await model.predict(train, call);
      return (
        probability.reduce((sum, p, i) => sum - Math.log(train.y[i] === 1 ? p : 1 - p), 0) / train.n
      );
    };
    expect(await lossAt(0.2)).toBeGreaterThan(await lossAt(20));
  });

  it('says when no noise is enough', async () => {
    const params = dpSgd.params.parse({ epsilon: 1e-6, delta: 1e-12, epochs: 200 });
    await expect(dpSgd.fit(params)(people(900), { seed: 's', call })).rejects.toThrow(/No noise/);
  });
});
