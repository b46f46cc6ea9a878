// The plain network: forwards as the model predicts, backwards as the slope between two points.

import { describe, expect, it } from 'vitest';
import { makeCall } from '../../../../src/core/base/call';
import { rng } from '../../../../src/core/base/rng';
import { logOdds } from '../../../../src/core/models/mlp-model';
import { startingLayers } from '../../../../src/core/models/mlp-start';
import { backwards, forwards, noGradient, roomFor } from '../../../../src/core/models/plain-net';
import { trainPlain } from '../../../../src/core/models/plain-train';
import type { Design } from '../../../../src/core/table/encode';

const call = makeCall();
const random = rng('plain');
const n = 12;
const design: Design = {
  n,
  numeric: [Float64Array.from({ length: n }, () => random.next() - 0.5)],
  // The last place is no level at all.
  codes: [Int32Array.from({ length: n }, () => 1 + random.int(3))],
  width: 3,
};
const all = Int32Array.from({ length: n }, (_, i) => i);

describe('a network in plain arithmetic', () => {
  const layers = startingLayers(3, [4, 3], 0.3, rng('layers'));
  // Off 0, where a rectified unit has no slope.
  for (const { bias } of layers) bias.forEach((_, j) => (bias[j] = 0.1 + 0.05 * j));

  it('holds in its last layer what the model predicts', async () => {
    const held = roomFor(layers, n);
    forwards(layers, design, all, held);
    const odds = await logOdds(layers, design, call);
    odds.forEach((z, i) => expect(held.at(-1)![i]).toBeCloseTo(z, 9));
  });

  it('passes down the slope of what stands above it', () => {
    const weights = layers.flatMap((layer) => [layer.weights, layer.bias]);
    const lossOf = (): number => {
      const held = roomFor(layers, n);
      forwards(layers, design, all, held);
      const hidden = held.at(-2)!.reduce((sum, h, at) => sum + (at % 2) * h, 0);
      return held.at(-1)!.reduce((sum, z) => sum + z, 0) + hidden;
    };
    const held = roomFor(layers, n);
    forwards(layers, design, all, held);
    const gradient = noGradient(layers);
    const hidden = Float64Array.from({ length: held.at(-2)!.length }, (_, at) => at % 2);
    const last = new Float64Array(n).fill(1);
    backwards(layers, design, all, held, { last, hidden }, gradient);
    for (const [k, values] of weights.entries()) {
      for (let j = 0; j < values.length; j++) {
        const start = values[j]!;
        values[j] = start + 1e-4;
        const [up, higher] = [lossOf(), values[j]];
        values[j] = start - 1e-4;
        const [down, lower] = [lossOf(), values[j]];
        values[j] = start;
        expect(gradient[k]![j]).toBeCloseTo((up - down) / (higher! - lower!), 3);
      }
    }
  });

  it('learns what is plain to see, the same each time', async () => {
    const rows = 400;
    const x = Float64Array.from({ length: rows }, (_, i) => (i % 20) / 10 - 1);
    const y = Uint8Array.from(x, (value) => Number(value > 0));
    const own: Design = { n: rows, numeric: [x], codes: [], width: 1 };
    const fit = async (): Promise<Float64Array> => {
      const net = startingLayers(1, [4], 0.5, rng('net'));
      await trainPlain(
        net,
        {
          design: own,
          y,
          learn: Int32Array.from({ length: rows }, (_, i) => i),
          watch: { design: own, y },
        },
        { epochs: 30, batch: 64, rate: 0.02, l2: 0, patience: 5 },
        rng('order'),
        call,
      );
      return logOdds(net, own, call);
    };
    const odds = await fit();
    expect(odds.filter((z, i) => z > 0 === (y[i] === 1)).length).toBeGreaterThan(0.95 * rows);
    expect([...(await fit())]).toEqual([...odds]);
  });
});
