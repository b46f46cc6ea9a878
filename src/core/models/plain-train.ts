// Trains a small rectified network in plain arithmetic, and stops when rows set aside no longer gain.

import type { Call } from '../base/call';
import { logOnePlusExp, sigmoid } from '../base/math';
import { permutation, type Rng } from '../base/rng';
import type { Design } from '../table/encode';
import { adam } from './adam';
import { logOdds, type Layer } from './mlp-model';
import type { TrainingSettings } from './mlp-train';
import { backwards, forwards, noGradient, roomFor } from './plain-net';

interface PlainRows {
  readonly design: Design;
  /** 0 or 1 a row. */
  readonly y: Uint8Array;
  /** Positions learnt from. */
  readonly learn: Int32Array;
  /** Rows set aside, as a design of their own. */
  readonly watch: { readonly design: Design; readonly y: Uint8Array };
}

/** Trains in place; afterwards the layers are those of the best epoch on the rows set aside. */
export async function trainPlain(
  layers: readonly Layer[],
  { design, y, learn, watch }: PlainRows,
  settings: TrainingSettings,
  random: Rng,
  call: Call,
): Promise<void> {
  const weights = layers.flatMap((layer) => [layer.weights, layer.bias]);
  const optimiser = adam(weights, settings.rate);
  const size = Math.min(settings.batch, Math.max(32, Math.ceil(learn.length / 20)));
  const held = roomFor(layers, size);
  let best = Infinity;
  let sinceBest = 0;
  let kept = weights.map((values) => values.slice());
  for (let epoch = 0; epoch < settings.epochs && sinceBest < settings.patience; epoch++) {
    const order = permutation(learn.length, random.stream(`epoch ${epoch}`));
    for (let from = 0; from < order.length; from += size) {
      const positions = order.subarray(from, from + size).map((at) => learn[at]!);
      forwards(layers, design, positions, held);
      const z = held.at(-1)!;
      const last = Float64Array.from(
        positions,
        (at, i) => (sigmoid(z[i]!) - y[at]!) / positions.length,
      );
      const gradient = noGradient(layers);
      backwards(layers, design, positions, held, { last }, gradient);
      layers.forEach((layer, k) => {
        for (let j = 0; j < layer.weights.length; j++)
          gradient[2 * k]![j]! += settings.l2 * layer.weights[j]!;
      });
      optimiser.step(gradient);
    }
    await call.breathe();
    const odds = await logOdds(layers, watch.design, call);
    let reached = 0;
    odds.forEach((z, i) => (reached += logOnePlusExp(z) - (watch.y[i] === 1 ? z : 0)));
    sinceBest = reached < best ? 0 : sinceBest + 1;
    if (reached < best) {
      best = reached;
      kept = weights.map((values) => values.slice());
    }
  }
  weights.forEach((values, k) => values.set(kept[k]!));
}
