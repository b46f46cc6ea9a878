// Where tfjs gets its wasm from, and the door it is loaded through: nothing of it is fetched before a neural model trains.

import type { Tf } from './tf';

export interface TfHost {
  /** Bytes of a wasm file by its name, e.g. "tfjs-backend-wasm-simd.wasm". */
  wasmBytes(name: string): Promise<Uint8Array<ArrayBuffer>>;
}

let host: TfHost | undefined;
let started: Promise<Tf> | undefined;

/** Called once by whoever runs the core (worker, command line, tests), before a neural model trains. */
export function provideTf(from: TfHost): void {
  host = from;
}

/** tfjs, loaded and started at the first call. Throws, naming the fix, when no host was provided. */
export function loadTf(): Promise<Tf> {
  const from = host;
  if (!from) {
    throw new Error(
      'Neural models need the wasm files: call provideTf({ wasmBytes }) before training one.',
    );
  }
  started ??= import('./tf').then(({ startTf }) => startTf(from));
  // A failed start is tried again at the next call.
  started.catch(() => (started = undefined));
  return started;
}
