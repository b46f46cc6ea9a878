// A rectified network in plain arithmetic, forwards and backwards: on one-hot rows quicker than tfjs, and the same bits everywhere.

import type { Design } from '../table/encode';
import type { Layer } from './mlp-model';

/** Room for what the layers hold of a batch: one array a layer, rows × outputs; hidden layers are rectified. */
export function roomFor(layers: readonly Layer[], rows: number): Float64Array[] {
  return layers.map(({ bias }) => new Float64Array(rows * bias.length));
}

/** Fills `held` with what every layer holds of the rows at these positions. The first layer reads a one-hot column by its place. */
export function forwards(
  layers: readonly Layer[],
  design: Design,
  positions: Int32Array,
  held: readonly Float64Array[],
): void {
  const n = positions.length;
  layers.forEach((layer, k) => {
    const out = held[k]!;
    const size = layer.bias.length;
    for (let i = 0; i < n; i++) out.set(layer.bias, i * size);
    if (k === 0) firstForwards(layer, design, positions, out);
    else denseForwards(layer, held[k - 1]!, n, out);
    if (k + 1 < layers.length) {
      for (let at = 0; at < n * size; at++) if (out[at]! < 0) out[at] = 0;
    }
  });
}

function firstForwards(
  { weights, bias }: Layer,
  { numeric, codes, width }: Design,
  positions: Int32Array,
  out: Float64Array,
): void {
  const size = bias.length;
  const n = positions.length;
  numeric.forEach((column, j) => {
    const from = j * size;
    for (let i = 0; i < n; i++) {
      const x = column[positions[i]!]!;
      if (x === 0) continue;
      const at = i * size;
      for (let u = 0; u < size; u++) out[at + u]! += x * weights[from + u]!;
    }
  });
  for (const column of codes) {
    for (let i = 0; i < n; i++) {
      const place = column[positions[i]!]!;
      if (place >= width) continue;
      const [at, from] = [i * size, place * size];
      for (let u = 0; u < size; u++) out[at + u]! += weights[from + u]!;
    }
  }
}

function denseForwards(
  { weights, bias }: Layer,
  inputs: Float64Array,
  n: number,
  out: Float64Array,
): void {
  const size = bias.length;
  const wide = weights.length / size;
  for (let i = 0; i < n; i++) {
    const at = i * size;
    for (let j = 0; j < wide; j++) {
      const x = inputs[i * wide + j]!;
      if (x === 0) continue;
      const from = j * size;
      for (let u = 0; u < size; u++) out[at + u]! += x * weights[from + u]!;
    }
  }
}

/** A gradient for weights and bias of every layer, in their order, all 0. */
export function noGradient(layers: readonly Layer[]): Float64Array[] {
  return layers.flatMap(({ weights, bias }) => [
    new Float64Array(weights.length),
    new Float64Array(bias.length),
  ]);
}

/**
 * Adds to `gradient` what a loss passes down. `last` is its derivative by the output, one a row; `hidden`, where given,
 * what else it passes to the last hidden layer, rows × units.
 */
export function backwards(
  layers: readonly Layer[],
  design: Design,
  positions: Int32Array,
  held: readonly Float64Array[],
  { last, hidden }: { readonly last: Float64Array; readonly hidden?: Float64Array },
  gradient: readonly Float64Array[],
): void {
  const n = positions.length;
  let passed = last;
  for (let k = layers.length - 1; k >= 0; k--) {
    const layer = layers[k]!;
    const size = layer.bias.length;
    const ofBias = gradient[2 * k + 1]!;
    for (let i = 0; i < n; i++) for (let u = 0; u < size; u++) ofBias[u]! += passed[i * size + u]!;
    if (k === 0) {
      firstBackwards(design, positions, passed, size, gradient[0]!);
      return;
    }
    const inputs = held[k - 1]!;
    const extra = k === layers.length - 1 ? hidden : undefined;
    passed = denseBackwards(layer, inputs, passed, n, gradient[2 * k]!, extra);
  }
}

function firstBackwards(
  { numeric, codes, width }: Design,
  positions: Int32Array,
  passed: Float64Array,
  size: number,
  ofWeights: Float64Array,
): void {
  const n = positions.length;
  numeric.forEach((column, j) => {
    const to = j * size;
    for (let i = 0; i < n; i++) {
      const x = column[positions[i]!]!;
      if (x === 0) continue;
      for (let u = 0; u < size; u++) ofWeights[to + u]! += x * passed[i * size + u]!;
    }
  });
  for (const column of codes) {
    for (let i = 0; i < n; i++) {
      const place = column[positions[i]!]!;
      if (place >= width) continue;
      for (let u = 0; u < size; u++) ofWeights[place * size + u]! += passed[i * size + u]!;
    }
  }
}

/** What the layer below is passed: nothing where it was rectified to 0. */
function denseBackwards(
  { weights, bias }: Layer,
  inputs: Float64Array,
  passed: Float64Array,
  n: number,
  ofWeights: Float64Array,
  extra: Float64Array | undefined,
): Float64Array {
  const size = bias.length;
  const wide = weights.length / size;
  const below = new Float64Array(n * wide);
  for (let i = 0; i < n; i++) {
    const from = i * size;
    for (let j = 0; j < wide; j++) {
      const at = i * wide + j;
      const x = inputs[at]!;
      if (x <= 0) continue;
      let sum = extra ? extra[at]! : 0;
      const to = j * size;
      for (let u = 0; u < size; u++) {
        const d = passed[from + u]!;
        ofWeights[to + u]! += x * d;
        sum += weights[to + u]! * d;
      }
      below[at] = sum;
    }
  }
  return below;
}
