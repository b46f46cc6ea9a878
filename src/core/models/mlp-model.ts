// A trained network as plain JSON, and its prediction in plain JavaScript: needs no tfjs, and has the same bits everywhere.

import type { Call } from '../base/call';
import { sigmoid } from '../base/math';
import type { Dataset } from '../table/dataset';
import { design, type Design, type Encoder } from '../table/encode';
import type { FitReport, Model } from '../table/learning';

/** A fully connected layer: `weights` is inputs × outputs by row, `bias` one an output. */
export interface Layer<Numbers extends ArrayLike<number> = Float32Array> {
  readonly weights: Numbers;
  readonly bias: Numbers;
}

export interface MlpState {
  readonly encoder: Encoder;
  /** From the input to the single output; rectified linear between layers. 32-bit numbers, to 9 digits. */
  readonly layers: readonly Layer<readonly number[]>[];
}

export function mlpState(encoder: Encoder, layers: readonly Layer[]): MlpState {
  // Nine digits are enough to give back every 32-bit number exactly, and half the bytes of seventeen.
  const short = (values: Float32Array): number[] =>
    Array.from(values, (value) => Number(value.toPrecision(9)));
  return {
    encoder,
    layers: layers.map(({ weights, bias }) => ({ weights: short(weights), bias: short(bias) })),
  };
}

/** A model from its state. */
export function mlpModel(state: MlpState, report: FitReport): Model {
  const layers = state.layers.map(({ weights, bias }) => ({
    weights: Float32Array.from(weights),
    bias: Float32Array.from(bias),
  }));
  return {
    learner: 'mlp',
    state,
    report,
    async predict(rows: Dataset, call: Call) {
      const z = await logOdds(layers, design(state.encoder, rows), call);
      for (let i = 0; i < z.length; i++) z[i] = sigmoid(z[i]!);
      return z;
    },
  };
}

const CHUNK = 2048;

/** The network's log-odds for every row of the design. A one-hot column costs one row of weights, not a product. */
export async function logOdds(
  layers: readonly Layer[],
  source: Design,
  call: Call,
): Promise<Float64Array> {
  const out = new Float64Array(source.n);
  const first = layers[0]!;
  const rest = layers.slice(1);
  for (let i = 0; i < source.n; i++) {
    let values = firstLayer(first, source, i);
    for (const layer of rest) values = nextLayer(layer, values);
    out[i] = values[0]!;
    if ((i + 1) % CHUNK === 0) await call.breathe();
  }
  return out;
}

/**
 * What the last hidden layer holds of every row, after rectifying: one array a unit. This is the representation that
 * others could build on. Throws where there is no hidden layer.
 */
export async function representation(
  layers: readonly Layer[],
  source: Design,
  call: Call,
): Promise<Float64Array[]> {
  const hidden = layers.slice(0, -1);
  const first = hidden[0];
  if (!first) throw new Error('A network without a hidden layer has no representation to read.');
  const units = Array.from(hidden.at(-1)!.bias, () => new Float64Array(source.n));
  for (let i = 0; i < source.n; i++) {
    let values = firstLayer(first, source, i);
    for (const layer of hidden.slice(1)) values = nextLayer(layer, values);
    units.forEach((unit, k) => (unit[i] = Math.max(0, values[k]!)));
    if ((i + 1) % CHUNK === 0) await call.breathe();
  }
  return units;
}

function firstLayer(
  { weights, bias }: Layer,
  { numeric, codes, width }: Design,
  row: number,
): Float64Array {
  const size = bias.length;
  const sums = Float64Array.from(bias);
  for (let j = 0; j < numeric.length; j++) {
    const x = numeric[j]![row]!;
    for (let k = 0; k < size; k++) sums[k]! += x * weights[j * size + k]!;
  }
  for (const column of codes) {
    const at = column[row]!;
    if (at < width) for (let k = 0; k < size; k++) sums[k]! += weights[at * size + k]!;
  }
  return sums;
}

function nextLayer({ weights, bias }: Layer, inputs: Float64Array): Float64Array {
  const size = bias.length;
  const sums = Float64Array.from(bias);
  for (let j = 0; j < inputs.length; j++) {
    const x = inputs[j]!;
    if (x <= 0) continue;
    for (let k = 0; k < size; k++) sums[k]! += x * weights[j * size + k]!;
  }
  return sums;
}
