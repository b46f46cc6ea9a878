// The only import of tfjs: its core with all gradients, on the single-threaded wasm backend, the same bytes everywhere.

import {
  add,
  div,
  env,
  getBackend,
  matMul,
  memory,
  minimum,
  mul,
  relu,
  scalar,
  setBackend,
  sigmoid,
  softplus,
  sqrt,
  square,
  step,
  sub,
  sum,
  tensor2d,
  tidy,
  valueAndGrads,
} from '@tensorflow/tfjs-core';
// After the core: imported before it, it throws. Without it, named operations have no gradient.
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import type { TfHost } from './tf-host';

/** What the lab's models use, and no more: an operation that is not named here is not shipped (82 against 129 kB). */
const tf = {
  add,
  div,
  env,
  getBackend,
  matMul,
  memory,
  minimum,
  mul,
  relu,
  scalar,
  sigmoid,
  softplus,
  sqrt,
  square,
  step,
  sub,
  sum,
  tensor2d,
  tidy,
  valueAndGrads,
} as const;
export type Tf = typeof tf;
export type { Tensor, Tensor2D, Scalar } from '@tensorflow/tfjs-core';

const BINARIES = [
  'tfjs-backend-wasm.wasm',
  'tfjs-backend-wasm-simd.wasm',
  'tfjs-backend-wasm-threaded-simd.wasm',
] as const;

/**
 * Starts tfjs on wasm with SIMD and one thread: bit-identical between Chromium and Node (measured), where
 * threads and webgl are not. The host hands over the bytes of the wasm file, so page, worker and command line
 * run this very code. Throws when the machine has no wasm SIMD.
 */
export async function startTf(host: TfHost): Promise<Tf> {
  if (getBackend() === 'wasm') return tf;
  const environment = env();
  // Before the backend is chosen: the threaded build crashes when minified, and its sums depend on the threads.
  environment.set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  if (!(await environment.getAsync('WASM_HAS_SIMD_SUPPORT'))) {
    throw new Error(
      'This browser has no WebAssembly SIMD, which neural models need. Use a browser of 2021 or later.',
    );
  }
  // All three names are asked for, whichever is loaded.
  setWasmPaths(Object.fromEntries(BINARIES.map((name) => [name, name])), true);
  environment.platform.fetch = async (name) => {
    const bytes = await host.wasmBytes(name);
    return { ok: true, arrayBuffer: () => Promise.resolve(exactBuffer(bytes)) } as never;
  };
  if (!(await setBackend('wasm'))) throw new Error('The wasm backend of tfjs did not start.');
  return tf;
}

function exactBuffer(bytes: Uint8Array): ArrayBufferLike {
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
}
